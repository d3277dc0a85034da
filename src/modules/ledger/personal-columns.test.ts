import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testRoom } from '#kernel/testing/room.ts';
import { asOwner } from './testing/owner.ts';

const room = await testRoom();
afterAll(() => room.close());

/** Names of columns that hold something of a person wherever they stand. */
const TELLING =
  /(^|_)(email|e_mail|mail|recipient|phone|telephone|mobile|address|birth|born|birthday|full_name|person_name|surname|citizen_id|identity_number|passport|ip|signature|contact|login|applicant|household_head)(_|$)/;

/** `schema.table.column` with such a name that hold nothing of a person, each with the reason. */
const HARMLESS: Readonly<Record<string, string>> = {};

async function unmarked(): Promise<string[]> {
  const { rows } = await sql<{ name: string; type: string }>`
    select n.nspname || '.' || c.relname || '.' || a.attname as name, format_type(a.atttypid, null) as type
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
      and coalesce(col_description(a.attrelid, a.attnum) !~ '^personal\\M', true)`.execute(room.reader);
  return rows
    .filter(
      ({ name, type }) =>
        TELLING.test(name.split('.')[2] ?? '') && !['uuid', 'boolean', 'timestamp with time zone', 'date'].includes(type),
    )
    .map(({ name }) => name)
    .filter((name) => !(name in HARMLESS))
    .toSorted();
}

test('every column whose name says that it holds something of a person is left out of digests', async () => {
  expect(await unmarked(), `add to the migration: comment on column <name> is 'personal'`).toEqual([]);
});

test('one that was forgotten would be seen', async () => {
  await asOwner(room.db, (client) => client.query('create table org.forgotten (id uuid, contact_phone text, phone_id uuid)'));
  expect(await unmarked()).toEqual(['org.forgotten.contact_phone']);
});
