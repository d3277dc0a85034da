import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from './db.ts';
import { isLostPlan, keepPlans, StatementNames } from './prepared.ts';
import { createTestDatabase, type TestDatabase } from './testing/database.ts';

let made: TestDatabase;
let database: Database;
let owner: pg.Client;
beforeEach(async () => {
  made = await createTestDatabase();
  database = openDatabase({ url: made.ownerUrl, connections: 1 });
  owner = new pg.Client({ connectionString: made.ownerUrl });
  await owner.connect();
});
afterEach(async () => {
  await owner.end();
  await database.close();
  await made.drop();
});

/** Texts kept by the one connection that writes. */
async function kept(of: Database = database): Promise<string[]> {
  const { rows } = await of.pool.query<{ statement: string }>('select statement from pg_prepared_statements');
  return rows.map((row) => row.statement);
}

const plusOne = (value: number) => sql<{ n: number }>`select ${value}::int + 1 as n`.execute(database.db);
const thing = () => sql<{ id: number }>`select * from public.thing where id = ${1}`.execute(database.db);

async function times<T>(count: number, work: () => Promise<T>): Promise<T> {
  for (let done = 1; done < count; done += 1) await work();
  return work();
}

test('a statement met three times is kept, and answers with its own values each time', async () => {
  await times(2, () => plusOne(1));
  expect(await kept()).toEqual([]);
  expect((await plusOne(5)).rows).toEqual([{ n: 6 }]);
  expect((await plusOne(41)).rows).toEqual([{ n: 42 }]);
  expect(await kept()).toEqual(['select $1::int + 1 as n']);
});

test('nothing is kept when it is turned off', async () => {
  const off = openDatabase({ url: made.ownerUrl, connections: 1, preparedStatements: false });
  await times(5, () => sql`select ${1}::int`.execute(off.db));
  expect(await kept(off)).toEqual([]);
  await off.close();
});

test('several statements in one text without parameters still run', async () => {
  await times(4, () => sql`select 1; select 2`.execute(database.db));
  expect(await kept()).toEqual([]);
});

describe('a table that changed under a kept plan', () => {
  beforeEach(async () => {
    await owner.query('create table public.thing (id int); insert into public.thing values (1)');
    await times(3, thing);
    await owner.query(`alter table public.thing add column name text default 'new'`);
  });

  test('alone, the statement is planned anew and nobody notices', async () => {
    expect((await thing()).rows).toEqual([{ id: 1, name: 'new' }]);
    expect((await thing()).rows).toEqual([{ id: 1, name: 'new' }]);
  });

  test('within a transaction it fails once as something to try again', async () => {
    const inside = () => database.db.transaction().execute((tx) => sql`select * from public.thing where id = ${1}`.execute(tx));
    const error: unknown = await inside().catch((one: unknown) => one);
    expect(isLostPlan(error)).toBe(true);
    expect((await inside()).rows).toEqual([{ id: 1, name: 'new' }]);
  });
});

test('when a pooler mislays the kept statements, they are sent without names from then on', async () => {
  await times(3, () => plusOne(1));
  await database.pool.query('deallocate all');
  expect((await plusOne(2)).rows).toEqual([{ n: 3 }]);
  await plusOne(3);
  expect(await kept()).toEqual([]);
});

test('a fault of the statement itself is not tried again', async () => {
  const divide = (by: number) => sql`select 1 / ${by}::int`.execute(database.db);
  await times(3, () => divide(1));
  await expect(divide(0)).rejects.toThrow(/division by zero/);
  expect(isLostPlan(await divide(0).catch((one: unknown) => one))).toBe(false);
});

test('texts that come without end fill neither the connection nor the memory of names', async () => {
  const pool = keepPlans(new pg.Pool({ connectionString: made.ownerUrl, max: 1 }));
  const db = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) });
  const text = (length: number) => sql`select ${sql.join(Array.from({ length }, (_, index) => sql`${index}::int`))}`;
  for (let length = 1; length <= 230; length += 1) await times(3, () => text(length).execute(db));
  const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from pg_prepared_statements');
  expect(rows).toEqual([{ n: 200 }]);
  await db.destroy();
});

describe('names', () => {
  test('are the same in every process, and differ between texts', () => {
    const [one, other] = [new StatementNames(), new StatementNames()];
    const third = (names: StatementNames, text: string) => [1, 2, 3].map(() => names.nameOf(text)).at(-1);
    expect(third(one, 'select $1')).toBe(third(other, 'select $1'));
    expect(third(one, 'select $2')).not.toBe(third(one, 'select $1'));
  });

  test('are not given to bulk loads, nor to a text that comes back only after many others', () => {
    const names = new StatementNames();
    expect([1, 2, 3, 4].map(() => names.nameOf('x'.repeat(30_000)))).toEqual(Array(4).fill(undefined));
    for (let round = 0; round < 5; round += 1)
      for (let text = 0; text <= 500; text += 1) expect(names.nameOf(`select ${text}`)).toBeUndefined();
  });
});
