import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ok, type Result } from '../result.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { onDisk, type PostgresCode } from './codes.ts';
import { urlsOf, type Embedded } from './embedded.ts';
import { prepareFolders, removeFolder } from './folders.ts';
import { freePort } from './free-port.ts';
import { placesIn, type Places } from './places.ts';
import { ensureRoles } from './roles.ts';
import { chooseRunAs } from './run-as.ts';
import { startServer } from './server.ts';

/**
 * A database for tests, in a folder of its own that is gone after `stop` or after this program has ended in whatever
 * way. Nothing in it waits for the disk.
 */
export async function startEphemeral(): Promise<Result<Embedded, PostgresCode>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'diem-cau-test-'));
  const places = placesIn(folder);
  const runAs = await chooseRunAs(places.cluster, folder);
  if (runAs !== null) await chown(folder, runAs.uid, runAs.gid);
  await chmod(folder, 0o700);
  const started = await onDisk(folder, () => startIn(places));
  if (!started.ok) await removeFolder(folder);
  return started;
}

async function startIn(places: Places): Promise<Result<Embedded, PostgresCode>> {
  const binaries = await findBinaries();
  if (!binaries.ok) return binaries;
  const runAs = await prepareFolders(places, binaries.value);
  if (!runAs.ok) return runAs;
  const logins = { ownerPassword: randomBytes(24).toString('hex'), appPassword: randomBytes(24).toString('hex') };
  const shared = { binaries: binaries.value, places, runAs: runAs.value };
  const cluster = await ensureCluster({ ...shared, ownerPassword: logins.ownerPassword, durable: false });
  if (!cluster.ok) return cluster;
  const windows = process.platform === 'win32';
  const listening = { socketDir: windows ? null : places.run, port: windows ? await freePort() : 5432 };
  const quiet = () => undefined;
  const hooks = { onLog: quiet, onSlow: quiet, onLost: quiet };
  const server = await startServer({ ...shared, ...hooks, listening, kind: 'throwaway', removeAfter: places.dataDir });
  if (!server.ok) return server;
  const roles = await ensureRoles(logins, listening);
  const stop = async () => {
    await server.value.stop();
    await removeFolder(places.dataDir);
  };
  if (!roles.ok) {
    await stop();
    return roles;
  }
  return ok({ ...urlsOf(logins, listening), stop });
}
