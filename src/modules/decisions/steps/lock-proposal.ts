import type { Selectable } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader, Tables, Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { ruleOn, type Rule } from '#modules/law/index.ts';
import { placeOf } from '#modules/org/index.ts';
import { consentProgress, type ConsentProgress } from '../rules/initiative.ts';
import { shareOf } from '../rules/threshold.ts';

export type ProposalRow = Selectable<Tables['decisions.proposal']>;

export interface ProposalGround {
  readonly row: ProposalRow;
  readonly village: Place;
}

/** A proposal under lock, so that consents and what follows from them come one after the other. */
export async function lockProposal(tx: Tx, id: Id<'decisions.proposal'>, today: Day): Promise<ProposalGround | null> {
  const row = await tx.selectFrom('decisions.proposal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  const village = row === undefined ? null : await placeOf(tx, row.unit_id, today);
  return row === undefined || village === null ? null : { row, village };
}

/** The rules of an initiative on the day it was opened: the share of households, and how long a consent lives. */
export interface InitiativeLaw {
  readonly share: Rule;
  readonly months: Rule;
  /** Months a consent lives. */
  readonly life: number;
}

/** @throws where no rule is loaded: a proposal cannot have been opened on such a day */
export function initiativeLaw(openedOn: Day): InitiativeLaw {
  const [share, months] = [ruleOn('initiative.share', openedOn), ruleOn('initiative.valid', openedOn)];
  if (share === null || months?.unit !== 'months') throw new Error(`No rule for initiatives on ${openedOn}`);
  return { share, months, life: months.value };
}

/** Households of one village are some hundreds; more than this in one proposal is a fault of the data. */
const MOST_CONSENTS = 5000;

/** How far the consents of a proposal are, on a day. */
export async function readProgress(reader: Reader, row: ProposalRow, on: Day): Promise<ConsentProgress> {
  const law = initiativeLaw(row.opened_on);
  const given = await reader
    .selectFrom('decisions.consent')
    .select('given_on')
    .where('proposal_id', '=', row.id)
    .limit(MOST_CONSENTS)
    .execute();
  return consentProgress(
    given.map(({ given_on: day }) => day),
    {
      households: row.households,
      share: shareOf(law.share),
      months: law.life,
      on,
      endorsed: row.endorsed_on !== null || row.proposer !== 'residents',
    },
  );
}

/** Brings the state in line with the consents of today: they come in, and they grow old. */
export async function settleProposal(tx: Tx, row: ProposalRow, today: Day): Promise<ProposalRow> {
  const { ready } = await readProgress(tx, row, today);
  return tx
    .updateTable('decisions.proposal')
    .set(ready ? { state: 'ready', ready_on: row.ready_on ?? today } : { state: 'collecting', ready_on: null })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
