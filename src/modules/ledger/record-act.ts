import { sql } from 'kysely';
import type { Ground } from '#kernel/actor.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import type { Act } from '#kernel/room.ts';
import { columnsOf } from './columns-of.ts';
import { digestOf } from './rules/digest.ts';
import { hashOf, NO_HASH, SYSTEM_CHAIN, toMicroseconds, type ActRecord } from './rules/record.ts';

/**
 * Writes one act at the end of the chain of its unit, in the command's own transaction: both commit or neither. From here
 * to the end of the transaction other acts on the same unit wait, so a command records last.
 * @throws when the act names a table that does not exist
 */
export async function recordAct(tx: Tx, act: Act): Promise<void> {
  const columns = await columnsOf(tx, act.table);
  const content = {
    id: newId<'ledger.act'>(),
    chain: act.unit ?? SYSTEM_CHAIN,
    at: toMicroseconds(act.at),
    command: act.command,
    actor: act.actor.kind,
    person_id: act.actor.person,
    ...groundOf(act.because),
    table_name: act.table,
    row_id: act.row,
    before_digest: act.before === null ? null : digestOf(act.before, columns),
    after_digest: act.after === null ? null : digestOf(act.after, columns),
  };
  const head = await takeChain(tx, content.chain);
  const record = { ...content, seq: (head?.seq ?? 0) + 1, prev_hash: head?.hash ?? NO_HASH } satisfies ActRecord;
  await tx
    .insertInto('ledger.act')
    .values({ ...record, hash: hashOf(record) })
    .execute();
}

const groundOf = (because: Ground) => ({
  ground: because.kind,
  holding_id: because.kind === 'post' ? because.holding.id : null,
  post_title: because.kind === 'post' ? because.holding.title : null,
});

async function takeChain(tx: Tx, chain: string): Promise<{ seq: number; hash: Buffer } | undefined> {
  const { rows } = await sql<{ seq: number; hash: Buffer }>`select seq, hash from ledger.take_chain(${chain}::uuid)`.execute(tx);
  return rows[0];
}
