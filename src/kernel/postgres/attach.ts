import path from 'node:path';
import { ok, refuse, type Result } from '../result.ts';
import { loadSecrets } from '../secrets.ts';
import { onDisk, type PostgresCode } from './codes.ts';
import { startEmbedded, urlsOf, type Embedded, type EmbeddedOptions } from './embedded.ts';
import { lockHolder } from './lock.ts';
import { placesIn, type Places } from './places.ts';
import { waitUntil } from './process.ts';
import { readPostmaster } from './takeover.ts';

/** How long to wait for a server that another program is just starting. */
const OTHER_START_MS = 60_000;

/**
 * For operators' commands: the database of the program that runs on this data folder, or one started here for as long
 * as the command lasts. `stop` ends only what was started here.
 */
export async function attachEmbedded(options: EmbeddedOptions): Promise<Result<Embedded, PostgresCode>> {
  const places = placesIn(path.resolve(options.dataDir));
  return onDisk(places.dataDir, async () => {
    if ((await lockHolder(places.lock)) === null) return startEmbedded(options);
    const running = await runningServer(places);
    if (running !== null) return running;
    return (await lockHolder(places.lock)) === null
      ? startEmbedded(options)
      : refuse('postgres.not-ready', { seconds: OTHER_START_MS / 1000 });
  });
}

/** Null when the other program ended, or did not get its server up in time. */
async function runningServer(places: Places): Promise<Result<Embedded, PostgresCode> | null> {
  let ended = false;
  const settled = async () => {
    ended = (await lockHolder(places.lock)) === null;
    return ended || ((await readPostmaster(places.postmasterPid))?.ready ?? false);
  };
  if (!(await waitUntil(settled, OTHER_START_MS)) || ended) return null;
  const postmaster = await readPostmaster(places.postmasterPid);
  if (postmaster === null) return null;
  const secrets = await loadSecrets(places.dataDir);
  if (!secrets.ok) return secrets;
  return ok({ ...urlsOf(secrets.value, postmaster.listening), stop: async () => undefined });
}
