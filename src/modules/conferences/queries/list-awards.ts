import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { AwardForm } from '../rules/award-marks.ts';

export interface AwardRow {
  readonly id: Id<'conferences.award'>;
  readonly no: number;
  readonly kind: 'collective' | 'individual';
  readonly name: string;
  readonly title: string | null;
  readonly award: string;
  readonly reason: string;
  readonly decisionNo: string | null;
  readonly decidedOn: Day | null;
}

/** As many as a conference may have. */
const MOST = 500;

/** Who is commended, collectives first. One query. */
export const listAwards = (reader: Reader, conference: Id<'conferences.conference'>): Promise<AwardRow[]> =>
  reader
    .selectFrom('conferences.award')
    .select(['id', 'no', 'kind', 'name', 'title', 'award', 'reason', 'decision_no as decisionNo', 'decided_on as decidedOn'])
    .where('conference_id', '=', conference)
    .orderBy('kind')
    .orderBy('no')
    .limit(MOST)
    .execute();

/** How a unit words its certificates today; null where it never did. One query. */
export async function findAwardForm(reader: Reader, unit: Id<'org.unit'>): Promise<AwardForm | null> {
  const row = await reader
    .selectFrom('conferences.award_form')
    .select(['issuer', 'heading', 'body', 'signer_title as signerTitle'])
    .where('unit_id', '=', unit)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
