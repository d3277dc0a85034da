import { afterAll, describe, expect, test } from 'vitest';
import { testRoom } from '#kernel/testing/room.ts';
import { asOwner } from '#modules/ledger/testing/owner.ts';
import { makeModules } from '../modules.ts';

/**
 * Columns that are personal, or hold text in a table that names a person, and are covered by no module: with the reason.
 * A column of a table that tells what an office did belongs to the office.
 */
const NOT_COVERED: Readonly<Record<string, string>> = {
  'conferences.press_report': 'what an office tells everybody of a conference, answered for by a post',
  'decisions.hand_count': 'totals of hands, signed by a post; no household is told from another',
  'decisions.convention_act': 'what was done with a convention, signed by a post',
  'decisions.head_term': 'until when a post is held, and by which rule; who holds it is told and erased in org',
  'decisions.release_ruling': 'what an authority decided about a post, signed by a post',
  'decisions.interim': 'who holds the post for the time being is named by the post',
  'decisions.ruling': 'what an authority did with a decision, signed by a post',
  'org.household.address': 'households name no person; a house is kept as long as the village has it',
  'publicity.channel': 'work of the commune: the person responsible is named by the post, never by name',
  'publicity.plan_item': 'the same: the title of the post that answers for it',
  'publicity.publication': 'public documents of the commune; the post that answers for them is named, never the person',
  'publicity.request_extension': 'reason and law of a longer deadline, set by a post',
};

interface Column {
  readonly table: string;
  readonly column: string;
  readonly marked: boolean;
}

const room = await testRoom();
const modules = makeModules({ smtpUrl: undefined, mailFrom: 'x <x@localhost>', dataDir: '/nowhere' });
const covered = new Set(modules.flatMap((module) => module.personalData ?? []).flatMap(({ tables }) => tables));
afterAll(() => room.close());

/** Columns marked personal; and all texts of tables with a foreign key to people or to the posts they hold. */
const COLUMNS = `
  select n.nspname || '.' || c.relname as table, a.attname as column, coalesce(col_description(c.oid, a.attnum) like 'personal%', false) as marked
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker') and (
    col_description(c.oid, a.attnum) like 'personal%'
    or (a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype) and exists (
      select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.confrelid in ('org.person'::regclass, 'org.holding'::regclass))))
  order by 1, 2`;

async function open(): Promise<readonly Column[]> {
  const { rows } = await room.pool.query<Column>(COLUMNS);
  return rows.filter(({ table }) => !covered.has(table));
}

/** Personal, of no module, and without a reason. */
const missing = async (): Promise<string[]> =>
  (await open())
    .filter(({ table, column, marked }) => !(`${table}.${column}` in NOT_COVERED) && (marked || !(table in NOT_COVERED)))
    .map(({ table, column }) => `${table}.${column}`);

describe('every personal column belongs to a module that hands it over and erases it', () => {
  test('or is listed here with its reason', async () => {
    expect(await missing()).toEqual([]);
  });

  test('and every reason still has its column', async () => {
    const needed = new Set((await open()).flatMap(({ table, column }) => [table, `${table}.${column}`]));
    expect(Object.keys(NOT_COVERED).filter((name) => !needed.has(name))).toEqual([]);
  });

  test('one that was forgotten would be seen', async () => {
    await asOwner(room.db, async (client) => {
      await client.query('create table org.forgotten (id uuid, person_id uuid references org.person, remark text)');
      await client.query(`create table org.marked (id uuid, nickname text); comment on column org.marked.nickname is 'personal'`);
    });
    expect(await missing()).toEqual(['org.forgotten.remark', 'org.marked.nickname']);
  });
});
