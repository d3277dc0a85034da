import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { memoryStore } from '#kernel/testing/memory-store.ts';
import { moduleOrder } from '#src/arrows.ts';
import { openDatabase } from '#kernel/db.ts';
import { migrate } from '#kernel/migrate.ts';
import { startEmbedded } from '#kernel/postgres/index.ts';
import { unwrap } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { recordAct } from '#modules/ledger/index.ts';
import { cpuOf, type CpuTime } from '../cpu.ts';
import { measureClose } from './close.ts';
import { fillVotes } from './fill.ts';
import { atRate, inTurns, type Rate } from './load.ts';
import { readBallotOptions, type BallotOptions } from './options.ts';
import { bareRow, cast, drop } from './work.ts';

const APP = 'diem_cau_app';
const NOW = Temporal.Instant.from('2026-11-21T02:00:00Z');
const SECRET = 'thirty-two characters or more, for measuring only';
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const say = ({ perSecond, medianMs, p99Ms, cpu }: Rate): string =>
  `${perSecond.toFixed(0)}/s, median ${medianMs.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms${sayCpu(cpu)}`;
const sayCpu = (cpu: CpuTime | null): string =>
  cpu === null
    ? ''
    : `; core us ${((cpu.node + cpu.postgres) * 1000).toFixed(0)} (${(cpu.postgres * 1000).toFixed(0)} in the database)`;

function roomOn(url: string, clients: number): Room {
  const database = openDatabase({ url, connections: clients });
  return {
    ...database,
    now: () => NOW,
    files: memoryStore(),
    log: quiet,
    publicUrl: 'http://localhost',
    secret: SECRET,
    subscriptions: [],
    personalData: [],
    verbs: [],
    recordAct,
  };
}

const load = (): string => `load ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} cores`;

/** Shares of the households that vote while the process warms up, and in the measurements; the rest at half the rate. */
const WARM = 0.05;
const WHOLE = 0.55;
const DATABASE = 0.1;

async function bench({ households, villages, clients, connections }: BallotOptions, url: string, dataDir: string): Promise<void> {
  const room = roomOn(url, connections);
  const cpu = () => cpuOf(process.pid, dataDir);
  const each = Math.floor(households / villages);
  const all = each * villages;
  tell(`Before: ${load()}. Filling ${villages} villages with ${each} households each ...`);
  const filled = await fillVotes(room.db, SECRET, { villages, households: each });
  const bare = await bareRow(room);
  const warm = Math.floor(all * WARM);
  await inTurns({ count: warm, clients, cpu }, cast(room, filled, 0), bare);
  const whole = Math.floor(all * WHOLE);
  const [ballots, rows] = await inTurns({ count: whole, clients, cpu }, cast(room, filled, warm), bare);
  tell(`bare rows:     ${say(rows)} by ${clients} clients on ${connections} connections`);
  tell(`ballots:       ${say(ballots)} by the same, in turns: the whole command, sealed in this process, on the same cores`);
  tell(`ratio:         ${(ballots.perSecond / rows.perSecond).toFixed(2)} (target 0.5)`);
  const dropped = Math.floor(all * DATABASE);
  const [drops, again] = await inTurns({ count: dropped, clients, cpu }, drop(room, filled, warm + whole, dropped), bare);
  tell(`one by one:    ${say(drops)}, sealed before; ratio ${(drops.perSecond / again.perSecond).toFixed(2)}`);
  const from = warm + whole + dropped;
  const steady = await atRate(all - from, ballots.perSecond / 2, cast(room, filled, from));
  tell(`half rate:     ${say(steady)} (target p99 200 ms)`);
  const close = await measureClose(room);
  tell(`closing 300:   ${close.countMs.toFixed(0)} ms to count, ${close.listMs.toFixed(0)} ms to read the list (target 1000 ms)`);
  await checkBoxes(room, all);
  tell(`After: ${load()}.`);
  await room.close();
}

/** A figure counts only when every ballot lies in its box. */
async function checkBoxes(room: Room, all: number): Promise<void> {
  const { rows } = await room.pool.query<{ sealed: number; voted: number }>(
    'select (select count(*) from decisions.sealed_ballot) as sealed, (select count(*) from decisions.roll where voted is not null and votable) as voted',
  );
  const [found] = rows;
  if (found?.sealed !== all || found.voted !== all)
    throw new Error(`${found?.sealed} ballots, ${found?.voted} marks, ${all} votes`);
  tell(`in the boxes:  ${found.sealed} ballots of ${found.voted} households`);
}

const options = readBallotOptions(process.argv.slice(2));
const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-ballots-'));
// PostgreSQL runs as another user where this runs as root.
await chmod(folder, 0o755);
const dataDir = path.join(folder, 'data');
const database = unwrap(await startEmbedded({ dataDir, log: () => undefined }));
try {
  await migrate(database.ownerUrl, APP, moduleOrder);
  await bench(options, database.ownerUrl, dataDir);
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
