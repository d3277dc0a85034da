import { normaliseTone } from '#kernel/fold.ts';
import { levelOf, nameFitsType, parentLevelsOf, type Level } from '../rules/unit-types.ts';
import type { ListName, RowError, RowErrorCode } from './row-errors.ts';
import { REFORM_DAY, type ChangeRow, type MappingRow, type UnitLists, type UnitRow } from './unit-lists.ts';

type Complain = (line: number, field: string, code: RowErrorCode, value: string) => void;
type Rows = ReadonlyMap<string, UnitRow>;

const CODE_LENGTH: Readonly<Record<Level, number>> = { province: 2, district: 3, commune: 5, village: 0 };
const LEVELS_IN = { before: ['province', 'district', 'commune'], after: ['province', 'commune'] } as const satisfies Record<
  string,
  readonly Level[]
>;

const byKey = (rows: readonly UnitRow[]): Rows => new Map(rows.map((row) => [row.key, row]));

const repeats = <T>(rows: readonly T[], key: (row: T) => string): readonly T[] => {
  const seen = new Set<string>();
  return rows.filter((row) => seen.size === seen.add(key(row)).size);
};

/** NFC, one spelling of the tone mark, single spaces, none at the ends. */
const isClean = (name: string): boolean => name === normaliseTone(name) && name === name.trim().replace(/\s+/g, ' ');

function checkName({ name, type, line }: UnitRow, complain: Complain): void {
  if (name === '') complain(line, 'name', 'org.units.name-missing', name);
  else if (!isClean(name)) complain(line, 'name', 'org.units.name-not-clean', name);
  else if (!nameFitsType(name, type)) complain(line, 'name', 'org.units.name-unfit', name);
}

function checkParent(row: UnitRow, rows: Rows, list: 'before' | 'after', complain: Complain): void {
  const wanted = parentLevelsOf(levelOf(row.type)).find((level) => (LEVELS_IN[list] as readonly Level[]).includes(level));
  const parent = row.parentKey === null ? undefined : rows.get(row.parentKey);
  if (row.parentKey !== null && parent === undefined)
    complain(row.line, 'parent_code', 'org.units.parent-missing', row.parentKey);
  else if (wanted !== (parent && levelOf(parent.type)))
    complain(row.line, 'parent_code', 'org.units.parent-level', row.parentKey ?? '');
}

function checkUnits(rows: readonly UnitRow[], list: 'before' | 'after', complain: Complain): void {
  const known = byKey(rows);
  for (const row of rows) {
    const level = levelOf(row.type);
    const { code } = row;
    if (!(LEVELS_IN[list] as readonly Level[]).includes(level)) complain(row.line, 'type', 'org.units.level-unfit', row.type);
    else if (code !== null && !(code.length === CODE_LENGTH[level] && /^\d+$/.test(code)))
      complain(row.line, 'code', 'org.units.code-shape', code);
    checkName(row, complain);
    checkParent(row, known, list, complain);
  }
  for (const { line, key } of repeats(rows, (row) => row.key)) complain(line, 'code', 'org.units.code-repeated', key);
  for (const { line, name } of repeats(rows, (row) => `${row.parentKey} ${row.name}`))
    complain(line, 'name', 'org.units.name-repeated', name);
}

/** Old communes go into communes, provinces into provinces; a district ends or, on an island, becomes a commune. */
const fits = (old: UnitRow, now: UnitRow): boolean => {
  const level = levelOf(old.type);
  return levelOf(now.type) === (level === 'district' ? 'commune' : level);
};

function checkPair(row: MappingRow, old: Rows, now: Rows, complain: Complain): void {
  const from = old.get(row.oldKey);
  const to = row.newKey === null ? undefined : now.get(row.newKey);
  if (from === undefined) complain(row.line, 'old_code', 'org.units.unit-unknown', row.oldKey);
  if (row.newKey !== null && to === undefined) complain(row.line, 'new_code', 'org.units.unit-unknown', row.newKey);
  if ((row.newKey === null) !== (row.kind === 'abolished')) complain(row.line, 'kind', 'org.units.kind-unfit', row.kind);
  if (from === undefined) return;
  const lost = row.newKey === null && levelOf(from.type) !== 'district';
  if (lost || (to !== undefined && !fits(from, to))) complain(row.line, 'new_code', 'org.units.level-unfit', row.newKey ?? '');
}

function checkMapping({ before, after, mapping }: UnitLists, complain: (list: ListName) => Complain): void {
  const [old, now] = [byKey(before), byKey(after)];
  for (const row of mapping) checkPair(row, old, now, complain('mapping'));
  for (const row of repeats(mapping, ({ oldKey, newKey }) => `${oldKey} ${newKey}`))
    complain('mapping')(row.line, 'old_code', 'org.units.pair-repeated', row.oldKey);
  const mapped = new Set(mapping.map(({ oldKey }) => oldKey));
  const reached = new Set(mapping.map(({ newKey }) => newKey));
  for (const { key, line } of before) if (!mapped.has(key)) complain('before')(line, 'code', 'org.units.no-successor', key);
  for (const { key, line } of after) if (!reached.has(key)) complain('after')(line, 'code', 'org.units.no-predecessor', key);
}

function checkChanges(changes: readonly ChangeRow[], after: readonly UnitRow[], complain: Complain): void {
  const now = new Map<string, { name: string; type: string }>(after.map((row) => [row.key, row]));
  for (const row of changes.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    const unit = now.get(row.key);
    if (unit === undefined) complain(row.line, 'code', 'org.units.unit-unknown', row.key);
    else if (unit.name !== row.oldName || unit.type !== row.oldType)
      complain(row.line, 'old_name', 'org.units.old-differs', row.oldName);
    if (!isClean(row.newName)) complain(row.line, 'new_name', 'org.units.name-not-clean', row.newName);
    else if (!nameFitsType(row.newName, row.newType)) complain(row.line, 'new_name', 'org.units.name-unfit', row.newName);
    if (levelOf(row.newType) !== levelOf(row.oldType)) complain(row.line, 'new_type', 'org.units.level-unfit', row.newType);
    if (row.validFrom <= REFORM_DAY) complain(row.line, 'valid_from', 'org.units.day-invalid', row.validFrom);
    now.set(row.key, { name: row.newName, type: row.newType });
  }
}

/**
 * Everything wrong with the lists, in the order of their rows; empty when they may be loaded: keys and sibling names
 * unique, codes of the length of their level, parents present and of a fitting level, names clean and fitting their
 * type, every old unit with an outcome, every new unit with a predecessor, later changes starting from what stood there.
 */
export function validateUnitLists(lists: UnitLists): readonly RowError[] {
  const errors: RowError[] = [];
  const complain =
    (list: ListName): Complain =>
    (line, field, code, value) =>
      void errors.push({ list, line, field, code, value });
  checkUnits(lists.before, 'before', complain('before'));
  checkUnits(lists.after, 'after', complain('after'));
  checkMapping(lists, complain);
  checkChanges(lists.changes, lists.after, complain('changes'));
  return errors;
}
