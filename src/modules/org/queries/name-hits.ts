import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Hit } from '../rules/rank-units.ts';
import { anchorsOf } from '../rules/search-anchors.ts';

/** A name that was found, of a unit or of a commune that is known by its name only. */
export interface NameHit extends Hit {
  /** Null for a commune that was gone before the first list. */
  readonly id: Id<'org.unit'> | null;
  /** The unit is not in force any more, under whatever name. */
  readonly ended: boolean;
  /** For names without a unit: where they lay, and where their people are now. */
  readonly above: readonly string[];
  readonly heirs: readonly Id<'org.unit'>[];
}

/** Ranked afterwards, so more than are shown; what is not among these is found by typing more. */
const CANDIDATES = 200;

const asPattern = (text: string): string => text.replace(/[\\%_]/g, (letter) => `\\${letter}`);

/** Every name that holds the text; a text of one or two letters only where a word begins, for lack of an index. */
const patternsFor = (folded: string): string[] =>
  folded.length > 2 ? [`%${asPattern(folded)}%`] : [`${asPattern(folded)}%`, `% ${asPattern(folded)}%`];

/** One of the patterns fits. Written out, because `like any (...)` does not use the index. */
const fitsOne = (text: RawBuilder<unknown>, patterns: readonly string[]): RawBuilder<unknown> =>
  sql`(${sql.join(
    patterns.map((pattern) => sql`${text} like ${pattern}`),
    sql` or `,
  )})`;

/** The stored search form without apostrophes, which people leave out; the index is on this very expression. */
const bare = (table: 'v' | 'p' | 'g' | 'c' | 'e') => sql`replace(${sql.ref(`${table}.folded`)}, '''', '')`;

/** Names of units and of earlier communes that hold the text. @param folded without marks and apostrophes, at least one letter or digit */
export async function hitsByName(reader: Reader, folded: string, today: Day): Promise<NameHit[]> {
  const patterns = patternsFor(folded);
  const { rows } = await sql<NameHit>`
    with hits as (
      select distinct on (v.unit_id) v.unit_id as id, v.name, ${bare('v')} as folded, v.level, coalesce(v.valid_to > ${today}::date, true) as current
      from org.unit_version v
      where ${fitsOne(bare('v'), patterns)} and v.level <> 'country' and v.valid_from <= ${today}::date
      order by v.unit_id, v.valid_from desc
    ), best as (
      select * from hits
      order by (folded = ${folded} or folded like ${`% ${asPattern(folded)}`}) desc, current desc, org.level_rank(level), length(folded), id
      limit ${CANDIDATES}
    ), earlier as (
      select name, ${bare('e')} as folded, district, province, array_agg(unit_id order by unit_id) as heirs from org.earlier_name e
      where ${fitsOne(bare('e'), patterns)}
      group by 1, 2, 3, 4 order by length(name), name, district limit ${CANDIDATES}
    )
    ${hitRows}`.execute(reader);
  return rows;
}

/**
 * Units where every word is somewhere in the name or in the names above it, and at least one of the anchors in the name
 * itself. Only asked when no single name holds what was typed.
 * @param words without marks and apostrophes, 2 to 10
 */
export async function hitsByWords(reader: Reader, words: readonly string[], today: Day): Promise<NameHit[]> {
  const anchors = anchorsOf(words).map((anchor) => `%${asPattern(anchor)}%`);
  if (anchors.length === 0) return [];
  const patterns = words.map((word) => `%${asPattern(word)}%`);
  const { rows } = await sql<NameHit>`
    with upper as materialized (
      select p.unit_id, p.valid, concat_ws(' ', ${bare('p')}, ${bare('g')}) as names
      from org.unit_version p left join org.unit_version g on g.unit_id = p.parent_id and g.valid && p.valid and g.level = 'province'
      where p.level in ('country', 'province', 'district')
    ), named as (
      select v.unit_id, v.name, ${bare('v')} as folded, v.level, v.parent_id, v.valid, v.valid_from, v.valid_to
      from org.unit_version v
      where ${fitsOne(bare('v'), anchors)} and v.level <> 'country' and v.valid_from <= ${today}::date
    ), placed as (
      select n.*, u.names from named n join upper u on u.unit_id = n.parent_id and u.valid && n.valid where n.level <> 'village'
      union all
      select n.*, concat_ws(' ', ${bare('c')}, u.names) from named n
        join org.unit_version c on c.unit_id = n.parent_id and c.valid && n.valid
        join upper u on u.unit_id = c.parent_id and u.valid && c.valid
      where n.level = 'village'
    ), hits as (
      select distinct on (unit_id) unit_id as id, name, folded, level, coalesce(valid_to > ${today}::date, true) as current
      from placed where concat_ws(' ', folded, names) like all(${patterns}::text[])
      order by unit_id, valid_from desc
    ), best as (
      select * from hits
      order by (select count(*) from unnest(${patterns}::text[]) word where folded like word) desc, current desc,
        org.level_rank(level), length(folded), id
      limit ${CANDIDATES}
    ), earlier as (
      select name, ${bare('e')} as folded, district, province, array_agg(unit_id order by unit_id) as heirs from org.earlier_name e
      where ${fitsOne(bare('e'), anchors)} and concat_ws(' ', ${bare('e')}, replace(folded_above, '''', '')) like all(${patterns}::text[])
      group by 1, 2, 3, 4 order by length(name), name, district limit ${CANDIDATES}
    )
    ${hitRows}`.execute(reader);
  return rows;
}

/** From `best` and `earlier` to rows of one shape. */
const hitRows = sql`
  select b.id, b.name, b.folded, b.level, u.demo, b.current,
    not b.current and not exists (select from org.unit_version n where n.unit_id = b.id and n.valid_to is null) as ended,
    '{}'::text[] as above, '{}'::uuid[] as heirs
  from best b join org.unit u on u.id = b.id
  union all
  select null, e.name, e.folded, 'commune', false, false, true, array[e.district, e.province], e.heirs from earlier e`;
