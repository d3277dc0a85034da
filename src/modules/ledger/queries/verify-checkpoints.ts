import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { columnsOf } from '../columns-of.ts';
import { digestOf, type Columns } from '../rules/digest.ts';
import type { Head } from '../rules/merkle.ts';
import { sealedHeads, type SealedHeads } from '../rules/sealed-heads.ts';

/**
 * `missing`: a checkpoint saw an act that is gone or another one now; `seal`: a checkpoint is gone or not what it was;
 * `root`: no checkpoint has the root that was kept outside.
 */
export type SealFault = 'ledger.fault.missing' | 'ledger.fault.seal' | 'ledger.fault.root';

/** What the digest of a checkpoint covers: named one by one, so that a column of a later year changes no old digest. */
const SEALED = ['id', 'number', 'day', 'at', 'chains', 'acts', 'root'] as const;

/** Holds the chains against every checkpoint, oldest first, and the checkpoints against roots kept elsewhere. */
export async function verifyCheckpoints(
  reader: Reader,
  lastNumber: number,
  against: readonly string[],
): Promise<Result<null, SealFault>> {
  const columns = await columnsOf(reader, 'ledger.checkpoint');
  const sealed = sealedHeads();
  const roots = new Set<string>();
  for (let number = 1; number <= lastNumber; number += 1) {
    const checked = await verifyOne(reader, number, columns, sealed);
    if (!checked.ok) return checked;
    roots.add(checked.value);
  }
  const gone = await firstWithoutRow(reader);
  if (gone !== null) return refuse('ledger.fault.seal', { number: gone });
  const unknown = against.find((root) => !roots.has(root));
  return unknown === undefined ? ok(null) : refuse('ledger.fault.root', { root: unknown });
}

async function verifyOne(
  reader: Reader,
  number: number,
  columns: Columns,
  sealed: SealedHeads,
): Promise<Result<string, SealFault>> {
  const row = await reader.selectFrom('ledger.checkpoint').select(SEALED).where('number', '=', number).executeTakeFirst();
  if (row === undefined) return refuse('ledger.fault.seal', { number });
  const changed = await changedHeads(reader, row.id);
  const wrong = changed.find((head) => !head.there);
  if (wrong) return refuse('ledger.fault.missing', { number, chain: wrong.chain, seq: wrong.seq });
  sealed.take(changed);
  const holds = sealed.root().equals(row.root) && sealed.chains() === row.chains && sealed.acts() === row.acts;
  const recorded = await recordedDigest(reader, row.id);
  if (!holds || recorded === undefined || !digestOf(row, columns).equals(recorded))
    return refuse('ledger.fault.seal', { number });
  return ok(row.root.toString('hex'));
}

async function changedHeads(reader: Reader, checkpoint: Id<'ledger.checkpoint'>) {
  const { rows } = await sql<Head & { there: boolean }>`
    select h.chain, h.seq, h.hash, coalesce(a.hash = h.hash, false) as there
    from ledger.checkpoint_head h
    left join ledger.act a on a.chain = h.chain and a.seq = h.seq
    where h.checkpoint_id = ${checkpoint}
    order by h.chain`.execute(reader);
  return rows;
}

/** The digest under which the checkpoint itself was recorded as an act. */
async function recordedDigest(reader: Reader, checkpoint: Id<'ledger.checkpoint'>): Promise<Buffer | undefined> {
  const act = await reader
    .selectFrom('ledger.act')
    .select('after_digest')
    .where('table_name', '=', 'ledger.checkpoint')
    .where('row_id', '=', checkpoint)
    .executeTakeFirst();
  return act?.after_digest ?? undefined;
}

/** A checkpoint whose act stands in the chain while its row is gone: its number, counted from the acts before it. */
async function firstWithoutRow(reader: Reader): Promise<number | null> {
  const { rows } = await sql<{ number: number }>`
    select number from (
      select row_id, row_number() over (order by seq) as number
      from ledger.act where table_name = 'ledger.checkpoint' and after_digest is not null
    ) recorded
    where not exists (select from ledger.checkpoint c where c.id::text = recorded.row_id)
    order by number limit 1`.execute(reader);
  return rows[0]?.number ?? null;
}
