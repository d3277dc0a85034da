import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { CHANNELS, type Channel } from '../rules/result.ts';

/** How many households of a round are marked as having voted, by channel. */
export async function countMarked(reader: Reader, round: Id<'decisions.round'>): Promise<Readonly<Record<Channel, number>>> {
  const rows = await reader
    .selectFrom('decisions.roll')
    .select((eb) => ['voted', eb.fn.countAll<number>().as('count')])
    .where('round_id', '=', round)
    .where('voted', 'is not', null)
    .groupBy('voted')
    .execute();
  const of = (channel: Channel): number => rows.find(({ voted }) => voted === channel)?.count ?? 0;
  return Object.fromEntries(CHANNELS.map((channel) => [channel, of(channel)])) as Record<Channel, number>;
}
