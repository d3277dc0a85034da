import type { LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { liveSite, ROLES, type LiveSite } from './live-site.ts';
import { inTurn } from './in-turn.ts';
import { isStream } from './noted-routes.ts';
import { faultsOf, inlineParts } from './page-faults.ts';
import { changedTables, tableStates } from './row-digest.ts';
import { fillerFor, samplesOf } from './samples.ts';

/** Routes that reach for the writing handle, and why they may. */
const WRITING_HANDLE: Readonly<Record<string, string>> = {
  '/health': 'asks whether the primary answers, and writes nothing',
  '/metrics': 'asks whether the primary answers, and writes nothing',
};

/** Pages that open only with a cookie from the step before, and old addresses: they lead on to somewhere else. */
const LEAD_ON: readonly string[] = [
  '/dang-nhap/ma',
  '/dang-nhap/mat-khau-moi',
  '/tai-khoan/ma-du-phong',
  '/dang-nhap/khoa',
  '/theo-doi/bo-het/:token/ngay',
  '/rss.xml',
  // Pages of a seat, which comes with a code; whoever has none is led to the door.
  '/hoi-nghi/hop/:conference/diem-cau',
  '/hoi-nghi/hop/:conference/dai-bieu',
  // Files of a stream: there are some only while somebody is seen.
  '/hoi-nghi/hop/:conference/luong/:file',
  // Recordings: whoever may watch is led to where each opening is noted.
  '/hoi-nghi/ghi-hinh/:recording/:part',
];

const SCRIPT = '<script>alert(1)</script>';

/** Texts for a part of an address, as they stand in it. */
const NONSENSE = [
  newId(),
  'khong-co-that',
  '00000000-0000-0000-0000-00000000000g',
  '-1',
  '%00',
  'a%00b',
  encodeURIComponent('😀'),
  encodeURIComponent("' or 1=1; drop table org.unit; --"),
  encodeURIComponent(SCRIPT),
  encodeURIComponent('../../etc/passwd'),
  encodeURIComponent('xã suối mơ'.normalize('NFD')),
  'a'.repeat(190),
  'a'.repeat(5000),
  '%E0%A4%A',
  '%FF',
];

/** What is put behind the question mark: every name the site's own links and forms use, with each of these. */
const QUERY_NONSENSE = [
  '',
  '-1',
  '99999999999999999999',
  '%00',
  encodeURIComponent("'; --"),
  encodeURIComponent(SCRIPT),
  encodeURIComponent('😀'),
  'x'.repeat(3000),
  '2026-02-30',
];

/** Strangers, and those whom most pages open to. */
const TELLING = ['', 'quantri-minhhoa'];
const oneTelling = inTurn(TELLING, 1);
const someNonsense = inTurn(NONSENSE, 3);
const someBehind = inTurn(QUERY_NONSENSE, 2);

const reached = new Set<string>();
let watching: string | null = null;

const site: LiveSite = await liveSite({
  watch: (room) => {
    const { db, pool } = room;
    const noted = <Handle>(handle: Handle): Handle => {
      if (watching !== null) reached.add(watching);
      return handle;
    };
    return Object.defineProperties(
      { ...room },
      { db: { get: () => noted(db) }, pool: { get: () => noted(pool) } },
    ) as typeof room;
  },
});
const filler = await fillerFor(site.room, await samplesOf(site.room));
const cookies = new Map<string, string>([['', '']]);
for (const role of ROLES) cookies.set(role, await site.signIn(role));
afterAll(() => site.close());

const streams = site.routes.filter(({ url }) => url.startsWith('/song/'));
const gets = site.routes.filter((route) => route.method === 'GET' && !isStream(route));

async function get(url: string, role = ''): Promise<LightMyRequestResponse> {
  return site.app.inject({ method: 'GET', url, headers: role === '' ? {} : { cookie: cookies.get(role) } });
}

const queryNames = new Map<string, Set<string>>();
/** Collects the names that a page itself puts behind question marks, in its links and forms. */
function noteNames(url: string, html: string): void {
  const names = queryNames.get(url) ?? new Set<string>();
  queryNames.set(url, names);
  for (const [, query = ''] of html.matchAll(/href="[^"]*\?([^"#]*)"/g))
    for (const name of new URLSearchParams(query.replaceAll('&amp;', '&')).keys()) names.add(name);
  for (const [form] of html.matchAll(/<form(?![^>]*method="post")[\s\S]*?<\/form>/gi))
    for (const [, name = ''] of form.matchAll(/\sname="([^"]+)"/g)) names.add(name);
}

const before = await tableStates(site.room.pool);

describe.each(gets.map(({ url }) => url))('GET %s', (url) => {
  test('opens for somebody, and is sound for everybody', async () => {
    const addresses = filler.valid(url);
    expect(addresses, 'src/testing/samples.ts knows a value for every parameter').not.toEqual([]);
    const statuses = new Map<string, number>();
    watching = url;
    for (const [index, address] of addresses.entries())
      for (const role of index === 0 ? cookies.keys() : TELLING) {
        const answer = await get(`${address}${filler.query(url)}`, role);
        expect(faultsOf(url, answer), `${address} as ${role || 'a stranger'}`).toEqual([]);
        statuses.set(`${address} ${role}`, answer.statusCode);
        if (answer.statusCode === 200) noteNames(url, answer.payload);
      }
    watching = null;
    const opened = LEAD_ON.includes(url) ? [200, 302, 303, 404] : url.startsWith('/:a') ? [200, 301, 302] : [200];
    expect(
      [...statuses.values()].some((status) => opened.includes(status)),
      JSON.stringify([...statuses]),
    ).toBe(true);
  });

  test('takes nonsense in its address', async () => {
    watching = url;
    for (const address of filler.spoilt(url, someNonsense))
      for (const role of oneTelling()) {
        const answer = await get(address, role);
        expect(faultsOf(url, answer), `${address.slice(0, 80)} as ${role || 'a stranger'}`).toEqual([]);
        expect(answer.payload, address).not.toContain(SCRIPT);
      }
    watching = null;
  });
});

describe('nonsense behind the question mark', () => {
  test('the names that are tried are those the site uses', () => {
    const names = new Set([...queryNames.values()].flatMap((some) => [...some]));
    expect([...names]).toEqual(expect.arrayContaining(['q', 'lang', 've']));
  });

  test.each(gets.filter(({ url }) => !url.startsWith('/_/')).map(({ url }) => url))('GET %s', async (url) => {
    const [address = url] = filler.valid(url);
    const names = [...(queryNames.get(url) ?? ['q', 'lang'])];
    watching = url;
    for (const name of names)
      for (const text of someBehind()) {
        const answer = await get(`${address}?${encodeURIComponent(name)}=${text}`, 'quantri-minhhoa');
        expect(faultsOf(url, answer), `${name}=${text.slice(0, 60)}`).toEqual([]);
        expect(answer.payload, `${name}=${text}`).not.toContain(SCRIPT);
      }
    const twice = await get(
      `${address}?${names.map((name) => `${encodeURIComponent(name)}=a&${encodeURIComponent(name)}=b`).join('&')}`,
    );
    expect(faultsOf(url, twice), 'every name twice').toEqual([]);
    watching = null;
  });
});

const { paths } = (await get('/api/openapi.json')).json<{
  paths: Record<string, { get: { parameters: { name: string; in: string; required: boolean }[] } }>;
}>();

describe('the API', () => {
  const registered = gets.map(({ url }) => url).filter((url) => url.startsWith('/api/') && url !== '/api/openapi.json');

  test('describes every one of its routes', () => {
    expect(Object.keys(paths).toSorted()).toEqual(registered.map((url) => url.replace(/:(\w+)/g, '{$1}')).toSorted());
  });

  test.each(registered)('GET %s names the parameter that is wrong', async (url) => {
    const { parameters } = paths[url.replace(/:(\w+)/g, '{$1}')]?.get ?? { parameters: [] };
    const [address = url] = filler.valid(url);
    for (const { name, required } of parameters.filter((one) => one.in === 'query')) {
      const tried = required ? ['', `${name}=`] : [`${name}=${'x'.repeat(3000)}`];
      for (const query of tried) {
        const answer = await get(`${address}?${query}`);
        expect(answer.statusCode, `${url}?${query.slice(0, 40)}`).toBe(422);
        expect(answer.json<{ why: string; fields: object }>(), url).toMatchObject({
          why: 'invalid',
          fields: { [name]: { code: expect.any(String) } },
        });
      }
    }
  });
});

describe('live streams', () => {
  test.each(streams.map(({ url }) => url))('GET %s', async (url) => {
    for (const [role, cookie] of cookies) {
      const leave = new AbortController();
      const answer = await fetch(`${site.origin}${url}`, { headers: { cookie }, signal: leave.signal });
      leave.abort();
      expect(answer.status, role).toBe(role === '' ? 403 : 200);
      expect(answer.headers.get('content-type'), role).toMatch(role === '' ? /json/ : /^text\/event-stream/);
    }
  });
});

describe('reading writes nothing', () => {
  test('all those requests have left every table of the database as it was', async () => {
    expect(changedTables(before, await tableStates(site.room.pool))).toEqual([]);
  });

  test('no page even reached for the handle that can write', () => {
    expect([...reached].filter((url) => !(url in WRITING_HANDLE))).toEqual([]);
  });

  test('the handle that pages get cannot write: PostgreSQL refuses', async () => {
    const { rows } = await sql<{ mode: string }>`select current_setting('transaction_read_only') as mode`.execute(
      site.room.reader,
    );
    expect(rows).toEqual([{ mode: 'on' }]);
    const writing = sql`insert into kernel.rate (key, free_at) values ('x', now())`.execute(site.room.reader);
    await expect(writing).rejects.toMatchObject({ code: '25006' });
  });

  test('a change would be seen', async () => {
    await site.room.db.insertInto('kernel.rate').values({ key: 'seen', free_at: site.room.now() }).execute();
    expect(changedTables(before, await tableStates(site.room.pool))).toEqual(['kernel.rate']);
    expect(inlineParts('<p onclick="x()" style="a">x</p><script>1</script>')).toEqual([
      'inline script',
      'style attribute',
      'event handler',
    ]);
  });
});
