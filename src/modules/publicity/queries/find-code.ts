import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';

/** What a code names: a publication, a request for information, or nothing. Nothing else about it is told. */
export async function findCode(reader: Reader, code: string): Promise<'publication' | 'request' | null> {
  const { rows } = await sql<{ kind: 'publication' | 'request' }>`
    select 'publication' as kind from publicity.publication where code = ${code}
    union all select 'request' from publicity.request where code = ${code} limit 1`.execute(reader);
  return rows[0]?.kind ?? null;
}
