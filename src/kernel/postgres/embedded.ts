import path from 'node:path';
import { ok, refuse, type Result } from '../result.ts';
import { loadSecrets, SECRETS_FILE, type Secrets } from '../secrets.ts';
import { findBinaries, type Binaries } from './binaries.ts';
import { boundedLog } from './bounded-log.ts';
import { ensureCluster } from './cluster.ts';
import { onDisk, type PostgresCode } from './codes.ts';
import { prepareFolders, removeFolder, socketFolder } from './folders.ts';
import { freePort } from './free-port.ts';
import { takeLock, type Lock } from './lock.ts';
import { startKept, type KeptPlan } from './keep.ts';
import type { Listening } from './options.ts';
import { placesIn, type Places } from './places.ts';
import { APP, ensureRoles, OWNER, urlFor } from './roles.ts';
import { giveToFolderOwner, type RunAs } from './run-as.ts';
import { stopOrphan } from './takeover.ts';

export interface Embedded {
  /** For migrations, backup and bulk loads. */
  readonly ownerUrl: string;
  /** For everything the program does while it serves. */
  readonly appUrl: string;
  /** Ends all connections and stops the server; the second call waits for the first. */
  stop(): Promise<void>;
}

/** What the database tells while it starts and runs; the sentences are in `messages.ts`. */
export type PostgresEvent =
  | { readonly event: 'postgres.creating' }
  | { readonly event: 'postgres.recovering' }
  | { readonly event: 'postgres.lost'; readonly reason: string }
  | { readonly event: 'postgres.back' }
  | { readonly event: 'postgres.gone' }
  | { readonly event: 'postgres.log-failed'; readonly reason: string };

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: (event: PostgresEvent) => void;
}

type Started = Result<Embedded, PostgresCode>;

/** All that the steps of one start share. */
interface Start {
  readonly options: EmbeddedOptions;
  readonly places: Places;
  readonly binaries: Binaries;
  readonly runAs: RunAs | null;
  readonly lock: Lock;
}

const SOCKET_PORT = 5432;

/** Starts the database in `dataDir`, making it when it is new. Every expected way to fail is a value. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Started> {
  const places = placesIn(path.resolve(options.dataDir));
  const binaries = await findBinaries();
  if (!binaries.ok) return binaries;
  return onDisk(places.dataDir, () => lockAndStart(options, places, binaries.value));
}

async function lockAndStart(options: EmbeddedOptions, places: Places, binaries: Binaries): Promise<Started> {
  const runAs = await prepareFolders(places, binaries);
  if (!runAs.ok) return runAs;
  const lock = await takeLock(places.lock);
  if (!lock.ok) return refuse('data.in-use', { ...lock.details, folder: places.dataDir });
  let started: Started | null = null;
  try {
    started = await startLocked({ options, places, binaries, runAs: runAs.value, lock: lock.value });
    return started;
  } finally {
    if (!started?.ok) await lock.value.release();
  }
}

async function startLocked(start: Start): Promise<Started> {
  const { places, binaries, runAs, options } = start;
  const secrets = await loadSecrets(places.dataDir);
  if (!secrets.ok) return secrets;
  await giveToFolderOwner(path.join(places.dataDir, SECRETS_FILE));
  const alone = await stopOrphan(places);
  if (!alone.ok) return alone;
  const { ownerPassword } = secrets.value;
  const onCreate = () => options.log({ event: 'postgres.creating' });
  const cluster = await ensureCluster({ binaries, places, runAs, ownerPassword, durable: true, onCreate });
  if (!cluster.ok) return cluster;
  return serve(start, secrets.value);
}

async function serve(start: Start, secrets: Secrets): Promise<Started> {
  const { places, runAs, lock } = start;
  const socketDir = await socketFolder(places.run, runAs);
  const listening = { socketDir, port: socketDir === null ? await freePort() : SOCKET_PORT };
  const logFile = boundedLog(path.join(places.log, 'postgres.log'), (error) =>
    start.options.log({ event: 'postgres.log-failed', reason: String(error) }),
  );
  const server = await startKept(planOf(start, listening, logFile.write));
  const clean = async () => {
    await logFile.flush();
    if (socketDir !== null && socketDir !== places.run) await removeFolder(socketDir);
  };
  if (!server.ok) {
    await clean();
    return server;
  }
  const stop = async () => {
    await server.value.stop();
    await clean();
    await lock.release();
  };
  const roles = await ensureRoles(secrets, listening);
  if (!roles.ok) {
    await stop();
    return roles;
  }
  return ok({ ...urlsOf(secrets, listening), stop });
}

function planOf({ options, places, binaries, runAs }: Start, listening: Listening, onLog: (text: string) => void): KeptPlan {
  return {
    binaries,
    places,
    runAs,
    listening,
    kind: 'durable',
    onLog,
    onSlow: () => options.log({ event: 'postgres.recovering' }),
    onLost: (reason) => options.log({ event: 'postgres.lost', reason }),
    onBack: () => options.log({ event: 'postgres.back' }),
    onGone: () => options.log({ event: 'postgres.gone' }),
  };
}

export const urlsOf = (secrets: Pick<Secrets, 'ownerPassword' | 'appPassword'>, listening: Listening) => ({
  ownerUrl: urlFor(OWNER, secrets.ownerPassword, listening),
  appUrl: urlFor(APP, secrets.appPassword, listening),
});
