import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moduleOrder } from '../arrows.ts';
import { migrate } from './migrate.ts';
import { ok } from './result.ts';
import { createTestDatabase, type TestDatabase } from './testing/database.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const again = (modules: readonly string[] = moduleOrder) => migrate(database.ownerUrl, 'diem_cau_app', modules);
const refused = (why: string, details: Record<string, string>) => ({ ok: false, why, details });

describe('migrations', () => {
  test('run once', async () => {
    expect(await again()).toEqual(ok(0));
  });
  test('of two programs that start together run once', async () => {
    expect(await Promise.all([again(), again(), again()])).toEqual([ok(0), ok(0), ok(0)]);
  });
  test('of a newer version stop the start', async () => {
    await client.query(`insert into kernel.migration (module, name, sha256) values ('org', '9999_later.sql', 'x')`);
    expect(await again()).toEqual(refused('migration.unknown', { name: 'org/9999_later.sql' }));
    await client.query(`delete from kernel.migration where name = '9999_later.sql'`);
    expect(await again(moduleOrder.filter((module) => module !== 'publicity'))).toMatchObject({ why: 'migration.unknown' });
  });
  test('that fail leave nothing behind', async () => {
    await client.query(`delete from kernel.migration where module = 'org'`);
    const reason = 'relation "unit" already exists';
    expect(await again()).toEqual(refused('migration.failed', { name: 'org/0001_units.sql', reason }));
    const { rows } = await client.query(`select from kernel.migration where module = 'org'`);
    expect(rows).toHaveLength(0);
  });
  test('that were changed after they ran stop the start', async () => {
    await client.query(`update kernel.migration set sha256 = 'another' where module = 'kernel' and name = '0001_kernel.sql'`);
    expect(await again()).toEqual(refused('migration.changed', { name: 'kernel/0001_kernel.sql' }));
  });
  test('that come before one that already ran stop the start', async () => {
    await client.query(`delete from kernel.migration where module = 'kernel' and name = '0001_kernel.sql'`);
    expect(await again()).toEqual(
      refused('migration.out-of-order', { name: 'kernel/0001_kernel.sql', newer: '0002_services.sql' }),
    );
  });
});
