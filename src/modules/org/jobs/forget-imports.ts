import { dropFile } from '#kernel/files/keep.ts';
import { task } from '#kernel/module.ts';
import type { Room } from '#kernel/room.ts';

/** A list that nobody carried out is kept this long: it holds names. */
const KEPT_HOURS = 7 * 24;

/** Throws away the files of lists that were sent in, looked at and left. */
export async function forgetImports(room: Room): Promise<void> {
  const before = room.now().subtract({ hours: KEPT_HOURS });
  await room.db.transaction().execute(async (tx) => {
    const left = await tx
      .selectFrom('org.import')
      .select(['id', 'file_id'])
      .where('file_id', 'is not', null)
      .where('planned_at', '<', before)
      .forUpdate()
      .skipLocked()
      .limit(1_000)
      .execute();
    for (const { id, file_id } of left) {
      await tx.updateTable('org.import').set({ file_id: null }).where('id', '=', id).execute();
      if (file_id !== null) await dropFile(tx, file_id);
    }
  });
}

/** Every night at two by the clock of Việt Nam. */
export const forgetImportsTask = task('org.forget-imports', forgetImports, '0 19 * * *');
