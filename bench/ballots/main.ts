import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { memoryStore } from '#kernel/testing/memory-store.ts';
import { moduleOrder } from '#src/arrows.ts';
import { openDatabase } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { migrate } from '#kernel/migrate.ts';
import { startEmbedded } from '#kernel/postgres/index.ts';
import { unwrap } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { castSealed, dropSealed, sealVote, type SealedVote } from '#modules/decisions/box/cast-sealed.ts';
import { makeBoxKeys } from '#modules/decisions/box/seal.ts';
import { recordAct } from '#modules/ledger/index.ts';
import { measureClose } from './close.ts';
import { fillVotes, type Waiting } from './fill.ts';
import { atRate, inTurns, type Rate, type Work } from './load.ts';
import { readBallotOptions, type BallotOptions } from './options.ts';

const APP = 'diem_cau_app';
const SECRET = 'thirty-two characters or more, for measuring only';
const SEALED_BYTES = 384;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const say = ({ perSecond, medianMs, p99Ms }: Rate): string =>
  `${perSecond.toFixed(0)}/s, median ${medianMs.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`;

function roomOn(url: string, clients: number): Room {
  const database = openDatabase({ url, connections: clients });
  return {
    ...database,
    now: () => Temporal.Instant.from('2026-11-21T02:00:00Z'),
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

/** One row that commits by itself: what the server takes at most. */
async function bareRow(room: Room): Promise<Work> {
  await sql`create table bare (id uuid primary key, bytes bytea not null)`.execute(room.db);
  const bytes = Buffer.alloc(SEALED_BYTES, 7);
  return async () => {
    await room.pool.query({ name: 'bare', text: 'insert into bare values ($1, $2)', values: [newId(), bytes] });
  };
}

const voteOf = ({ round, code }: Waiting, at: number, boxKey: string): SealedVote => ({
  round,
  code,
  choices: [1 + (at % 3)],
  seed: newId(),
  helper: null,
  boxKey,
});

const taken = (result: { readonly ok: boolean }): void => {
  if (!result.ok) throw new Error('A ballot was refused');
};

/** The whole of it, as a web process does. */
const cast =
  (room: Room, boxKey: string, from: readonly Waiting[]): Work =>
  async (at) =>
    taken(await castSealed(room, voteOf(from[at] as Waiting, at, boxKey)));

/** Sealed beforehand: only what the database has to do. */
function drop(room: Room, boxKey: string, from: readonly Waiting[]): Work {
  const ready = from.map((one, at) => ({ vote: voteOf(one, at, boxKey), ballot: sealVote(SECRET, voteOf(one, at, boxKey)) }));
  return async (at) => {
    const one = ready[at];
    if (one !== undefined) taken(await dropSealed(room, one.vote, one.ballot));
  };
}

async function bench({ households, villages, clients }: BallotOptions, url: string): Promise<void> {
  const room = roomOn(url, clients);
  const pair = await makeBoxKeys();
  tell(`Filling ${villages} villages with ${households} households ...`);
  const { waiting } = await fillVotes(room.db, SECRET, pair.publicKey, { villages, households });
  const third = Math.floor(waiting.length / 3);
  const parts = [0, 1, 2].map((no) => waiting.slice(no * third, (no + 1) * third));
  const [whole = [], dropped = [], steadily = []] = parts;
  const bareWork = await bareRow(room);
  const [ballots, bare] = await inTurns(third, clients, cast(room, pair.publicKey, whole), bareWork);
  tell(`bare rows:   ${say(bare)} by ${clients} clients`);
  tell(`ballots:     ${say(ballots)} by the same, in turns; sealed in this process, on the same cores`);
  tell(`ratio:       ${(ballots.perSecond / bare.perSecond).toFixed(2)} (target 0.5)`);
  const [drops, again] = await inTurns(third, clients, drop(room, pair.publicKey, dropped), bareWork);
  tell(`sealed before: ${say(drops)}: what the database takes; ratio ${(drops.perSecond / again.perSecond).toFixed(2)}`);
  const steady = await atRate(third, ballots.perSecond / 2, cast(room, pair.publicKey, steadily));
  tell(`half rate:   ${say(steady)} (target p99 200 ms)`);
  const close = await measureClose(room, pair);
  tell(`closing 300: ${close.countMs.toFixed(0)} ms to count, ${close.listMs.toFixed(0)} ms to read the list (target 1000 ms)`);
  await room.close();
}

const options = readBallotOptions(process.argv.slice(2));
const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-ballots-'));
// PostgreSQL runs as another user where this runs as root.
await chmod(folder, 0o755);
const database = unwrap(await startEmbedded({ dataDir: path.join(folder, 'data'), log: () => undefined }));
try {
  await migrate(database.ownerUrl, APP, moduleOrder);
  await bench(options, database.ownerUrl);
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
