import { sql } from 'kysely';
import { h } from 'preact';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildApp } from '../../app.ts';
import { everyone, hidden, signedIn } from '../actor.ts';
import { command } from '../command.ts';
import { text, wholeNumber } from '../fields.ts';
import { ERROR_SUMMARY } from '../html/error-summary.tsx';
import { newId } from '../id.ts';
import type { Module } from '../module.ts';
import { ok, refuse } from '../result.ts';
import { testRoom, type TestRoom } from '../testing/room.ts';
import { makeServer } from './server.ts';
import { openToAll, type Site } from './site.ts';
import { Moved, type PageSpec } from './spec.ts';

const words = { vi: { 'test.taken': 'Tên này đã có.' }, en: { 'test.taken': 'This name is taken.' } };

const keep = command({
  name: 'test.keep',
  input: z.object({ name: text(20) }),
  load: async () => ({}),
  may: () => everyone,
  run: async ({ tx, record }, _subject, { name }) => {
    if (name === 'taken') return refuse('test.taken');
    if (name === 'broken') throw new Error('a bug with 079123456789');
    await tx
      .insertInto('kernel.command_key')
      .values({ key: newId(), scope: `kept:${name}` })
      .execute();
    await record({ unit: null, table: 'kernel.command_key', row: name, before: null, after: null });
    return ok({ name });
  },
});

const page: PageSpec<object, { n: number }, { n: number }> = {
  path: '/thu',
  query: z.object({ n: wholeNumber(0, 9).catch(1) }),
  load: async (_visit, _params, { n }) => ({ n }),
  may: openToAll,
  view: ({ n }, visit, form) => ({
    title: `Trang ${n} <b>`,
    body: h(
      'div',
      { class: form.of === null ? '' : ERROR_SUMMARY },
      `${visit.lang} ${form.of ?? 'fresh'} ${form.errors['name']?.code ?? ''} ${typeof form.values['name'] === 'string' ? form.values['name'] : ''}`,
    ),
  }),
};

function pages(site: Site): void {
  site.page(page);
  site.form({ page, command: keep, done: ({ name }) => `/thu?ten=${name}`, refusalAt: {} });
  site.form({
    page: { ...page, view: () => ({ title: 'Đã xong', body: 'no form' }) },
    path: '/thu/het',
    command: keep,
    done: () => '/thu',
  });
  site.form({ page, path: '/thu/o', command: keep, done: () => '/thu', refusalAt: { 'test.taken': 'name' } });
  site.form({ page, path: '/thu/gioi-han', command: keep, done: () => '/thu', limit: { name: 'test', points: 9, seconds: 9 } });
  site.page({ ...page, path: '/rieng', may: signedIn });
  site.page({ ...page, path: '/kin', may: () => hidden });
  site.page({ ...page, path: '/doi', load: async () => new Moved('/thu', true) });
  site.page({ ...page, path: '/khong', load: async () => null });
  site.page({
    ...page,
    path: '/viet',
    load: async ({ reader }) => {
      await sql`insert into kernel.command_key (key, scope) values (gen_random_uuid(), 'from a GET')`.execute(reader);
      return { n: 1 };
    },
  });
  site.api({
    path: '/api/thu',
    summary: 'A test',
    query: z.object({ n: wholeNumber(0, 9) }),
    answer: z.object({ n: z.number() }),
    load: async (_visit, _params, { n }) => ({ n }),
    may: openToAll,
    present: ({ n }) => ({ n }),
  });
}

const test_: Module = { name: 'law', words, pages };
const options = {
  hsts: false,
  trustProxy: false,
  maxUploadBytes: 1_000_000,
  logger: false as const,
  version: 'test',
  assets: [{ path: '/_/style.css', type: 'text/css', bytes: Buffer.from('a{}'.repeat(1000)) }],
  frame: { stylesheet: '/_/style.css', home: () => undefined, islandSrc: (name: string) => `/_/${name}.js` },
};

let room: TestRoom;
let app: Awaited<ReturnType<typeof buildApp>>;
beforeAll(async () => {
  room = await testRoom();
  app = await buildApp(room, [test_], options);
});
afterAll(async () => {
  await app.close();
  await room.close();
});

const post = (url: string, payload: string, headers: Record<string, string> = { origin: 'http://localhost:3000' }) =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } });
const kept = async (name: string) =>
  (await room.db.selectFrom('kernel.command_key').select('key').where('scope', '=', `kept:${name}`).execute()).length;

describe('GET', () => {
  test('answers a page, escaped, with strict headers and no inline script or style', async () => {
    const reply = await app.inject('/thu?n=3');
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toContain('<title>Trang 3 &lt;b');
    expect(reply.body).not.toMatch(/<script(?![^>]+src=)|style="/);
    const policy = String(reply.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(reply.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'private, no-cache',
    });
  });
  test.each([
    ['/rieng', 303],
    ['/kin', 404],
    ['/doi', 301],
    ['/khong', 404],
    ['/khong-co', 404],
    ['/%E0%A4%A', 404],
    ['/thu?n=abc', 200],
    ['/api/thu?n=12', 422],
    ['/api/khong-co', 404],
    ['/api/thu?n=3', 200],
  ])('%s answers %i', async (url, status) => {
    expect((await app.inject(url)).statusCode).toBe(status);
  });
  test('sends to the sign-in and back', async () => {
    expect((await app.inject('/rieng?n=2')).headers.location).toBe('/dang-nhap?ve=%2Frieng%3Fn%3D2');
  });
  test('cannot write, even where its query tries to', async () => {
    const reply = await app.inject('/viet');
    expect(reply.statusCode).toBe(500);
    const rows = await room.db.selectFrom('kernel.command_key').select('key').where('scope', '=', 'from a GET').execute();
    expect(rows).toEqual([]);
  });
  test('keeps the language asked for', async () => {
    const reply = await app.inject('/thu?lang=en');
    expect(reply.body).toContain('<html lang="en"');
    expect(String(reply.headers['set-cookie'])).toMatch(/ngon-ngu=en; .*HttpOnly; SameSite=Lax/);
  });
  test('that is refused is kept by nobody on the way', async () => {
    for (const url of ['/kin', '/khong', '/khong-co', '/viet']) {
      expect((await app.inject(url)).headers).toMatchObject({ 'cache-control': 'private, no-cache' });
    }
  });
  test('serves what never changes once zipped and for a year', async () => {
    const reply = await app.inject({ url: '/_/style.css', headers: { 'accept-encoding': 'gzip' } });
    expect(reply.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'public, max-age=31536000, immutable' });
  });
});

describe('POST', () => {
  test('goes on to a GET when done', async () => {
    const reply = await post('/thu', 'name=lan');
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/thu?ten=lan']);
  });
  test('shows the same page with what was typed when a field is wrong', async () => {
    const reply = await post('/thu', `name=${'x'.repeat(21)}`);
    expect(reply.statusCode).toBe(422);
    expect(reply.body).toContain(`vi test.keep kernel.field.too-long ${'x'.repeat(21)}`);
  });
  test('takes a field of one million letters as a wrong field', async () => {
    expect((await post('/thu', `name=${'x'.repeat(1_000_000)}`)).statusCode).toBe(422);
  });
  test('takes hundreds of thousands of fields as a wrong form, at once', async () => {
    const many = Array.from({ length: 300_000 }, (_, number) => `k${number}=1`).join('&');
    const reply = await post('/thu', `name=many&${many}`);
    expect([reply.statusCode, await kept('many')]).toEqual([422, 0]);
    expect((await post('/thu', `name=many&${'k=1&'.repeat(4_000)}`)).statusCode).toBe(303);
  });
  test('with files from strangers is not even read', async () => {
    const files = ['/thu', '/thu/gioi-han'].map((url) =>
      app.inject({
        method: 'POST',
        url,
        headers: { origin: 'http://localhost:3000', 'content-type': 'multipart/form-data; boundary=x' },
        payload: '--x\r\ncontent-disposition: form-data; name="f"; filename="a.txt"\r\n\r\nabc\r\n--x--\r\n',
      }),
    );
    expect((await Promise.all(files)).map((reply) => reply.headers.location)).toEqual(Array(2).fill('/dang-nhap?ve=%2F'));
    expect(await Array.fromAsync(room.files.list())).toEqual([]);
  });
  test('whose page shows it no more says so on that page', async () => {
    const { statusCode, body } = await post('/thu/het', `name=${'x'.repeat(21)}`);
    expect([statusCode, body.includes(`class="${ERROR_SUMMARY}"`), body.includes('no form')]).toEqual([422, true, true]);
  });
  test('refused by a rule says why, or says it at the field', async () => {
    const page409 = await post('/thu', 'name=taken');
    expect([page409.statusCode, page409.body.includes('Tên này đã có.')]).toEqual([409, true]);
    const at = await post('/thu/o', 'name=taken');
    expect([at.statusCode, at.body.includes('test.taken')]).toEqual([422, true]);
  });
  test('that meets a bug says so without what was typed', async () => {
    const reply = await post('/thu', 'name=broken');
    expect(reply.statusCode).toBe(500);
    expect(reply.body).not.toContain('079123456789');
  });
  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['nowhere', {}],
    ['another site without origin', { 'sec-fetch-site': 'cross-site' }],
    ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['another page by referer', { referer: 'https://evil.example/thu' }],
  ])('from %s changes nothing', async (_from, headers) => {
    const reply = await post('/thu', 'name=forged', headers);
    expect(reply.statusCode).toBe(403);
    expect(await kept('forged')).toBe(0);
  });
  test.each([
    ['our own origin', { origin: 'http://localhost:3000' }],
    ['our own page, without origin', { 'sec-fetch-site': 'same-origin' }],
    ['our own page by referer', { referer: 'http://localhost:3000/thu' }],
  ])('from %s is taken', async (_from, headers) => {
    expect((await post('/thu', 'name=ours', headers)).statusCode).toBe(303);
  });
});

describe('behind a proxy', () => {
  test('the caller is whom the proxy names, not whom the caller names', async () => {
    const server = await makeServer(room, { ...options, trustProxy: true, actorOf: async () => null });
    server.get('/ai', { config: { policy: 'public' } }, (request) => request.ip);
    const reply = await server.inject({ url: '/ai', headers: { 'x-forwarded-for': '192.0.2.66, 203.0.113.9' } });
    expect(reply.body).toBe('203.0.113.9');
    await server.close();
  });
});

describe('a site', () => {
  test('with a route that asks no policy does not start', async () => {
    const careless: Module = {
      name: 'org',
      words,
      pages: (site) => site.page({ ...page, path: '/ho', may: undefined as never }),
    };
    await expect(buildApp(room, [careless], options)).rejects.toThrow(/GET \/ho has no policy/);
  });
});
