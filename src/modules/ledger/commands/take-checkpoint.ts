import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayTakeCheckpoint } from '../policy.ts';
import { chainHeads } from '../queries/chain-heads.ts';
import { lastCheckpoint } from '../queries/last-checkpoint.ts';
import type { Head } from '../rules/merkle.ts';
import { sealedHeads } from '../rules/sealed-heads.ts';
import { toMicroseconds } from '../rules/record.ts';

/** Two checkpoints at once would both be the next one: the second waits here, whatever process it runs in. */
const LOCK = 7_315_003;
const ROWS_AT_ONCE = 1_000;

/** Seals the whole ledger for the day (chốt sổ): where every chain ends, under one root; itself an act of the system chain. */
export const takeCheckpoint = command({
  name: 'ledger.take-checkpoint',
  input: z.object({}),
  load: async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    return { last: await lastCheckpoint(tx) };
  },
  may: mayTakeCheckpoint,
  run: async ({ tx, now, today, record }, { last }) => {
    if (last?.day === today) return refuse('ledger.checkpoint.taken');
    const heads = await chainHeads(tx);
    const sealed = sealedHeads();
    sealed.take(heads);
    const row = {
      id: newId<'ledger.checkpoint'>(),
      number: (last?.number ?? 0) + 1,
      day: today,
      at: toMicroseconds(now),
      chains: sealed.chains(),
      acts: sealed.acts(),
      root: sealed.root(),
    };
    await tx.insertInto('ledger.checkpoint').values(row).execute();
    await keepHeads(
      tx,
      row.id,
      heads.filter((head) => head.grew),
    );
    await record({ unit: null, table: 'ledger.checkpoint', row: row.id, before: null, after: row });
    return ok({ root: row.root.toString('hex') });
  },
});

async function keepHeads(tx: Tx, checkpoint: Id<'ledger.checkpoint'>, heads: readonly Head[]): Promise<void> {
  for (let from = 0; from < heads.length; from += ROWS_AT_ONCE) {
    const some = heads.slice(from, from + ROWS_AT_ONCE);
    const rows = some.map(({ chain, seq, hash }) => ({ checkpoint_id: checkpoint, chain, seq, hash }));
    await tx.insertInto('ledger.checkpoint_head').values(rows).execute();
  }
}
