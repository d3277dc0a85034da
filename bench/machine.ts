import { statfs } from 'node:fs/promises';
import os from 'node:os';
import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import { nginxVersion } from './floors/nginx.ts';

/** What the figures were measured on. */
export interface Machine {
  /** Label and value. */
  readonly facts: readonly (readonly [string, string])[];
  /** Load average (processes that wanted a core) when the run began. */
  readonly busyBefore: number;
}

export async function describeMachine(reader: Reader, folder: string, busyBefore: number): Promise<Machine> {
  const { rows } = await sql<{ version: string; fsync: string }>`
    select current_setting('server_version') as version, current_setting('fsync') as fsync`.execute(reader);
  const cpus = os.cpus();
  const facts = [
    ['Date', Temporal.Now.plainDateISO().toString()],
    ['Cores', String(cpus.length)],
    ['CPU', cpus[0]?.model.trim() ?? 'unknown'],
    ['Memory', `${Math.round(os.totalmem() / 2 ** 30)} GB`],
    ['System', `${os.type()} ${os.release()} (${os.arch()})`],
    ['Data folder on', await fileSystemOf(folder)],
    ['Node', process.versions.node],
    ['PostgreSQL', `${rows[0]?.version ?? 'unknown'}, embedded, fsync ${rows[0]?.fsync ?? 'unknown'}`],
    ['nginx', nginxVersion() ?? 'not installed'],
    ['Load average before the run', busyBefore.toFixed(1)],
  ] as const;
  return { facts, busyBefore };
}

/** Numbers of statfs(2). A folder in memory would flatter everything that waits for the disk. */
const FILE_SYSTEMS: Readonly<Record<number, string>> = {
  0xef53: 'ext4',
  0x58465342: 'xfs',
  0x9123683e: 'btrfs',
  0x01021994: 'tmpfs (memory)',
  0x794c7630: 'overlayfs',
};

const fileSystemOf = async (folder: string): Promise<string> =>
  FILE_SYSTEMS[(await statfs(folder)).type] ?? 'another file system';
