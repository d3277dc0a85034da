// A program of its own for the tests that kill it: starts the database in the folder given and writes rows one after
// the other, printing the number of each row once its commit was acknowledged. SIGINT and SIGTERM stop it in order.
import pg from 'pg';
import { startEmbedded } from '../embedded.ts';
import { sayRefusal } from '../messages.ts';

const database = await startEmbedded({ dataDir: process.argv[2] ?? '', log: () => undefined });
if (!database.ok) {
  say(`refused ${database.why}`);
  say(sayRefusal(database).en);
  process.exit(1);
}
const stopping = new AbortController();
let lastWrite: Promise<unknown> = Promise.resolve();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => void stopOnce());
const client = new pg.Client({ connectionString: database.value.ownerUrl });
client.on('error', () => undefined);
await client.connect();
await client.query('create table if not exists line (number bigint generated always as identity primary key, text text)');
while (!stopping.signal.aborted) {
  const write = client.query<{ number: string }>(`insert into line (text) values (repeat('đ', 200)) returning number`);
  lastWrite = write;
  say(`row ${(await write).rows[0]?.number}`);
}

async function stopOnce(): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  await lastWrite;
  if (database.ok) await database.value.stop();
  process.exit(0);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
