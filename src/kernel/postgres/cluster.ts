import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ok, refuse, type Result } from '../result.ts';
import type { Binaries } from './binaries.ts';
import { errno, type PostgresCode } from './codes.ts';
import { makeFolder } from './folders.ts';
import type { Places } from './places.ts';
import { runToEnd } from './process.ts';
import { OWNER } from './roles.ts';
import type { RunAs } from './run-as.ts';

type Why = Extract<
  PostgresCode,
  'data.disk-full' | 'postgres.cannot-run' | 'postgres.user-unknown' | 'postgres.initdb-failed' | 'postgres.version'
>;

interface NewCluster {
  readonly binaries: Binaries;
  readonly places: Places;
  readonly runAs: RunAs | null;
  readonly ownerPassword: string;
  /** False for tests: nothing waits for the disk. */
  readonly durable: boolean;
  readonly onCreate?: () => void;
}

/**
 * The built-in C.UTF-8 locale is the same on every system and folds the case of Vietnamese letters; Vietnamese order
 * comes from the ICU collations ("vi-x-icu") where a list is sorted.
 */
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** Makes the cluster when there is none (true) and checks the version of one that is there (false). */
export async function ensureCluster(wanted: NewCluster): Promise<Result<boolean, Why>> {
  const { places, binaries, runAs } = wanted;
  const found = await clusterVersion(places.cluster);
  if (found !== null) {
    const have = await binaryVersion(binaries, runAs);
    return have === null || have === found ? ok(false) : refuse('postgres.version', { found, have });
  }
  wanted.onCreate?.();
  await rm(places.clusterNew, { recursive: true, force: true });
  await makeFolder(places.clusterNew, runAs);
  const made = await initdb(wanted);
  if (!made.ok) return made;
  await rename(places.clusterNew, places.cluster);
  return ok(true);
}

async function initdb({ binaries, places, runAs, ownerPassword, durable }: NewCluster): Promise<Result<null, Why>> {
  const passwordFile = path.join(places.run, 'password');
  await writeFile(passwordFile, ownerPassword, { mode: 0o600 });
  if (runAs !== null) await chown(passwordFile, runAs.uid, runAs.gid);
  const who = ['-U', OWNER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const how = durable ? ['--no-instructions'] : ['--no-instructions', '--no-sync'];
  const ended = await runToEnd(binaries.initdb, ['-D', places.clusterNew, ...who, ...LOCALE, ...how], runAs);
  await rm(passwordFile, { force: true });
  if (ended.code === 0) return ok(null);
  await rm(places.clusterNew, { recursive: true, force: true });
  return explain(ended, places.dataDir);
}

function explain(ended: { output: string; notStarted: string | null }, folder: string): Result<never, Why> {
  if (ended.notStarted !== null) return refuse('postgres.cannot-run', { reason: ended.notStarted });
  if (/No space left|Disk quota/.test(ended.output)) return refuse('data.disk-full', { folder });
  if (/could not look up effective user ID/.test(ended.output))
    return refuse('postgres.user-unknown', { uid: process.getuid?.() ?? -1 });
  if (/error while loading shared libraries/.test(ended.output))
    return refuse('postgres.cannot-run', { reason: lastLine(ended.output) });
  return refuse('postgres.initdb-failed', { reason: lastLine(ended.output) });
}

/** The line of PostgreSQL's output that says why, or the last one. */
export function lastLine(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.filter((line) => /FATAL|PANIC|error:|ERROR|error while/.test(line));
  return (telling.at(-1) ?? lines.at(-1) ?? '').trim().slice(0, 500);
}

/** The major version a cluster was made by ("18"), or null when there is none. */
export async function clusterVersion(cluster: string): Promise<string | null> {
  try {
    return (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (errno(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The major version of the installed PostgreSQL; null when it cannot even say that, which the start then explains. */
export async function binaryVersion(binaries: Binaries, runAs: RunAs | null): Promise<string | null> {
  const said = await runToEnd(binaries.postgres, ['--version'], runAs);
  return /\(PostgreSQL\) (\d+)/.exec(said.output)?.[1] ?? null;
}
