import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '#src/app.ts';
import { makeModules } from '#src/modules.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { hallPaths } from '../paths-run.ts';
import { makeHall } from '../testing/hall.ts';

/** Two web processes on one database: one of the test site, and a second that is stopped and started. */
let site: TestSite;
let hall: Awaited<ReturnType<typeof makeHall>>;
let second: FastifyInstance;
let ports: readonly number[];

const webProcess = () =>
  buildApp(site.room, makeModules({ smtpUrl: undefined, mailFrom: 'a@b.vn', dataDir: '/nowhere' }), {
    hsts: false,
    trustProxy: false,
    maxUploadBytes: 1024,
    logger: false,
    version: 'test',
    assets: [],
    frame: { stylesheet: '/_/kieu.css', home: () => undefined, islandSrc: (name) => `/_/${name}.js` },
  });
const listen = async (app: FastifyInstance, port = 0): Promise<number> =>
  Number(new URL(await app.listen({ port, host: '127.0.0.1' })).port);

beforeAll(async () => {
  site = await testSite();
  hall = await makeHall(site);
  second = await webProcess();
  ports = [await listen(site.app), await listen(second)];
  await hall.chair.press('khai-mac');
});
afterAll(async () => {
  await second.close();
  await site.close();
});

interface Follower {
  /** All regions as an open page would show them by now, and the revision of the last frame. */
  shown(): Record<string, string>;
  rev(): number;
  readonly status: number;
  leave(): void;
}

async function follow(port: number | undefined, audience: string, cookie: string): Promise<Follower> {
  const abort = new AbortController();
  const path = hallPaths.stream(hall.conference, audience);
  const reply = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie }, signal: abort.signal });
  let text = '';
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const chunk of reply.body ?? []) text += decoder.decode(chunk, { stream: true });
  };
  void read().catch(() => undefined);
  const frames = () => [...text.matchAll(/id: (\d+)\nevent: board\ndata: (.*)\n\n/g)];
  return {
    shown: () => Object.assign({}, ...frames().map(([, , data]) => JSON.parse(data ?? '{}') as object)) as Record<string, string>,
    rev: () => Number(frames().at(-1)?.[1] ?? -1),
    status: reply.status,
    leave: () => abort.abort(),
  };
}

const type = (text: string) => hall.secretary.press('phu-de', { text });

test('two web processes show the same, to each audience what is theirs', async () => {
  const followers = await Promise.all([
    follow(ports[0], 'delegate', hall.huong.cookie),
    follow(ports[1], 'delegate', hall.huong.cookie),
    follow(ports[1], 'site', hall.atCaMau.cookie),
    follow(ports[0], 'public', ''),
  ]);
  await hall.secretary.press('thong-bao', { text: 'Mời Cà Mau bật micro', to: hall.caMau });
  await hall.atCaMau.press('xin-phat-bieu', { site: hall.caMau, delegate: '', kind: 'hand' });
  const [one, other, caMau, open] = followers;
  await expect
    .poll(() => [one?.shown()['next'], caMau?.shown()['own']].join(' '), { timeout: 10_000 })
    .toMatch(/Cà Mau.*thứ 1 trong hàng chờ/);
  await expect.poll(() => other?.shown(), { timeout: 10_000 }).toEqual(one?.shown());
  expect(caMau?.shown()['message']).toContain('Mời Cà Mau bật micro');
  expect(JSON.stringify([one?.shown(), open?.shown()])).not.toContain('bật micro');
  expect(open?.shown()['own']).toBeUndefined();
  for (const follower of followers) follower.leave();
});

test('a stream asks the policy of its page', async () => {
  const [forbidden, foreign, none] = await Promise.all([
    follow(ports[0], 'chair', hall.atCaMau.cookie),
    follow(ports[0], 'delegate', ''),
    follow(ports[0], 'everything', hall.chair.cookie),
  ]);
  expect([forbidden.status, foreign.status, none.status]).toEqual([403, 403, 422]);
});

test('a web process is started again: who comes back gets the present state, and nothing that happened meanwhile is missing', async () => {
  const before = await follow(ports[1], 'delegate', hall.huong.cookie);
  await second.close();
  await type('Trong lúc máy chủ khởi động lại');
  second = await webProcess();
  ports = [ports[0] ?? 0, await listen(second)];
  const after = await follow(ports[1], 'delegate', hall.huong.cookie);
  await expect.poll(() => after.shown()['captions'], { timeout: 10_000 }).toContain('Trong lúc máy chủ khởi động lại');
  expect(after.rev()).toBe((await hall.session()).rev);
  before.leave();
  after.leave();
});

test('the database drops all connections: the page stays open and comes up to date by itself', async () => {
  const follower = await follow(ports[0], 'screen', hall.screen.cookie);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
    site.room.db,
  );
  await expect.poll(async () => (await type('Sau khi cơ sở dữ liệu trở lại')).statusCode, { timeout: 10_000 }).toBe(303);
  await expect.poll(() => follower.shown()['captions'], { timeout: 15_000 }).toContain('Sau khi cơ sở dữ liệu trở lại');
  follower.leave();
});

test('many press at the same moment: every press that was accepted is in the log, none twice', async () => {
  const { rev } = await hall.session();
  const presses = Array.from({ length: 12 }, (_, at) =>
    at % 3 === 0
      ? hall.atLamDong.press('xin-phat-bieu', {
          site: hall.lamDong,
          delegate: '',
          kind: (['hand', 'question', 'reply', 'order'] as const)[at / 3] ?? 'hand',
        })
      : at % 3 === 1
        ? type(`Dòng ${at}`)
        : hall.chair.press('vao-muc', { item: at % 2 === 0 ? hall.first : hall.second, rev: String(rev) }),
  );
  const accepted = (await Promise.all(presses)).filter(({ statusCode }) => statusCode === 303).length;
  expect(accepted).toBe(9);
  const { rows } = await sql<{
    n: number;
    last: number;
  }>`select count(*)::int as n, max(rev)::int as last from conferences.meeting_event
    where conference_id = ${hall.conference} and kind not like 'site.%'`.execute(site.room.db);
  const [log] = rows;
  const sites = await sql<{ n: number }>`select count(*)::int as n from conferences.meeting_event
    where conference_id = ${hall.conference} and kind like 'site.%'`.execute(site.room.db);
  expect((log?.n ?? 0) + (sites.rows[0]?.n ?? 0)).toBe((await hall.session()).rev);
});
