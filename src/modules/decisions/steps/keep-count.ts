import type { Holding } from '#kernel/actor.ts';
import type { Tx } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { publish } from '#kernel/live/index.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { meetingTopic } from '../live-topic.ts';
import { mayCount, type CountRefusal, type PartCount } from '../rules/hand-counts.ts';
import { countPresent } from './count-present.ts';
import type { MeetingGround, OptionRow } from './lock-meeting.ts';
import { readCounts, storeCount } from './read-counts.ts';

export interface Counting extends PartCount {
  readonly round: Id<'decisions.round'>;
  readonly by: Holding;
  readonly at: Temporal.Instant;
}

type KeepRefusal =
  | CountRefusal
  | 'decisions.state.changed'
  | 'decisions.count.options'
  | 'decisions.count.no-board'
  | 'decisions.count.nobody-there';

/** Adds one counting of a part of the village under the lock of the meeting: the row as it was written. */
export async function keepCount(tx: Tx, { row, matters }: MeetingGround, counting: Counting) {
  const fits = await fitsMeeting(tx, { row, matters }, counting);
  if (!fits.ok) return fits;
  const count = {
    id: newId<'decisions.hand_count'>(),
    round_id: counting.round,
    cluster_no: counting.cluster,
    counts: storeCount({ counts: counting.counts, spoiled: fits.value }),
    counted_by: counting.by.id,
    created_at: await laterThanBefore(tx, counting),
  };
  await tx.insertInto('decisions.hand_count').values(count).execute();
  await publish(tx, meetingTopic(row.id), {});
  return ok(count);
}

/** The number of spoiled slips that goes with it, which hands in the open do not have. */
async function fitsMeeting(
  tx: Tx,
  { row, matters }: Pick<MeetingGround, 'row' | 'matters'>,
  { round: id, cluster, counts, spoiled: typed }: Counting,
): Promise<Result<number, KeepRefusal>> {
  const matter = matters.find(({ round }) => round.id === id);
  if (matter === undefined || matter.round.state !== 'open') return refuse('decisions.state.changed');
  const { round, options } = matter;
  if (!sameOptions(options, counts)) return refuse('decisions.count.options');
  if (round.method === 'secret' && !(await hasBoard(tx, round.id))) return refuse('decisions.count.no-board');
  const here = (await countPresent(tx, row.id)).byCluster.get(cluster);
  if (here === undefined) return refuse('decisions.count.nobody-there');
  const spoiled = round.method === 'secret' ? typed : 0;
  const fits = mayCount({ counts, spoiled }, { present: here, most: round.most_choices });
  return fits.ok ? ok(spoiled) : fits;
}

const sameOptions = (options: readonly OptionRow[], counts: Readonly<Record<string, number>>): boolean =>
  options.length === Object.keys(counts).length && options.every(({ no }) => counts[String(no)] !== undefined);

const hasBoard = async (tx: Tx, round: Id<'decisions.round'>): Promise<boolean> =>
  (await tx.selectFrom('decisions.team_member').select('id').where('round_id', '=', round).limit(1).executeTakeFirst()) !==
  undefined;

/** The last counting holds, so two of them never share an instant, whatever the clock does. */
async function laterThanBefore(tx: Tx, { round, at }: Counting): Promise<Temporal.Instant> {
  const last = (await readCounts(tx, [round])).at(-1)?.at;
  return last === undefined || Temporal.Instant.compare(at, last) > 0 ? at : last.add({ milliseconds: 1 });
}
