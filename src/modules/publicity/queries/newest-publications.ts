import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { publicationItem } from '#modules/law/index.ts';
import { unitNames, type UnitName } from '#modules/org/index.ts';

/** Something that became public, for home pages and feeds: nothing in it is hidden from anybody. */
export interface NewPublication {
  readonly id: Id<'publicity.publication'>;
  readonly code: string;
  readonly title: string;
  readonly documentNo: string | null;
  /** Number of the item in the law, 1 to 14; null only when the rules no longer know it. */
  readonly itemNumber: number | null;
  readonly publishedOn: Day;
  readonly unit: UnitName;
}

interface Options {
  readonly today: Day;
  /** Fictional units too; a unit that is asked for by name is always shown. */
  readonly demo?: boolean;
}

const MOST = 100;

/** What communes made public last, newest first. @param unit null for the whole country; @param limit at most 100 */
export async function newestPublications(
  reader: Reader,
  unit: Id<'org.unit'> | null,
  limit: number,
  { today, demo = false }: Options,
): Promise<NewPublication[]> {
  const rows = await reader
    .selectFrom('publicity.publication')
    .select([
      'id',
      'code',
      'title',
      'document_no as documentNo',
      'regime',
      'item',
      'arose_on as aroseOn',
      'published_on as publishedOn',
      'unit_id as unitId',
    ])
    .where('state', '=', 'published')
    .where('body_id', 'is', null)
    .$if(unit !== null, (query) => query.where('unit_id', '=', unit))
    .$if(unit === null && !demo, (query) => query.where('demo', '=', false))
    .orderBy('published_on', 'desc')
    .orderBy('id')
    .limit(Math.min(limit, MOST))
    .execute();
  const names = await unitNames(
    reader,
    rows.map((row) => row.unitId),
    today,
  );
  return rows.flatMap(({ regime, item, aroseOn, publishedOn, unitId, ...row }) => {
    const named = names.get(unitId);
    if (named === undefined || publishedOn === null) return [];
    return [{ ...row, publishedOn, itemNumber: publicationItem(regime, item, aroseOn)?.number ?? null, unit: named }];
  });
}
