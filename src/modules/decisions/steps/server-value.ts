import type { Work } from '#kernel/command.ts';
import type { Id } from '#kernel/id.ts';
import type { BallotEntry, CheckInEntry, CountEntry, Entry, MethodEntry, SecretaryEntry, Value } from '../rules/offline/entry.ts';
import { loadStacks } from './load-stacks.ts';
import { holdingCounts, readCounts } from './read-counts.ts';

/** What the server has at the place an entry is about, in the words of the phone. */
export async function serverValue(work: Work, entry: Entry): Promise<Value | null> {
  if (entry.kind === 'return' || entry.kind === 'stack') return inBox(work, entry);
  if (entry.kind === 'count') return counted(work, entry);
  if (entry.kind === 'method') return methodOf(work, entry);
  if (entry.kind === 'check-in') return attended(work, entry);
  return hallOf(work, entry.meeting, entry.kind);
}

async function inBox({ tx, actor }: Work, entry: BallotEntry): Promise<Value | null> {
  const round = entry.round as Id<'decisions.round'>;
  if (entry.kind === 'return') {
    const row = await tx
      .selectFrom('decisions.roll')
      .select('voted')
      .where('round_id', '=', round)
      .where('household_id', '=', entry.household as Id<'org.household'>)
      .executeTakeFirst();
    return row?.voted === 'paper' ? 'paper' : null;
  }
  // Of two people who key a stack in, each sees their own entry alone.
  const stack = (await loadStacks(tx, round)).find(({ id }) => id === entry.batch);
  return stack?.entries.find(({ by }) => by === actor.person)?.count ?? null;
}

async function counted({ tx }: Work, entry: CountEntry): Promise<Value | null> {
  const round = entry.round as Id<'decisions.round'>;
  const held = holdingCounts(await readCounts(tx, [round]), round).find(({ cluster }) => cluster === entry.cluster);
  return held === undefined ? null : { counts: held.counts, spoiled: held.spoiled };
}

async function methodOf({ tx }: Work, entry: MethodEntry): Promise<Value | null> {
  const row = await tx
    .selectFrom('decisions.round')
    .select(['method', 'method_votes as votes'])
    .where('id', '=', entry.round as Id<'decisions.round'>)
    .executeTakeFirst();
  if (row === undefined || row.votes === null) return null;
  return { method: row.method === 'hands' ? 'hands' : 'secret', votes: row.votes };
}

async function attended({ tx }: Work, entry: CheckInEntry): Promise<Value | null> {
  const row = await tx
    .selectFrom('decisions.attendance')
    .select(['representative', 'cluster_no as cluster', 'also_speaking as alsoSpeaking'])
    .where('meeting_id', '=', entry.meeting as Id<'decisions.meeting'>)
    .where('household_id', '=', entry.household as Id<'org.household'>)
    .where('present', '=', true)
    .executeTakeFirst();
  return row ?? null;
}

async function hallOf({ tx }: Work, meeting: string, asked: 'open' | SecretaryEntry['kind']): Promise<Value | null> {
  const row = await tx
    .selectFrom('decisions.meeting')
    .select(['state', 'secretary', 'secretary_votes as votes'])
    .where('id', '=', meeting as Id<'decisions.meeting'>)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (asked === 'open') return row.state === 'open' || row.state === 'closed' ? 'open' : null;
  return row.secretary === null ? null : { name: row.secretary, votes: row.votes ?? 0 };
}
