import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moduleOrder } from '../arrows.ts';
import { migrate } from './migrate.ts';
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

const again = () => migrate(database.ownerUrl, 'diem_cau_app', moduleOrder);

describe('migrations', () => {
  test('run once', async () => {
    expect(await again()).toBe(0);
  });
  test('of two programs that start together run once', async () => {
    expect(await Promise.all([again(), again(), again()])).toEqual([0, 0, 0]);
  });
  test('that were changed after they ran stop the start', async () => {
    await client.query(`update kernel.migration set sha256 = 'another' where module = 'kernel' and name = '0001_kernel.sql'`);
    await expect(again()).rejects.toThrow(/kernel\/0001_kernel\.sql was changed after it ran/);
  });
  test('that come before one that already ran stop the start', async () => {
    await client.query(
      `update kernel.migration set name = '0000_older.sql' where module = 'kernel' and name = '0001_kernel.sql'`,
    );
    await expect(again()).rejects.toThrow(/kernel\/0001_kernel\.sql comes before 0002_services\.sql/);
  });
});
