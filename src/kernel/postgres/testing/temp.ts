import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { startEmbedded, type Embedded } from '../embedded.ts';

/** A folder of this test, gone after it; everybody may pass through, as through /srv. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dc-'));
  await chmod(folder, 0o755);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const silent = () => undefined;

/** Starts the database or fails the test with the reason. */
export async function started(dataDir: string): Promise<Embedded> {
  const database = await startEmbedded({ dataDir, log: silent });
  if (!database.ok) throw new Error(`${database.why} ${JSON.stringify(database.details)}`);
  return database.value;
}
