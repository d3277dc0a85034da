import type { Reader } from '#kernel/db.ts';
import { ACT_LINE, asLines, type ActLine } from './act-line.ts';

const MOST = 200;

/**
 * What was done to one row (lịch sử của một bản ghi), newest first, at most the latest 200. For the pages of the module
 * that owns the table, under the policy of that page.
 * @param table `schema.table`
 */
export async function actsOfRow(reader: Reader, table: string, row: string): Promise<readonly ActLine[]> {
  const rows = await reader
    .selectFrom('ledger.act')
    .select(ACT_LINE)
    .where('table_name', '=', table)
    .where('row_id', '=', row)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return asLines(rows);
}
