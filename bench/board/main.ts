import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { openDatabase } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { migrate } from '#kernel/migrate.ts';
import { startEmbedded } from '#kernel/postgres/index.ts';
import { unwrap } from '#kernel/result.ts';
import { moduleOrder } from '#src/arrows.ts';
import { startHelper, type Helper } from '../child.ts';
import { percentile } from '../load/percentiles.ts';
import type { BareOrder } from './bare.ts';
import type { FollowersOrder, FollowersReply } from './followers.ts';
import { makeScene, type BenchScene } from './scene.ts';
import type { ServerOrder } from './server.ts';

const APP = 'diem_cau_app';
const [FIRST_PORT, SECOND_PORT, BARE_PORT] = [38_411, 38_412, 38_413];
/** Between two updates: every one of them is a frame of its own. */
const APART_MS = 400;
const WARM = 300;

const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const load = (): string => `load ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} cores`;
const micros = (): number => Number(process.hrtime.bigint() / 1000n);
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

const FOLLOWERS = option('followers', 3500);
const UPDATES = option('updates', 20);
/** Only shows where the pages are, with the cookies of their seats, until it is stopped. */
const LOOK = process.argv.includes('--look');

type Server = Helper<ServerOrder, number>;
type Crowd = Helper<FollowersOrder, FollowersReply>;

interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

const spread = (micros: readonly number[]): Spread => {
  const sorted = Float64Array.from(micros).sort();
  return { p50: percentile(sorted, 0.5) / 1000, p99: percentile(sorted, 0.99) / 1000, most: (sorted.at(-1) ?? 0) / 1000 };
};
const say = ({ p50, p99, most }: Spread): string =>
  `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, last ${most.toFixed(0)} ms`;

/** Hears the commit as every process of the program hears it. */
async function listenForCommits(url: string): Promise<{ readonly at: Map<number, number>; end(): Promise<void> }> {
  const at = new Map<number, number>();
  const client = new pg.Client({ connectionString: url });
  // The database ends before this program does.
  client.on('error', () => undefined);
  await client.connect();
  client.on('notification', ({ payload = '' }) => {
    const rev = Number(/"rev":(\d+)/.exec(payload)?.[1]);
    if (Number.isFinite(rev)) at.set(rev, micros());
  });
  await client.query('listen diem_cau_live');
  return { at, end: () => client.end() };
}

/** A real press: the whole command with its lock, log, ledger and answer. */
async function press(
  port: number,
  scene: BenchScene,
  act: string,
  fields: Record<string, string>,
  cookie = scene.secretary,
): Promise<void> {
  const role = cookie === scene.chair ? 'chu-tri' : 'thu-ky';
  const origin = `http://127.0.0.1:${port}`;
  const reply = await fetch(`${origin}/hoi-nghi/hop/${scene.conference}/${role}/${act}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, cookie },
    body: new URLSearchParams({ _key: newId(), ...fields }),
  });
  if (reply.status !== 303) throw new Error(`${act} was answered with ${reply.status}`);
}

interface Measured {
  readonly fromCommit: Spread;
  readonly fromPress: Spread;
  readonly cpuMs: number;
  readonly bytes: number;
}

interface Scenery {
  readonly scene: BenchScene;
  readonly crowd: Crowd;
  readonly commits: ReadonlyMap<number, number>;
  readonly servers: readonly Server[];
}

const ask = (server: Server, what: ServerOrder['do'], rest: Partial<ServerOrder> = {}): Promise<number> =>
  server.ask({ do: what, url: '', port: 0, dataDir: '', ...rest });
const crowdAsk = (crowd: Crowd, what: FollowersOrder['do'], rest: Partial<FollowersOrder> = {}): Promise<FollowersReply> =>
  crowd.ask({ do: what, ports: [], path: '', cookies: [], from: 0, rev: 0, ...rest });
const cpuOfAll = async (servers: readonly Server[]): Promise<number> =>
  (await Promise.all(servers.map((server) => ask(server, 'cpu')))).reduce((sum, one) => sum + one, 0);

/** @param rev the revision before */
async function measureUpdates({ scene, crowd, commits, servers }: Scenery, rev: number, updates: number): Promise<Measured> {
  const [fromCommit, fromPress]: [number[], number[]] = [[], []];
  const before = await cpuOfAll(servers);
  const bytesBefore = (await crowdAsk(crowd, 'lowest')).bytes;
  for (let at = 1; at <= updates; at += 1) {
    const pressed = micros();
    await press(FIRST_PORT, scene, 'phu-de', {
      text: `Dòng phụ đề số ${rev + at} của hội nghị tổng kết công tác dân vận năm 2026`,
    });
    const { arrivals } = await crowdAsk(crowd, 'arrivals', { rev: rev + at });
    const committed = commits.get(rev + at) ?? Number.NaN;
    for (const arrival of arrivals) {
      fromCommit.push(arrival - committed);
      fromPress.push(arrival - pressed);
    }
    await wait(APART_MS);
  }
  const cpuMs = ((await cpuOfAll(servers)) - before) / 1000 / updates;
  const bytes = ((await crowdAsk(crowd, 'lowest')).bytes - bytesBefore) / updates / FOLLOWERS;
  return { fromCommit: spread(fromCommit), fromPress: spread(fromPress), cpuMs, bytes: Math.round(bytes) };
}

async function measureBare(crowd: Crowd, scene: BenchScene, bytes: number): Promise<Spread> {
  await using bare = startHelper<BareOrder, number>('./bare.js');
  await bare.ask({ do: 'start', port: BARE_PORT, bytes });
  const idle = await bare.ask({ do: 'memory', port: 0, bytes });
  const { ms } = await crowdAsk(crowd, 'connect', { ports: [BARE_PORT], path: '/', cookies: scene.followers, rev: 0 });
  const full = await bare.ask({ do: 'memory', port: 0, bytes });
  const delays: number[] = [];
  const before = await bare.ask({ do: 'cpu', port: 0, bytes });
  for (let rev = 1; rev <= UPDATES; rev += 1) {
    const sent = await bare.ask({ do: 'send', port: 0, bytes });
    const { arrivals } = await crowdAsk(crowd, 'arrivals', { rev });
    for (const arrival of arrivals) delays.push(arrival - sent);
    await wait(APART_MS);
  }
  const cpu = ((await bare.ask({ do: 'cpu', port: 0, bytes })) - before) / 1000 / UPDATES;
  await crowdAsk(crowd, 'leave');
  const result = spread(delays);
  tell(
    `bare node:http: ${say(result)}; connected in ${(ms / 1000).toFixed(2)} s; ${((full - idle) / 1024 / FOLLOWERS).toFixed(1)} KB a reader; ${cpu.toFixed(0)} ms CPU an update`,
  );
  return result;
}

async function bench(url: string, dataDir: string): Promise<void> {
  const db = openDatabase({ url, connections: 4 });
  tell(`Before: ${load()}. ${FOLLOWERS} followers, ${UPDATES} updates.`);
  const scene = await makeScene(db.db, FOLLOWERS);
  const commits = await listenForCommits(url);
  const serve = async (port: number): Promise<Server> => {
    const server = startHelper<ServerOrder, number>('./server.js');
    await ask(server, 'start', { url, port, dataDir });
    return server;
  };
  const stream = `/hoi-nghi/hop/${scene.conference}/song?vai=delegate`;
  await using crowd = startHelper<FollowersOrder, FollowersReply>('./followers.js');
  let server = await serve(FIRST_PORT);
  if (LOOK) {
    tell(JSON.stringify({ origin: `http://127.0.0.1:${FIRST_PORT}`, ...scene, followers: [] }));
    await new Promise(() => undefined);
  }
  await press(FIRST_PORT, scene, 'khai-mac', {}, scene.chair);
  await press(FIRST_PORT, scene, 'vao-muc', { item: scene.item }, scene.chair);
  let rev = 2;

  // A first wave, so that what the process needs once is not counted to each follower.
  await crowdAsk(crowd, 'connect', { ports: [FIRST_PORT], path: stream, cookies: scene.followers.slice(0, WARM), rev });
  await crowdAsk(crowd, 'leave');
  await wait(APART_MS);
  const idle = await ask(server, 'memory');
  const cpuBefore = await ask(server, 'cpu');
  const joined = await crowdAsk(crowd, 'connect', { ports: [FIRST_PORT], path: stream, cookies: scene.followers, rev });
  const joinCpu = ((await ask(server, 'cpu')) - cpuBefore) / 1_000_000;
  const full = await ask(server, 'memory');
  tell(
    `one process:    all connected in ${(joined.ms / 1000).toFixed(2)} s (${joinCpu.toFixed(1)} s CPU of the process); ${((full - idle) / 1024 / FOLLOWERS).toFixed(1)} KB a follower (target 25)`,
  );
  const one = await measureUpdates({ scene, crowd, commits: commits.at, servers: [server] }, rev, UPDATES);
  rev += UPDATES;
  tell(
    `from commit:    ${say(one.fromCommit)} (target p99 150 ms); ${one.bytes} bytes and ${one.cpuMs.toFixed(0)} ms CPU an update`,
  );
  tell(`from the press: ${say(one.fromPress)}`);

  await server[Symbol.asyncDispose]();
  server = await serve(FIRST_PORT);
  await press(FIRST_PORT, scene, 'phu-de', { text: 'Trong lúc khởi động lại' });
  rev += 1;
  const again = await crowdAsk(crowd, 'connect', { ports: [FIRST_PORT], path: stream, cookies: scene.followers, rev });
  tell(`restart:        all back with revision ${rev} in ${(again.ms / 1000).toFixed(2)} s (target 5 s)`);
  await crowdAsk(crowd, 'leave');

  const second = await serve(SECOND_PORT);
  await crowdAsk(crowd, 'connect', { ports: [FIRST_PORT, SECOND_PORT], path: stream, cookies: scene.followers, rev });
  const two = await measureUpdates({ scene, crowd, commits: commits.at, servers: [server, second] }, rev, UPDATES);
  tell(`two processes:  ${say(two.fromCommit)}; ${two.cpuMs.toFixed(0)} ms CPU an update, both`);
  await crowdAsk(crowd, 'leave');
  await second[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
  const bare = await measureBare(crowd, scene, Math.max(1, one.bytes - 40));
  const ratio = (of: Spread, name: 'p50' | 'p99'): string => (of[name] / bare[name]).toFixed(2);
  tell(
    `ratios to bare: one process p50 ${ratio(one.fromCommit, 'p50')}, p99 ${ratio(one.fromCommit, 'p99')}; two p99 ${ratio(two.fromCommit, 'p99')}`,
  );
  tell(`After: ${load()}.`);
  await commits.end();
  await db.close();
}

const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-board-'));
// PostgreSQL runs as another user where this runs as root.
await chmod(folder, 0o755);
const dataDir = path.join(folder, 'data');
const database = unwrap(await startEmbedded({ dataDir, log: () => undefined }));
const clear = async (): Promise<void> => {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
};
process.once('SIGTERM', () => void clear().then(() => process.exit(0)));
try {
  await migrate(database.ownerUrl, APP, moduleOrder);
  await bench(database.ownerUrl, dataDir);
} finally {
  await clear();
}
