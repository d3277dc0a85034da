import { sql } from 'kysely';
import { system } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Refusal, type Result } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import type { UnitLists } from '../data/unit-lists.ts';
import { actDay, actDays, changesTo, type Changes } from './changes.ts';
import { documentOf, titleOf } from './documents.ts';
import { readStored } from './stored-units.ts';
import { targetOf, type Target } from './target-rows.ts';
import { writeChanges, writeEarlier } from './write-units.ts';

interface Count {
  readonly kept: number;
  readonly added: number;
  readonly removed: number;
}

export interface ImportReport {
  readonly units: Count;
  /** Periods of units. */
  readonly versions: Count;
  /** Links between old units and new ones. */
  readonly links: Count;
  /** Names that are known for the search only. */
  readonly earlierNames: number;
}

export type ImportRefusal = 'org.import-units.acts-in-the-way' | 'org.import-units.unit-in-use';

interface Options {
  /** Where the lists come from, as the acts will name it. */
  readonly document: string;
  /** Do everything, tell what was done, keep nothing. */
  readonly dryRun?: boolean;
}

/** Imports wait for each other and for acts of people; everything else goes on. */
export const IMPORT_LOCK = 7_315_010;

class Stopped extends Error {
  readonly outcome: Result<ImportReport, ImportRefusal>;
  constructor(outcome: Result<ImportReport, ImportRefusal>) {
    super('stopped');
    this.outcome = outcome;
  }
}

/**
 * Brings the real units to what the lists tell (nạp danh mục đơn vị hành chính), all or nothing. Units that are there
 * already keep their ids; demonstration units and villages are not touched. Lists must have passed `validateUnitLists`.
 * Refused when people have acted on the units since, or when a unit that the lists no longer hold is in use.
 */
export async function loadUnits(
  room: Pick<Room, 'db' | 'now' | 'recordAct'>,
  lists: UnitLists,
  { document, dryRun = false }: Options,
): Promise<Result<ImportReport, ImportRefusal>> {
  try {
    return await room.db.transaction().execute(async (tx) => {
      const outcome = await load(room, tx, lists, document);
      if (dryRun || !outcome.ok) throw new Stopped(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Stopped) return error.outcome;
    throw error;
  }
}

async function load(
  room: Pick<Room, 'now' | 'recordAct'>,
  tx: Tx,
  lists: UnitLists,
  document: string,
): Promise<Result<ImportReport, ImportRefusal>> {
  await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(tx);
  const stored = await readStored(tx);
  if (stored.laterActs > 0) return refuse('org.import-units.acts-in-the-way', { count: stored.laterActs });
  const target = targetOf(lists, stored);
  const changes = changesTo(stored, target);
  const acts = await makeActs(tx, actDays(changes), document, room.now());
  const inUse = await write(tx, changes, target, acts);
  if (inUse !== null) return inUse;
  for (const act of acts.values())
    await room.recordAct(tx, {
      command: 'org.import-units',
      actor: system,
      because: { kind: 'system' },
      unit: null,
      table: 'org.unit_act',
      row: act.id,
      before: null,
      after: act,
      at: room.now(),
    });
  return ok(reportOf(changes, target));
}

type ActRow = Awaited<ReturnType<typeof makeActs>> extends ReadonlyMap<Day, infer Row> ? Row : never;

/** One act for each day on which the lists begin, change or end something. */
async function makeActs(tx: Tx, days: readonly Day[], source: string, now: Temporal.Instant) {
  const rows = days.map((day) => ({
    id: newId<'org.unit_act'>(),
    kind: 'import' as const,
    day,
    document: documentOf(day, source),
    title: titleOf(day),
    preview: '{}',
    planned_at: now,
  }));
  if (rows.length > 0) await tx.insertInto('org.unit_act').values(rows).execute();
  return new Map(rows.map((row) => [row.day, row]));
}

/** Writes and checks at once what is otherwise checked at the end; null when all went well. */
async function write(
  tx: Tx,
  changes: Changes,
  target: Target,
  acts: ReadonlyMap<Day, ActRow>,
): Promise<Refusal<ImportRefusal> | null> {
  const actOf = (day: Day): Id<'org.unit_act'> => {
    const act = acts.get(actDay(day));
    if (act === undefined) throw new Error(`No act was made for ${day}`);
    return act.id;
  };
  try {
    await writeChanges(tx, changes, actOf);
    await writeEarlier(tx, target.earlier);
    await sql`set constraints all immediate`.execute(tx);
    return null;
  } catch (error) {
    const table = stillPointedAt(error);
    if (table === null) throw error;
    return refuse('org.import-units.unit-in-use', { table });
  }
}

/** Table whose rows point at a unit that would have gone; null for any other error. */
function stillPointedAt(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error.code === '23503' && 'table' in error) return String(error.table);
  return error.message.startsWith('org.parent-not-in-force') ? 'unit_version' : null;
}

const count = ({ kept, added, removed }: Changes[keyof Changes]): Count => ({
  kept,
  added: added.length,
  removed: removed.length,
});

const reportOf = ({ units, versions, links }: Changes, { earlier }: Target): ImportReport => ({
  units: count(units),
  versions: count(versions),
  links: count(links),
  earlierNames: earlier.length,
});
