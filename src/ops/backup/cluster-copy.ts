import path from 'node:path';
import pg from 'pg';
import { copyFile, forEachFile, listTree, makeFolders, writeRecorded, type FileRecord } from './copy.ts';

/** What PostgreSQL makes anew at every start; its manual names the same list for base backups. */
const EMPTIED = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/./;
const LEFT_OUT = /(^|\/)(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|backup_label(\.old)?)$/;
const CONTROL_FILE = 'global/pg_control';
const WAL_FILE = /^pg_wal\/([0-9A-F]{24}|[0-9A-F]{8}\.history)$/;

export interface CopyPlan {
  readonly ownerUrl: string;
  /** The running cluster. */
  readonly cluster: string;
  /** A new folder for its copy. */
  readonly target: string;
  readonly signal: AbortSignal;
  readonly onCopied: (bytes: number) => void;
}

export interface CopiedTree {
  readonly folders: string[];
  readonly files: FileRecord[];
}

/**
 * A base backup over one ordinary connection, while the server works: between `pg_backup_start` and `pg_backup_stop`
 * every first change of a page is logged whole, so files copied in the middle of a write are mended from the log. A
 * temporary slot keeps that log from being recycled until it is copied too; it disappears with the connection.
 */
export async function copyCluster(plan: CopyPlan): Promise<CopiedTree> {
  const client = new pg.Client({ connectionString: plan.ownerUrl, application_name: 'diem-cau-backup' });
  // A lost connection also rejects the next query, which is where it is reported.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_create_physical_replication_slot($1, true, true)', [`backup_${process.pid}`]);
    await client.query(`select pg_backup_start('diem-cau', true)`);
    const copied = await copyFiles(plan);
    const stopped = await client.query<{ label: string; last: string }>(
      `select labelfile as label, pg_walfile_name(lsn) as last from pg_backup_stop(false)`,
    );
    const row = stopped.rows[0];
    if (row === undefined) throw new Error('pg_backup_stop gave no row');
    copied.files.push(await writeRecorded(plan.target, 'backup_label', row.label));
    copied.files.push(...(await copyLog(plan, row.label, row.last)));
    return copied;
  } finally {
    await client.end();
  }
}

async function copyFiles(plan: CopyPlan): Promise<CopiedTree> {
  const tree = await listTree(plan.cluster, (name) => !EMPTIED.test(name) && !LEFT_OUT.test(name));
  await makeFolders(plan.target, tree.folders);
  const files = await copyAll(
    plan,
    tree.files.filter((name) => name !== CONTROL_FILE),
  );
  // The control file last, as the newest word on where the log stands.
  files.push(...(await copyAll(plan, [CONTROL_FILE])));
  return { folders: tree.folders, files };
}

/** Every segment of the log from the one the backup began in to the one it ended in. */
async function copyLog(plan: CopyPlan, label: string, last: string): Promise<FileRecord[]> {
  const first = /^START WAL LOCATION: .* \(file ([0-9A-F]{24})\)$/m.exec(label)?.[1];
  if (first === undefined) throw new Error(`No start of the log in the backup label: ${label}`);
  const inPlace = (await listTree(plan.cluster, (name) => name === 'pg_wal' || WAL_FILE.test(name))).files;
  const needed = inPlace.filter((name) => {
    const segment = path.posix.basename(name);
    return segment.endsWith('.history') || (segment >= first && segment <= last);
  });
  const copied = await copyAll(plan, needed);
  const segments = copied.filter((file) => !file.path.endsWith('.history')).length;
  if (segments !== segmentNumber(last) - segmentNumber(first) + 1)
    throw new Error(`The log from ${first} to ${last} is not whole: ${segments} segments found`);
  return copied;
}

/** Position of a segment of 16 MB on its timeline: 256 of them to each number of the middle part. */
const segmentNumber = (name: string): number => parseInt(name.slice(8, 16), 16) * 256 + parseInt(name.slice(16), 16);

async function copyAll(plan: CopyPlan, names: readonly string[]): Promise<FileRecord[]> {
  const copied = await forEachFile(names, async (name) => {
    const file = await copyFile(path.join(plan.cluster, name), path.join(plan.target, name), plan.signal);
    plan.onCopied(file?.size ?? 0);
    return file && { path: name, ...file };
  });
  return copied.filter((file) => file !== null);
}
