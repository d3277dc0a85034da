import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { isId, type Id } from '#kernel/id.ts';
import { queryText, type Query } from '#kernel/html/table-state.ts';
import { ACT_KINDS, type ActKind } from '../rules/act-form.ts';
import { childrenOf, type ChildUnit } from './children-of.ts';
import { findUnits } from './find-units.ts';
import { unitNames, type UnitName } from './unit-names.ts';

type Unit = Id<'org.unit'>;

/** The page on which an act is put together: what was chosen and typed so far, and what can be chosen. */
export interface ActPage {
  readonly kind: ActKind;
  readonly chosen: readonly UnitName[];
  readonly parent: UnitName | null;
  /** Null when nothing was searched for. */
  readonly found: readonly UnitName[] | null;
  /** Units beside the first chosen one, of its level; and those under it. */
  readonly beside: readonly ChildUnit[];
  readonly below: readonly ChildUnit[];
  readonly typed: Query;
}

const MOST_UNITS = 40;
const MOST_FOUND = 12;

const idsIn = (value: unknown): Unit[] => [value].flat().filter(isId) as Unit[];

/** Null when the address names no kind of act. @param query of the address, unparsed: what makes no sense is left out */
export async function actPage(reader: Reader, query: Query, today: Day): Promise<ActPage | null> {
  const kind = ACT_KINDS.find((one) => one === queryText(query, 'kind'));
  if (kind === undefined) return null;
  const dropped = idsIn(query['drop']);
  const units = [...new Set(idsIn(query['unit']))].filter((unit) => !dropped.includes(unit)).slice(0, MOST_UNITS);
  const [parent] = idsIn(query['parent'])
    .filter((unit) => !dropped.includes(unit))
    .slice(-1);
  const names = await unitNames(reader, [...units, ...(parent === undefined ? [] : [parent])], today);
  const chosen = units.flatMap((unit) => names.get(unit) ?? []);
  const [first] = chosen;
  const near = first !== undefined && (kind === 'split' || kind === 'abolish');
  return {
    kind,
    chosen,
    parent: (parent === undefined ? undefined : names.get(parent)) ?? null,
    found: await search(reader, queryText(query, 'q'), today),
    beside:
      near && first.parent !== null
        ? (await childrenOf(reader, first.parent, today)).filter((unit) => unit.id !== first.id && unit.level === first.level)
        : [],
    below: near ? await childrenOf(reader, first.id, today) : [],
    typed: query,
  };
}

/** Units in force by code or by part of a name. */
async function search(reader: Reader, q: string, today: Day): Promise<UnitName[] | null> {
  if (q === '') return null;
  const ids = /^\d{2,5}$/.test(q)
    ? await unitsWithCode(reader, q, today)
    : (await findUnits(reader, q, today, 50)).filter(({ current }) => current).map(({ id }) => id);
  const names = await unitNames(reader, ids.slice(0, MOST_FOUND), today);
  return ids.flatMap((id) => names.get(id) ?? []);
}

async function unitsWithCode(reader: Reader, code: string, today: Day): Promise<Unit[]> {
  const rows = await reader
    .selectFrom('org.unit_version')
    .select('unit_id')
    .where('code', '=', code)
    .where(sql<boolean>`valid @> ${today}::date`)
    .orderBy('unit_id')
    .limit(MOST_FOUND)
    .execute();
  return rows.map((row) => row.unit_id);
}
