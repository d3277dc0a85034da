import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moduleOrder } from './arrows.ts';
import { projectRoot } from './kernel/root.ts';
import { createTestDatabase, type TestDatabase } from './kernel/testing/database.ts';
import { tablesSource } from './kernel/testing/tables-source.ts';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.ownerUrl });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** Layout is the formatter's business. */
const bare = (text: string): string => text.replace(/[\s,;|'"]+/g, '');

const folderOf = (name: string): string => path.join(projectRoot, 'src', name === 'kernel' ? name : `modules/${name}`);
const withTables = ['kernel', ...moduleOrder].filter((name) => existsSync(path.join(folderOf(name), 'migrations')));

test.each(withTables)('tables.ts of %s is what the migrated database says (npm run tables)', async (name) => {
  const written = await readFile(path.join(folderOf(name), 'tables.ts'), 'utf8');
  expect(bare(written)).toBe(bare(await tablesSource(pool, name)));
});

test('every foreign key can be followed without reading the whole table', async () => {
  const { rows } = await pool.query<{ missing: string }>(`
    select c.conrelid::regclass || ' (' || a.attname || ')' as missing
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confdeltype <> 'a' and not exists (
      select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`);
  expect(rows).toEqual([]);
});

test('the login of the program owns nothing and may not touch what only grows', async () => {
  const owned = await pool.query(`select tablename from pg_tables where tableowner = 'diem_cau_app'`);
  expect(owned.rows).toEqual([]);
  const { rows } = await pool.query<{ name: string; update: boolean; delete: boolean; truncate: boolean; insert: boolean }>(`
    select name, has_table_privilege('diem_cau_app', name, 'update') as update, has_table_privilege('diem_cau_app', name, 'delete') as delete,
      has_table_privilege('diem_cau_app', name, 'truncate') as truncate, has_table_privilege('diem_cau_app', name, 'insert') as insert
    from kernel.append_only_table order by name`);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toEqual({ name: row.name, update: false, delete: false, truncate: false, insert: true });
});
