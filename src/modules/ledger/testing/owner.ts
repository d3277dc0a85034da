import { sql } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import type { Db } from '#kernel/db.ts';
import { withDatabase } from '#kernel/testing/database.ts';

/** Works on the database of a test as the login that owns its structure: somebody with every right and bad intent. */
export async function asOwner<T>(db: Db, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  const client = new pg.Client({ connectionString: withDatabase(inject('ownerUrl'), rows[0]?.name ?? '') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same with the triggers that guard the ledger switched off. */
export const tamper = (db: Db, statement: string, values: unknown[] = []): Promise<number> =>
  asOwner(db, async (client) => {
    const tables = ['ledger.act', 'ledger.checkpoint', 'ledger.checkpoint_head'];
    for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
    const { rowCount } = await client.query(statement, values);
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
    return rowCount ?? 0;
  });
