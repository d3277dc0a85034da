import { sql } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf, unitNames, type UnitName } from '#modules/org/index.ts';
import type { ConsentProgress } from '../rules/initiative.ts';
import { initiativeLaw, readProgress, type InitiativeLaw, type ProposalRow } from '../steps/lock-proposal.ts';

/** A proposal as everybody may see it: how far it is, never who consented. */
export interface ProposalView {
  readonly row: Omit<ProposalRow, 'initiator'>;
  readonly village: Place;
  readonly unit: UnitName;
  readonly progress: ConsentProgress;
  readonly law: InitiativeLaw;
  /** What became of it. */
  readonly decision: { readonly id: Id<'decisions.decision'>; readonly code: string } | null;
}

type Asked = { readonly id: Id<'decisions.proposal'> } | { readonly code: string };

/** Null when there is no such proposal, or its village is not in force. */
export async function findProposal(reader: Reader, asked: Asked, today: Day): Promise<ProposalView | null> {
  const found = await reader
    .selectFrom('decisions.proposal')
    .selectAll()
    .$if('id' in asked, (query) => query.where('id', '=', 'id' in asked ? asked.id : ('' as Id<'decisions.proposal'>)))
    .$if('code' in asked, (query) => query.where('code', '=', 'code' in asked ? asked.code : ''))
    .executeTakeFirst();
  if (found === undefined) return null;
  const { initiator: _initiator, ...row } = found;
  const [village, names, decision] = await Promise.all([
    placeOf(reader, row.unit_id, today),
    unitNames(reader, [row.unit_id], today),
    reader.selectFrom('decisions.decision').select(['id', 'code']).where('proposal_id', '=', row.id).executeTakeFirst(),
  ]);
  const unit = names.get(row.unit_id);
  if (village === null || unit === undefined) return null;
  const progress = await readProgress(reader, found, today);
  const counted = row.consents === null ? progress : { ...progress, valid: row.consents };
  return { row, village, unit, progress: counted, law: initiativeLaw(row.opened_on), decision: decision ?? null };
}

export interface ConsentLine {
  readonly code: string;
  readonly address: string;
  /** Null for a household that has not consented. */
  readonly givenOn: Day | null;
}

export interface ConsentSheet extends ProposalView {
  readonly initiator: string | null;
  readonly lines: readonly ConsentLine[];
}

const MOST_LINES = 3000;

/** The sheet of a proposal with every household of the village, for printing and for those who enter consents. */
export async function findConsentSheet(reader: Reader, id: Id<'decisions.proposal'>, today: Day): Promise<ConsentSheet | null> {
  const view = await findProposal(reader, { id }, today);
  if (view === null) return null;
  const [{ initiator }, lines] = await Promise.all([
    reader.selectFrom('decisions.proposal').select('initiator').where('id', '=', id).executeTakeFirstOrThrow(),
    reader
      .selectFrom('org.household')
      .leftJoin('decisions.consent', (join) =>
        join.onRef('decisions.consent.household_id', '=', 'org.household.id').on('decisions.consent.proposal_id', '=', id),
      )
      .select(['org.household.code', 'org.household.address', 'decisions.consent.given_on as givenOn'])
      .where('org.household.village_id', '=', view.row.unit_id)
      .where(sql<boolean>`org.household.valid @> ${today}::date`)
      .orderBy(sql`org.household.code collate "vi-x-icu"`)
      .limit(MOST_LINES)
      .execute(),
  ]);
  return { ...view, initiator, lines };
}
