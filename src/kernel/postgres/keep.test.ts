import path from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { startEmbedded, type Embedded, type PostgresEvent } from './embedded.ts';
import { signal, waitUntil } from './process.ts';
import { readPostmaster } from './takeover.ts';
import { tempFolder } from './testing/temp.ts';

async function watched(): Promise<{ database: Embedded; seen: string[]; kill: () => Promise<void> }> {
  const dataDir = path.join(await tempFolder(), 'data');
  const seen: string[] = [];
  const log = (event: PostgresEvent) => seen.push('reason' in event ? `${event.event} ${event.reason}` : event.event);
  const database = await startEmbedded({ dataDir, log });
  if (!database.ok) throw new Error(database.why);
  const kill = async () => {
    const server = await readPostmaster(path.join(dataDir, 'pg', 'postmaster.pid'));
    if (server === null) throw new Error('No server');
    signal(server.pid, 'SIGKILL');
  };
  return { database: database.value, seen, kill };
}

async function one<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows[0];
  } finally {
    await client.end();
  }
}

describe.skipIf(process.platform !== 'linux')('the server is killed under the running program', () => {
  test('it is started again, twice if need be, with everything that was committed', async () => {
    const { database, seen, kill } = await watched();
    await one(database.ownerUrl, `create table kept as select 'Đắk Lắk' as name`);
    for (const times of [1, 2]) {
      await kill();
      expect(await waitUntil(() => seen.filter((event) => event === 'postgres.back').length === times, 30_000)).toBe(true);
      expect(await one(database.ownerUrl, 'select name from kept')).toEqual({ name: 'Đắk Lắk' });
    }
    expect(seen.filter((event) => event.startsWith('postgres.lost'))).toEqual(['postgres.lost SIGKILL', 'postgres.lost SIGKILL']);
    await database.stop();
    await expect(one(database.ownerUrl, 'select 1')).rejects.toThrow(/ENOENT|ECONNREFUSED/);
  });

  test('a stop that comes while it is being started again leaves nothing running', async () => {
    const { database, seen, kill } = await watched();
    await kill();
    await waitUntil(() => seen.some((event) => event.startsWith('postgres.lost')), 10_000);
    await database.stop();
    await expect(one(database.ownerUrl, 'select 1')).rejects.toThrow(/ENOENT|ECONNREFUSED/);
  });
});
