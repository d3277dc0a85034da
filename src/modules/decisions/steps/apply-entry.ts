import type { Holding } from '#kernel/actor.ts';
import type { Work } from '#kernel/command.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { markPaper } from '../commands/mark-returned.ts';
import { takes } from '../rules/channels.ts';
import type { CheckInEntry, CountEntry, Entry, ReturnEntry, Value } from '../rules/offline/entry.ts';
import { attend } from './attend.ts';
import { keepCount } from './keep-count.ts';
import type { RoundGround } from './lock-decision.ts';
import type { MeetingGround } from './lock-meeting.ts';
import { holdingCounts, readCounts } from './read-counts.ts';

/** What an entry is about, under the same lock as when it is done online. */
export type EntryGround =
  | { readonly of: 'meeting'; readonly ground: MeetingGround }
  | { readonly of: 'round'; readonly ground: RoundGround };

/** What the server has at the place an entry is about, in the words of the phone. */
export async function serverValue({ tx }: Work, entry: Entry): Promise<Value | null> {
  if (entry.kind === 'return') {
    const row = await tx
      .selectFrom('decisions.roll')
      .select('voted')
      .where('round_id', '=', entry.round as Id<'decisions.round'>)
      .where('household_id', '=', entry.household as Id<'org.household'>)
      .executeTakeFirst();
    return row?.voted === 'paper' ? 'paper' : null;
  }
  if (entry.kind === 'count') {
    const round = entry.round as Id<'decisions.round'>;
    const held = holdingCounts(await readCounts(tx, [round]), round).find(({ cluster }) => cluster === entry.cluster);
    return held === undefined ? null : { counts: held.counts, spoiled: held.spoiled };
  }
  const row = await tx
    .selectFrom('decisions.attendance')
    .select(['representative', 'cluster_no as cluster', 'also_speaking as alsoSpeaking'])
    .where('meeting_id', '=', entry.meeting as Id<'decisions.meeting'>)
    .where('household_id', '=', entry.household as Id<'org.household'>)
    .where('present', '=', true)
    .executeTakeFirst();
  return row ?? null;
}

/** Does what an entry says by the rules of the online command. */
export function applyEntry(work: Work, at: EntryGround, entry: Entry, holding: Holding) {
  if (at.of === 'round') return entry.kind === 'return' ? applyReturn(work, at.ground, entry) : misplaced();
  if (entry.kind === 'check-in') return applyCheckIn(work, at.ground, entry);
  return entry.kind === 'count' ? applyCount(work, at.ground, entry, holding) : misplaced();
}

const misplaced = (): never => {
  throw new Error('An entry was loaded with what another kind is about');
};

async function applyCheckIn({ tx, today, record }: Work, ground: MeetingGround, entry: CheckInEntry) {
  const household = entry.household as Id<'org.household'>;
  const came = await attend(tx, ground, today, { household, ...entry.value }, entry.seen !== null);
  if (!came.ok) return came;
  await record({
    unit: ground.row.unit_id,
    table: 'decisions.attendance',
    row: `${ground.row.id}:${household}`,
    before: null,
    after: came.value,
  });
  return ok(null);
}

async function applyCount({ tx, now, record }: Work, ground: MeetingGround, entry: CountEntry, holding: Holding) {
  if (ground.row.state !== 'open') return refuse('decisions.entry.not-open');
  const { cluster, value } = entry;
  const count = await keepCount(tx, ground, {
    round: entry.round as Id<'decisions.round'>,
    cluster,
    counts: value.counts,
    spoiled: value.spoiled,
    by: holding,
    at: now,
  });
  if (!count.ok) return count;
  await record({
    unit: ground.row.unit_id,
    table: 'decisions.hand_count',
    row: count.value.id,
    before: null,
    after: count.value,
  });
  return ok(null);
}

async function applyReturn({ tx, record }: Work, { row, round }: RoundGround, entry: ReturnEntry) {
  if (!takes(round.form, 'paper')) return refuse('decisions.return.no-paper');
  if (round.state !== 'open') return refuse('decisions.vote.not-open');
  const marked = await markPaper(tx, round.id, [entry.household as Id<'org.household'>]);
  if (!marked.ok) return marked;
  await record({ unit: row.unit_id, table: 'decisions.round', row: round.id, before: round, after: round });
  return ok(null);
}
