import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { ACT_LINE, asLines, type ActLine } from './act-line.ts';

export interface ActList {
  /** Newest first. */
  readonly acts: readonly ActLine[];
  readonly total: number;
}

/**
 * Acts on one unit (các việc đã ghi sổ), one page of them. Numbers of a chain have no gap, so the last number is the
 * total and a page is a range of numbers: the thousandth page costs what the first does.
 */
export async function listActs(reader: Reader, unit: Id<'org.unit'>, page: { offset: number; limit: number }): Promise<ActList> {
  const newest = await reader
    .selectFrom('ledger.act')
    .select('seq')
    .where('chain', '=', unit)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const total = newest?.seq ?? 0;
  const rows = await reader
    .selectFrom('ledger.act')
    .select(ACT_LINE)
    .where('chain', '=', unit)
    .where('seq', '<=', total - page.offset)
    .orderBy('seq', 'desc')
    .limit(page.limit)
    .execute();
  return { acts: asLines(rows), total };
}
