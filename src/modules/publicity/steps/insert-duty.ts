import type { Tx } from '#kernel/db.ts';
import { withFreshCode } from '#kernel/fresh-code.ts';
import { publish } from '#kernel/live/index.ts';
import { liveTopic } from '../live-topic.ts';
import type { Duty } from '../rules/duty.ts';
import { dutyRows, type DutyRows, type NewDuty } from './duty-rows.ts';

/** Writes a duty with its required channels, in the transaction of the command that opens it. */
export async function insertDuty(tx: Tx, input: NewDuty, duty: Duty): Promise<DutyRows> {
  const { publication, channels } = dutyRows(input, duty);
  const code = await withFreshCode((free) =>
    tx
      .insertInto('publicity.publication')
      .values({ ...publication, code: free })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .executeTakeFirstOrThrow(),
  );
  if (channels.length > 0) await tx.insertInto('publicity.channel').values(channels).execute();
  await publish(tx, liveTopic(input.unit), {});
  return { publication: { ...publication, code }, channels };
}
