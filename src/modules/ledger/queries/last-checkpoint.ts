import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';

export interface Checkpoint {
  readonly number: number;
  readonly day: Day;
  readonly chains: number;
  readonly acts: number;
  /** 64 hexadecimal digits: what is kept on paper. */
  readonly root: string;
}

/** The latest seal on the whole ledger (dấu chốt), for minutes and public pages; null before the first night. */
export async function lastCheckpoint(reader: Reader): Promise<Checkpoint | null> {
  const row = await reader
    .selectFrom('ledger.checkpoint')
    .select(['number', 'day', 'chains', 'acts', 'root'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, root: row.root.toString('hex') } : null;
}
