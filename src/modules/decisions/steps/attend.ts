import { dayOf, type Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { publish } from '#kernel/live/index.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { meetingTopic } from '../live-topic.ts';
import type { MeetingGround } from './lock-meeting.ts';
import { readCounts } from './read-counts.ts';

export interface Coming {
  readonly household: Id<'org.household'>;
  readonly representative: string | null;
  readonly cluster: number | null;
  readonly alsoSpeaking: boolean;
}

/** The row as it stands afterwards, for the record of the act. */
export type AttendanceRow = Awaited<ReturnType<typeof rowOf>>;

type AttendRefusal =
  | 'decisions.check-in.not-now'
  | 'decisions.check-in.too-early'
  | 'decisions.check-in.not-on-roll'
  | 'decisions.check-in.which-cluster'
  | 'decisions.check-in.counted'
  | 'decisions.check-in.already';

/**
 * Notes under the lock of the meeting that somebody came for a household.
 * @param over takes the place of who was noted before, as long as nothing was counted
 */
export async function attend(
  tx: Tx,
  { row, matters }: MeetingGround,
  today: Day,
  coming: Coming,
  over = false,
): Promise<Result<AttendanceRow, AttendRefusal>> {
  if (row.state !== 'called' && row.state !== 'open') return refuse('decisions.check-in.not-now');
  if (dayOf(row.starts_at) > today) return refuse('decisions.check-in.too-early', { day: dayOf(row.starts_at) });
  if (!(await isInVillage(tx, row.unit_id, coming.household, matters[0]?.round.id)))
    return refuse('decisions.check-in.not-on-roll');
  const clusters = await tx.selectFrom('decisions.cluster').select('no').where('meeting_id', '=', row.id).execute();
  if (clusters.length > 0 && !clusters.some(({ no }) => no === coming.cluster)) return refuse('decisions.check-in.which-cluster');
  if (over && (await isCounted(tx, { row, matters }))) return refuse('decisions.check-in.counted');
  const attendance = rowOf(row.id, { ...coming, cluster: clusters.length > 0 ? coming.cluster : null });
  const came = await tx
    .insertInto('decisions.attendance')
    .values(attendance)
    .onConflict((conflict) => {
      const put = conflict.columns(['meeting_id', 'household_id']).doUpdateSet(attendance);
      return over ? put : put.where('decisions.attendance.present', '=', false);
    })
    .returning('household_id')
    .executeTakeFirst();
  if (came === undefined) return refuse('decisions.check-in.already');
  await publish(tx, meetingTopic(row.id), {});
  return ok(attendance);
}

const rowOf = (meeting: Id<'decisions.meeting'>, coming: Coming) => ({
  meeting_id: meeting,
  household_id: coming.household,
  cluster_no: coming.cluster,
  representative: coming.representative,
  present: true,
  also_speaking: coming.alsoSpeaking,
});

/** From the first counting on, the secretary's included, the number present stands still. */
async function isCounted(tx: Tx, { row, matters }: Pick<MeetingGround, 'row' | 'matters'>): Promise<boolean> {
  const rounds = matters.map(({ round }) => round.id);
  return row.secretary !== null || (await readCounts(tx, rounds)).length > 0;
}

/** On the frozen roll where something is voted; at a meeting without a vote, of the village. */
async function isInVillage(
  tx: Tx,
  village: Id<'org.unit'>,
  household: Id<'org.household'>,
  round: Id<'decisions.round'> | undefined,
): Promise<boolean> {
  const found =
    round === undefined
      ? await tx
          .selectFrom('org.household')
          .select('id')
          .where('id', '=', household)
          .where('village_id', '=', village)
          .executeTakeFirst()
      : await tx
          .selectFrom('decisions.roll')
          .select('household_id')
          .where('round_id', '=', round)
          .where('household_id', '=', household)
          .executeTakeFirst();
  return found !== undefined;
}
