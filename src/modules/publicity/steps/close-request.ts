import type { Updateable } from 'kysely';
import type { Work } from '#kernel/command.ts';
import type { Tables } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { holdingOf, type RequestRecord } from './load-request.ts';
import { tellRequester } from './tell-requester.ts';

type Outcome = Pick<Updateable<Tables['publicity.request']>, 'answer' | 'answer_file' | 'refusal_ref'> & {
  readonly state: 'answered' | 'refused';
};

/** Ends an open request one way or the other, and tells whoever left an address. */
export async function closeRequest(
  work: Work,
  row: RequestRecord,
  outcome: Outcome,
  told: string,
): Promise<Result<{ id: Id<'publicity.request'> }>> {
  if (row.state !== 'open') return refuse('publicity.request.closed');
  const change = { ...outcome, answered_by: holdingOf(work.because), answered_at: work.now };
  await work.tx.updateTable('publicity.request').set(change).where('id', '=', row.id).execute();
  await tellRequester(work, row, outcome.state, told);
  await work.record({ unit: row.unit_id, table: 'publicity.request', row: row.id, before: row, after: { ...row, ...change } });
  return ok({ id: row.id });
}
