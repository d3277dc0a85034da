import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { StoredAct } from '../rules/check-chain.ts';

/** The next acts in the order (chain, number), for reading the whole ledger piece by piece. @param after null to begin */
export async function actsAfter(
  reader: Reader,
  after: Pick<StoredAct, 'chain' | 'seq'> | null,
  limit: number,
): Promise<readonly StoredAct[]> {
  const { rows } = await sql<StoredAct>`
    select id, chain, seq, at, command, actor, person_id, ground, holding_id, post_title, table_name, row_id,
      before_digest, after_digest, prev_hash, hash
    from ledger.act
    ${after === null ? sql`` : sql`where (chain, seq) > (${after.chain}::uuid, ${after.seq}::bigint)`}
    order by chain, seq
    limit ${limit}`.execute(reader);
  return rows;
}
