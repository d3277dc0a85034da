import type { Selectable } from 'kysely';
import type { Reader, Tables } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { earlierRounds, isUnderWay } from './load-grounds.ts';
import type { DecisionRow } from './lock-decision.ts';

export type ReleaseRulingRow = Selectable<Tables['decisions.release_ruling']>;

/** What the People's Committee decided with the Front because the meeting could not agree; null where it did not. */
export const findReleaseRuling = async (reader: Reader, decision: Id<'decisions.decision'>): Promise<ReleaseRulingRow | null> =>
  (await reader.selectFrom('decisions.release_ruling').selectAll().where('decision_id', '=', decision).executeTakeFirst()) ??
  null;

/** Whether the community could not agree on a release: it voted and too few were for it, or too few came and no other vote runs. */
export async function isDisagreed(
  reader: Reader,
  { id, matter, election, state }: Pick<DecisionRow, 'id' | 'matter' | 'election' | 'state'>,
): Promise<boolean> {
  if (matter !== 'village-head' || election !== 'release') return false;
  if (state !== 'no-result') return state === 'failed';
  return !(await earlierRounds(reader, id)).some(isUnderWay);
}
