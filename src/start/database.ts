import { mkdir } from 'node:fs/promises';
import pg from 'pg';
import {
  attachEmbedded,
  clusterVersion,
  errno,
  onDisk,
  placesIn,
  startEmbedded,
  tryPort,
  type Embedded,
} from '../kernel/postgres/index.ts';
import { sayEvent, type StartCode } from '../kernel/postgres/messages.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { loadSecrets, type Secrets } from '../kernel/secrets.ts';
import type { Settings } from '../kernel/settings.ts';
import { tell } from './tell.ts';

export interface Opened {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly secrets: Secrets;
  stop(): Promise<void>;
}

/** The database of this installation: the one DATABASE_URL names, or the embedded one in the data folder. */
export async function openFor(settings: Settings): Promise<Result<Opened, StartCode>> {
  const opened = await (settings.databaseUrl === undefined ? openEmbedded(settings) : openNamed(settings, settings.databaseUrl));
  if (!opened.ok || settings.role === 'worker') return opened;
  const problem = await tryPort(settings.port, settings.host);
  if (problem === null) return opened;
  await opened.value.stop();
  return problem;
}

async function openEmbedded({ dataDir, secretKey }: Settings): Promise<Result<Opened, StartCode>> {
  const started = await startEmbedded({ dataDir, log: (event) => tell(sayEvent(event)) });
  if (!started.ok) return started;
  const secrets = await loadSecrets(dataDir, secretKey);
  if (!secrets.ok) return secrets;
  return ok({ ...started.value, secrets: secrets.value });
}

/** The server that DATABASE_URL names: asked once before anything is changed on it. */
async function openNamed(settings: Settings, appUrl: string): Promise<Result<Opened, StartCode>> {
  const reached = await reach(settings, appUrl, { toFill: true });
  if (!reached.ok) return reached;
  return onDisk(settings.dataDir, async () => {
    await mkdir(settings.dataDir, { recursive: true, mode: 0o700 });
    const secrets = await loadSecrets(settings.dataDir, settings.secretKey);
    if (!secrets.ok) return secrets;
    return ok({ ...reached.value, secrets: secrets.value });
  });
}

/**
 * For operators' commands: the database that DATABASE_URL names, that of the program running on the data folder, or the
 * embedded one, started for as long as the command lasts.
 * @param mayFill false for a command that needs what `npm start` makes: it then makes nothing in a folder named by mistake
 */
export async function attachFor(
  settings: Settings,
  { mayFill }: { readonly mayFill: boolean },
): Promise<Result<Embedded, StartCode>> {
  const { databaseUrl, dataDir } = settings;
  const noData = refuse('data.no-database', { folder: databaseUrl === undefined ? dataDir : 'DATABASE_URL' });
  if (databaseUrl === undefined && !mayFill) {
    const version = await onDisk(dataDir, async () => ok(await clusterVersion(placesIn(dataDir).cluster)));
    if (!version.ok) return version;
    if (version.value === null) return noData;
  }
  const attached = await (databaseUrl === undefined
    ? attachEmbedded({ dataDir, log: () => undefined })
    : reach(settings, databaseUrl, { toFill: mayFill }));
  if (!attached.ok || mayFill || (await isFilled(attached.value.appUrl))) return attached;
  await attached.value.stop();
  return noData;
}

const OLDEST = 150_000;

/** What is to be reached answers and is new enough; where tables are to be made, also the owner and the replica. */
async function reach(
  settings: Settings,
  appUrl: string,
  { toFill }: { readonly toFill: boolean },
): Promise<Result<Embedded, StartCode>> {
  const ownerUrl = settings.databaseOwnerUrl ?? appUrl;
  const settingOf = new Map([[appUrl, 'DATABASE_URL']]);
  if (toFill && ownerUrl !== appUrl) settingOf.set(ownerUrl, 'DATABASE_OWNER_URL');
  if (toFill && settings.databaseReadUrl !== undefined) settingOf.set(settings.databaseReadUrl, 'DATABASE_READ_URL');
  for (const [url, setting] of settingOf) {
    const server = await askServer(url, setting);
    if (!server.ok) return server;
    const { version, creates } = server.value;
    if (version < OLDEST) return refuse('database.too-old', { setting, found: Math.floor(version / 10_000) });
    if (toFill && url === ownerUrl && !creates) return refuse('database.no-rights', { setting });
  }
  return ok({ ownerUrl, appUrl, stop: async () => undefined });
}

/** Version 180004 for 18.4. The reason of a refusal is the server's code, never the address with its password. */
async function askServer(
  url: string,
  setting: string,
): Promise<Result<{ readonly version: number; readonly creates: boolean }, 'database.away'>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; creates: boolean }>(
      `select current_setting('server_version_num')::int as version, has_database_privilege(current_database(), 'create') as creates`,
    );
    return ok(rows[0] ?? { version: 0, creates: false });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return refuse('database.away', { setting, reason: errno(error) ?? error.message });
  } finally {
    await client.end();
  }
}

/** False before the first start has made the tables. */
async function isFilled(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ filled: boolean }>(`select to_regclass('kernel.migration') is not null as filled`);
    return rows[0]?.filled ?? false;
  } finally {
    await client.end();
  }
}

/** The login name a connection really works as: socket addresses and defaults leave it out of the URL. */
export async function loginOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ login: string }>('select current_user as login');
    return rows[0]?.login ?? '';
  } finally {
    await client.end();
  }
}

/** After a bulk load the planner knows nothing of the new rows until it has looked; only the owner may make it look. */
export async function refreshStatistics(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
