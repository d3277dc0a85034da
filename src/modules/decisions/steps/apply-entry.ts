import type { Holding } from '#kernel/actor.ts';
import type { Work } from '#kernel/command.ts';
import { day, earlier, type Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { markPaper } from '../commands/mark-returned.ts';
import { takes } from '../rules/channels.ts';
import type {
  CheckInEntry,
  CountEntry,
  Entry,
  HallEntry,
  MethodEntry,
  ReturnEntry,
  SecretaryEntry,
  StackEntry,
} from '../rules/offline/entry.ts';
import { attend } from './attend.ts';
import { countPresent } from './count-present.ts';
import { keepCount } from './keep-count.ts';
import { keepMethod, keepSecretary } from './keep-procedure.ts';
import { keyStack } from './key-stack.ts';
import type { RoundGround } from './lock-decision.ts';
import type { MeetingGround } from './lock-meeting.ts';
import { openHall } from './open-hall.ts';

/** What an entry is about, under the same lock as when it is done online. */
export type EntryGround =
  | { readonly of: 'meeting'; readonly ground: MeetingGround }
  | { readonly of: 'round'; readonly ground: RoundGround };

/** Does what an entry says by the rules of the online command. */
export function applyEntry(work: Work, at: EntryGround, entry: Entry, holding: Holding) {
  const inBox = entry.kind === 'return' || entry.kind === 'stack';
  if (at.of === 'round') return inBox ? applyToBox(work, at.ground, entry) : misplaced();
  return inBox ? misplaced() : applyInHall(work, at.ground, entry, holding);
}

const misplaced = (): never => {
  throw new Error('An entry was loaded with what another kind is about');
};

const applyToBox = (work: Work, ground: RoundGround, entry: ReturnEntry | StackEntry) =>
  entry.kind === 'return'
    ? applyReturn(work, ground, entry)
    : keyStack(work, ground, { batch: entry.batch as Id<'decisions.batch'>, count: entry.value });

function applyInHall(work: Work, ground: MeetingGround, entry: HallEntry, holding: Holding) {
  if (entry.kind === 'check-in') return applyCheckIn(work, ground, entry);
  if (entry.kind === 'open') return openHall(work, ground, dayNoted(work, entry));
  if (entry.kind === 'count') return applyCount(work, ground, entry, holding);
  return applyRaised(work, ground, entry);
}

/** The day on the phone; a clock that runs ahead opens nothing early. */
const dayNoted = ({ today }: Work, { day: noted }: Entry): Day => earlier(day(noted), today);

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

/** Judged by how many were present when hands were raised; those who came later were not asked. Nobody unknown to the server is. */
async function applyRaised(work: Work, ground: MeetingGround, entry: SecretaryEntry | MethodEntry) {
  if (ground.row.state !== 'open') return refuse('decisions.entry.not-open');
  const { all } = await countPresent(work.tx, ground.row.id);
  const { present } = entry;
  if (present > all) return refuse('decisions.entry.present', { present, known: all });
  if (entry.kind === 'secretary') return keepSecretary(work, ground, { ...entry.value, present });
  return keepMethod(work, ground, { ...entry.value, round: entry.round as Id<'decisions.round'>, present });
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
