import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { dropFile } from '#kernel/files/keep.ts';
import type { Id } from '#kernel/id.ts';

const NOTHING = { asked_for: null, email: null, answer: null, answer_file: null };

/** Erases what people wrote and were answered; that there was a request, and how it ended, stays. */
export async function eraseRequests(
  tx: Tx,
  requests: readonly { readonly id: Id<'publicity.request'>; readonly file: Id<'kernel.file'> | null }[],
  on: Day,
): Promise<void> {
  if (requests.length === 0) return;
  await tx
    .updateTable('publicity.request')
    .set({ ...NOTHING, erased_on: on })
    .where(
      'id',
      'in',
      requests.map((request) => request.id),
    )
    .execute();
  for (const { file } of requests) if (file !== null) await dropFile(tx, file);
}
