import type { Tx } from '#kernel/db.ts';
import { publish } from '#kernel/live/index.ts';
import { liveTopic } from '../live-topic.ts';
import type { Duty } from '../rules/duty.ts';
import { dutyRows, type DutyRows, type NewDuty } from './duty-rows.ts';

/** Writes a duty with its required channels, in the transaction of the command that opens it. */
export async function insertDuty(tx: Tx, input: NewDuty, duty: Duty): Promise<DutyRows> {
  const rows = dutyRows(input, duty);
  await tx.insertInto('publicity.publication').values(rows.publication).execute();
  if (rows.channels.length > 0) await tx.insertInto('publicity.channel').values(rows.channels).execute();
  await publish(tx, liveTopic(input.unit), {});
  return rows;
}
