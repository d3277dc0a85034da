import { mkdir } from 'node:fs/promises';
import pg from 'pg';
import { errno, onDisk, startEmbedded } from '../kernel/postgres/index.ts';
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
  if (settings.databaseUrl !== undefined) return openNamed(settings, settings.databaseUrl);
  const started = await startEmbedded({ dataDir: settings.dataDir, log: (event) => tell(sayEvent(event)) });
  if (!started.ok) return started;
  const secrets = await loadSecrets(settings.dataDir, settings.secretKey);
  if (!secrets.ok) return secrets;
  return ok({ ...started.value, secrets: secrets.value });
}

const OLDEST = 150_000;

/** The server that DATABASE_URL names: asked once before anything is changed on it. */
async function openNamed(settings: Settings, appUrl: string): Promise<Result<Opened, StartCode>> {
  const ownerUrl = settings.databaseOwnerUrl ?? appUrl;
  for (const url of new Set([appUrl, ownerUrl])) {
    const version = await versionOf(url);
    if (!version.ok) return version;
    if (version.value < OLDEST) return refuse('database.too-old', { found: Math.floor(version.value / 10_000) });
  }
  return onDisk(settings.dataDir, async () => {
    await mkdir(settings.dataDir, { recursive: true });
    const secrets = await loadSecrets(settings.dataDir, settings.secretKey);
    if (!secrets.ok) return secrets;
    return ok({ ownerUrl, appUrl, secrets: secrets.value, stop: async () => undefined });
  });
}

/** 180004 for 18.4. The reason of a refusal is the server's code, never the address with its password. */
async function versionOf(url: string): Promise<Result<number, 'database.away'>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>('show server_version_num');
    return ok(Number(rows[0]?.version));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return refuse('database.away', { reason: errno(error) ?? error.name });
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
