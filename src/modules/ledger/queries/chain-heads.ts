import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Head } from '../rules/merkle.ts';

/** Where every chain ends at one moment, by chain, and which chains grew since the last checkpoint. One row per chain. */
export async function chainHeads(reader: Reader): Promise<readonly (Head & { readonly grew: boolean })[]> {
  const { rows } = await sql<Head & { grew: boolean }>`
    select h.chain, h.seq, h.hash, h.seq > coalesce(p.seq, 0) as grew
    from ledger.head h
    left join lateral (select seq from ledger.checkpoint_head where chain = h.chain order by seq desc limit 1) p on true
    order by h.chain`.execute(reader);
  return rows;
}
