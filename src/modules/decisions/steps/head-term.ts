import type { Selectable } from 'kysely';
import type { Reader, Tables } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { TermKind } from '../rules/term.ts';
import type { DecisionRow } from './lock-decision.ts';

export type HeadTermRow = Selectable<Tables['decisions.head_term']>;

export const findHeadTerm = async (reader: Reader, decision: Id<'decisions.decision'>): Promise<HeadTermRow | null> =>
  (await reader.selectFrom('decisions.head_term').selectAll().where('decision_id', '=', decision).executeTakeFirst()) ?? null;

/** Since when, and by which document, somebody may take office after a decision. */
export interface OfficeGround {
  readonly kind: TermKind;
  readonly since: DecisionRow['rule_day'];
  readonly document: string;
}

/**
 * Who may take office after this decision: the head it elected, once recognised; after a release the interim head whom the commune
 * named. Null while nobody may.
 */
export async function officeGround(
  reader: Reader,
  row: Pick<DecisionRow, 'id' | 'matter' | 'election' | 'state' | 'effective_on'>,
) {
  if (row.matter !== 'village-head') return null;
  return row.election === 'release' ? interimGround(reader, row.id) : electedGround(reader, row);
}

async function electedGround(
  reader: Reader,
  { id, election, state, effective_on: since }: Pick<DecisionRow, 'id' | 'election' | 'state' | 'effective_on'>,
): Promise<OfficeGround | null> {
  if (election !== 'elect' || state !== 'recognised' || since === null) return null;
  const ruling = await reader
    .selectFrom('decisions.ruling')
    .select('document_no')
    .where('decision_id', '=', id)
    .where('kind', '=', 'recognised')
    .orderBy('on_day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { kind: 'elected', since, document: ruling?.document_no ?? '' };
}

async function interimGround(reader: Reader, decision: DecisionRow['id']): Promise<OfficeGround | null> {
  const interim = await reader
    .selectFrom('decisions.interim')
    .select(['document_no', 'from_day'])
    .where('decision_id', '=', decision)
    .executeTakeFirst();
  return interim === undefined ? null : { kind: 'interim', since: interim.from_day, document: interim.document_no };
}
