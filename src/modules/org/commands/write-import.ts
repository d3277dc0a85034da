import { fold, slug } from '#kernel/fold.ts';
import type { Work } from '#kernel/command.ts';
import type { Day } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import type { PlannedImport } from '../queries/plan-import.ts';
import type { HouseholdWrites, PostWrites, VillageWrites } from '../rules/import-types.ts';
import { writeChanges } from './write-changes.ts';

export interface Written {
  readonly created: number;
  readonly changed: number;
}

interface At {
  readonly unit: Id<'org.unit'>;
  readonly day: Day;
  /** Name of the file. */
  readonly list: string;
}

/** Rows for each statement: well under the number of parameters PostgreSQL takes. */
const CHUNK = 1_000;

async function inChunks<Row>(rows: readonly Row[], write: (chunk: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await write(rows.slice(start, start + CHUNK));
}

/** Writes everything a list comes to, a few statements whatever its length. */
export function writeImport(work: Work, { kind, plan }: PlannedImport, at: At): Promise<Written> {
  if (kind === 'changes') return writeChanges(work, plan.writes, at.unit);
  if (kind === 'households') return writeHouseholds(work, plan.writes, at);
  return kind === 'villages' ? writeVillages(work, plan.writes, at) : writePosts(work, plan.writes, at);
}

async function writeHouseholds({ tx }: Work, { adds, corrections }: HouseholdWrites, at: At): Promise<Written> {
  const rows = adds.map((line) => ({ id: newId<'org.household'>(), village_id: at.unit, ...line, valid_from: at.day }));
  await inChunks(rows, (chunk) => tx.insertInto('org.household').values(chunk).execute());
  for (const { id, address } of corrections)
    await tx.updateTable('org.household').set({ address }).where('id', '=', id).execute();
  return { created: rows.length, changed: corrections.length };
}

/** The act that made the villages carries the name of the list. */
async function writeVillages({ tx, actor, now }: Work, { adds }: VillageWrites, at: At): Promise<Written> {
  if (adds.length === 0) return { created: 0, changed: 0 };
  const { demo } = await tx.selectFrom('org.unit').select('demo').where('id', '=', at.unit).executeTakeFirstOrThrow();
  const act = newId<'org.unit_act'>();
  const said = { kind: 'import' as const, day: at.day, document: at.list, title: at.list, preview: '{}', demo };
  await tx
    .insertInto('org.unit_act')
    .values({ id: act, ...said, planned_by: actor.person, planned_at: now })
    .execute();
  const villages = adds.map((village) => ({ ...village, id: newId<'org.unit'>() }));
  await inChunks(villages, (chunk) =>
    tx
      .insertInto('org.unit')
      .values(chunk.map(({ id }) => ({ id, level: 'village' as const, demo })))
      .execute(),
  );
  const versions = villages.map(({ id, name, type, code, commune }) => ({
    id: newId<'org.unit_version'>(),
    unit_id: id,
    level: 'village',
    parent_id: commune,
    parent_level: 'commune',
    valid_from: at.day,
    name,
    type,
    code,
    slug: slug(name),
    folded: fold(name),
    made_by: act,
  }));
  await inChunks(versions, (chunk) => tx.insertInto('org.unit_version').values(chunk).execute());
  return { created: villages.length, changed: 0 };
}

/** Posts give rights, so each leaves a record of its own, as if it had been given one by one. */
async function writePosts({ tx, now, record }: Work, { bodies, people, holdings }: PostWrites, at: At): Promise<Written> {
  const made = new Map([...bodies, ...people].map(({ key }) => [key, newId()]));
  const idOf = <Table extends string>(key: string): Id<Table> => (made.get(key) ?? key) as Id<Table>;
  const bodyRows = bodies.map(({ key, unit, kind, name, from }) => ({
    id: idOf<'org.body'>(key),
    unit_id: unit,
    kind,
    name,
    valid_from: from,
  }));
  const personRows = people.map(({ key, unit, name, email }) => ({
    id: idOf<'org.person'>(key),
    unit_id: unit,
    name,
    folded: fold(name),
    email,
    created_at: now,
  }));
  const holdingRows = holdings.map(({ person, body, ...rest }) => ({
    id: newId<'org.holding'>(),
    person_id: idOf<'org.person'>(person),
    body_id: idOf<'org.body'>(body),
    ...rest,
  }));
  await inChunks(bodyRows, (chunk) => tx.insertInto('org.body').values(chunk).execute());
  await inChunks(personRows, (chunk) => tx.insertInto('org.person').values(chunk).execute());
  await inChunks(holdingRows, (chunk) => tx.insertInto('org.holding').values(chunk).execute());
  for (const row of holdingRows) await record({ unit: at.unit, table: 'org.holding', row: row.id, before: null, after: row });
  return { created: bodyRows.length + personRows.length + holdingRows.length, changed: 0 };
}
