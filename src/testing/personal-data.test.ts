import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '#kernel/fold.ts';
import { runPendingJobs } from '#kernel/jobs.ts';
import type { Id } from '#kernel/id.ts';
import { testBrowser } from '#modules/identity/testing/browser.ts';
import { liveSite } from './live-site.ts';
import { tableNames } from './row-digest.ts';

/**
 * Columns that are personal, or hold text in a table that names a person, and are covered by no module: with the reason.
 * A column of a table that tells what an office did belongs to the office.
 */
const NOT_COVERED: Readonly<Record<string, string>> = {
  'org.household.address': 'households name no person; a house is kept as long as the village has it',
  'decisions.roll': 'households name no person; by which channel one voted, and the post that helped, never what was chosen',
  'decisions.convention_act': 'what the commune did with a convention; the post that signed is named, never the person',
  'decisions.hand_count': 'totals of hands; the post that counted is named, never the person',
  'decisions.interim': 'number of a decision of the commune; the post that signed is named, never the person',
  'decisions.ruling': 'what an authority decided, with its reasons; the post that signed is named, never the person',
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

const site = await liveSite();
const { db, pool } = site.room;
afterAll(() => site.close());

/** Columns marked personal; and all texts of tables with a foreign key to people or to the posts they hold. */
const COLUMNS = `
  select n.nspname || '.' || c.relname as table, a.attname as column, coalesce(col_description(c.oid, a.attnum) like 'personal%', false) as marked
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker') and (
    col_description(c.oid, a.attnum) like 'personal%'
    or (a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype) and exists (
      select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.confrelid in ('org.person'::regclass, 'org.holding'::regclass))))
  order by 1, 2`;

describe('every personal column belongs to a module that hands it over and erases it', async () => {
  const { rows } = await pool.query<Column>(COLUMNS);
  const covered = new Set(site.modules.flatMap((module) => module.personalData ?? []).flatMap(({ tables }) => tables));
  const open = rows.filter(({ table }) => !covered.has(table));

  test('or is listed here with its reason', () => {
    const missing = open.filter(
      ({ table, column, marked }) => !(`${table}.${column}` in NOT_COVERED) && (marked || !(table in NOT_COVERED)),
    );
    expect(missing).toEqual([]);
  });

  test('and every reason still has its column', () => {
    const needed = new Set(open.flatMap(({ table, column }) => [table, `${table}.${column}`]));
    expect(Object.keys(NOT_COVERED).filter((name) => !needed.has(name))).toEqual([]);
  });

  test('people are known to the database at all', () => {
    expect(rows.filter(({ marked }) => marked).map(({ table, column }) => `${table}.${column}`)).toEqual(
      expect.arrayContaining(['org.person.name', 'org.person.email', 'identity.account.login', 'notices.mail.recipient']),
    );
  });
});

const PERSON = {
  first: 'Quách Thị Độc Nhất',
  name: 'Quách Thị Đổi Tên',
  email: 'doc.nhat@xa-minh-hoa.example.vn',
  phone: '0912345678',
  login: 'quach.doc-nhat',
};
const PASSWORD = 'hoa đào nở bên suối vắng';
const ASKED = 'Xin bản vẽ cây cầu sau nhà tôi';

const NEEDLES = [
  PERSON.first,
  fold(PERSON.first),
  PERSON.name,
  fold(PERSON.name),
  PERSON.email,
  PERSON.phone,
  PERSON.login,
  PASSWORD,
  ASKED,
];

/** Tables in which any of the texts stands, as text or as bytes. */
async function tablesWith(texts: readonly string[]): Promise<string[]> {
  const wanted = texts.flatMap((text) => [text, Buffer.from(text).toString('hex')]);
  const found: string[] = [];
  for (const name of await tableNames(pool)) {
    const { rows } = await pool.query<{ there: boolean }>(
      `select exists (select from ${name} t where exists (select from unnest($1::text[]) w where strpos(lower(t::text), lower(w)) > 0)) as there`,
      [wanted],
    );
    if (rows[0]?.there === true) found.push(name);
  }
  return found;
}

describe('somebody who was erased', () => {
  const administrator = testBrowser(site, '203.0.113.1');
  const person = testBrowser(site, '203.0.113.2');
  const stranger = testBrowser(site, '203.0.113.3');
  let id: string;
  let copy: string;
  let before: string[];

  const idOf = async (name: string): Promise<Id<'org.unit'>> =>
    (await db.selectFrom('org.unit_version').select('unit_id').where('name', '=', name).executeTakeFirstOrThrow()).unit_id;

  /** Sends a form that must succeed. @returns where it leads */
  async function sent(browser: typeof person, path: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const answer = await browser.post(path, fields);
    if (answer.statusCode !== 303)
      throw new Error(
        `${path} was answered with ${answer.statusCode}: ${/<ul class="errors[\s\S]*?<\/ul>/.exec(answer.payload)?.[0] ?? ''}`,
      );
    return String(answer.headers['location']);
  }

  async function beginOffice(commune: Id<'org.unit'>): Promise<void> {
    await administrator.signIn('quantri-minhhoa', site.passwords['quantri-minhhoa']);
    const { id: body } = await db
      .selectFrom('org.body')
      .select('id')
      .where('name', '=', 'Ủy ban nhân dân xã Suối Mơ')
      .executeTakeFirstOrThrow();
    await sent(administrator, `/to-chuc/${commune}/nguoi/them`, { name: PERSON.first, email: PERSON.email, phone: PERSON.phone });
    id = (await db.selectFrom('org.person').select('id').where('email', '=', PERSON.email).executeTakeFirstOrThrow()).id;
    await sent(administrator, `/to-chuc/nguoi/${id}/sua`, { name: PERSON.name, email: PERSON.email, phone: PERSON.phone });
    await sent(administrator, `/to-chuc/co-quan/${body}/bo-nhiem`, {
      person: id,
      post: 'committee-officer',
      title: 'Công chức Tư pháp',
      decision: '12/QĐ-UBND',
      from: '2026-11-01',
      until: '',
    });
    const made = await sent(administrator, `/quan-tri/tai-khoan/${id}/lap`, { login: PERSON.login });
    const link = /\/dat-lai-mat-khau\/[\w-]+/.exec((await administrator.get(made)).payload)?.[0] ?? '';
    await sent(person, link, { password: PASSWORD, again: PASSWORD });
  }

  /** Everything a person leaves behind in a working day, mistakes included. */
  async function work(commune: Id<'org.unit'>): Promise<void> {
    await person.signIn(PERSON.login, 'sai mật khẩu rồi');
    await person.signIn(PERSON.login, PASSWORD);
    await sent(person, '/tai-khoan/ma-xac-thuc/bat-dau', {});
    await sent(person, `/cong-khai/viec-cua/${commune}/them`, {
      item: 'budget',
      title: 'Công khai thu chi',
      aroseOn: '2026-11-19',
      summary: '',
      documentNo: '',
    });
    await sent(stranger, '/quen-mat-khau', { login: PERSON.login });
    await sent(stranger, `/theo-doi/publicity%3A${commune}`, { email: PERSON.email });
    await sent(stranger, '/yeu-cau', { unit: commune, askedFor: ASKED, email: PERSON.email });
    await runPendingJobs(site.room, site.modules);
    const mails = await db.selectFrom('notices.mail').select('body').where('recipient', '=', PERSON.email).execute();
    const confirm = mails
      .map(({ body }) => /\/theo-doi\/xac-nhan\/[\w-]+/.exec(body ?? '')?.[0])
      .find((path) => path !== undefined);
    await sent(stranger, confirm ?? '', {});
    await person.post(`/cong-khai/viec-cua/${commune}/them`, { item: 'nothing', title: PERSON.name, aroseOn: 'hôm nay' });
  }

  beforeAll(async () => {
    const commune = await idOf('Xã Suối Mơ');
    await beginOffice(commune);
    await work(commune);
    copy = (await person.get('/tai-khoan/du-lieu-cua-toi.json')).payload;
    before = await tablesWith(NEEDLES);
    const { id: holding } = await db
      .selectFrom('org.holding')
      .select('id')
      .where('person_id', '=', id as Id<'org.person'>)
      .executeTakeFirstOrThrow();
    await sent(administrator, `/to-chuc/chuc-danh/${holding}/ket-thuc`, { reason: 'resigned', last: '2026-11-20', decision: '' });
    await sent(administrator, `/to-chuc/nguoi/${id}/xoa`, { sure: 'on' });
    await runPendingJobs(site.room, site.modules);
  });

  test('stood in many tables before', () => {
    expect(before).toEqual(
      expect.arrayContaining(['org.person', 'identity.account', 'notices.mail', 'notices.follower', 'publicity.request']),
    );
  });

  test('had been handed a copy of all of it', () => {
    for (const text of [
      PERSON.name,
      PERSON.email,
      PERSON.phone,
      PERSON.login,
      ASKED,
      'Công chức Tư pháp',
      'publicity.open-duty',
      'chrome/linux',
    ])
      expect(copy).toContain(text);
    for (const secret of ['$argon2', PASSWORD]) expect(copy).not.toContain(secret);
  });

  test('stands in no column of no table any more', async () => {
    expect(await tablesWith(NEEDLES)).toEqual([]);
  });

  test('still answers for what they did in office, as a bare id', async () => {
    const acts = await db
      .selectFrom('ledger.act')
      .select('command')
      .where('person_id', '=', id as Id<'org.person'>)
      .execute();
    expect(acts.map(({ command }) => command)).toContain('publicity.open-duty');
  });

  test('is signed out and cannot sign in again', async () => {
    expect((await person.get('/tai-khoan')).statusCode).toBe(303);
    expect((await person.signIn(PERSON.login, PASSWORD)).statusCode).toBe(422);
  });

  test('was in no line of the log, nor was their network address', () => {
    const log = site.log().toLowerCase();
    expect(log).toContain('/quen-mat-khau');
    expect([...NEEDLES, '203.0.113.'].filter((text) => log.includes(text.toLowerCase()))).toEqual([]);
  });
});
