import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDay } from '#kernel/day.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { isUnitType } from '../rules/unit-types.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import type { ListName, RowError, RowErrorCode } from './row-errors.ts';
import { REFORM_KINDS, type ChangeRow, type MappingRow, type ReformKind, type UnitLists, type UnitRow } from './unit-lists.ts';
import { validateUnitLists } from './validate-lists.ts';

export const FOLDER_FILES = {
  before: 'vn-units-before-2025.csv',
  after: 'vn-units-2025.csv',
  mapping: 'vn-units-mapping-2025.csv',
} as const;

const CHANGES_FILE = /^vn-units-changes-\d{4}-\d{2}-\d{2}\.csv$/;

const UNIT_COLUMNS = ['code', 'name', 'type', 'parent_code'] as const;
const MAPPING_COLUMNS = ['old_code', 'new_code', 'kind'] as const;
const CHANGE_COLUMNS = ['code', 'old_name', 'old_type', 'new_name', 'new_type', 'valid_from'] as const;

type Column<Columns extends readonly string[]> = CsvRow<Columns[number]>;
type Read<T> = { readonly rows: readonly T[]; readonly errors: readonly RowError[] };
type Problem = { readonly field: string; readonly code: RowErrorCode; readonly value: string };

const isKind = (text: string): text is ReformKind => (REFORM_KINDS as readonly string[]).includes(text);
const emptyToNull = (text: string): string | null => (text === '' ? null : text);
const unknownType = (field: string, value: string): Problem => ({ field, code: 'org.units.type-unknown', value });

const unitOf = ({ line, cells }: Column<typeof UNIT_COLUMNS>): UnitRow | Problem =>
  isUnitType(cells.type)
    ? { key: cells.code, code: cells.code, name: cells.name, type: cells.type, parentKey: emptyToNull(cells.parent_code), line }
    : unknownType('type', cells.type);

const mappingOf = ({ line, cells }: Column<typeof MAPPING_COLUMNS>): MappingRow | Problem =>
  isKind(cells.kind)
    ? { oldKey: cells.old_code, newKey: emptyToNull(cells.new_code), kind: cells.kind, line }
    : { field: 'kind', code: 'org.units.kind-unknown', value: cells.kind };

function changeOf({ line, cells }: Column<typeof CHANGE_COLUMNS>): ChangeRow | Problem {
  const validFrom = parseDay(cells.valid_from);
  if (!isUnitType(cells.old_type)) return unknownType('old_type', cells.old_type);
  if (!isUnitType(cells.new_type)) return unknownType('new_type', cells.new_type);
  if (validFrom === null) return { field: 'valid_from', code: 'org.units.day-invalid', value: cells.valid_from };
  const { code: key, old_name: oldName, old_type: oldType, new_name: newName, new_type: newType } = cells;
  return { key, oldName, oldType, newName, newType, validFrom, line };
}

async function readList<C extends string, T extends object>(
  list: ListName,
  path: string,
  columns: readonly C[],
  rowOf: (row: CsvRow<C>) => T | Problem,
): Promise<Read<T>> {
  const csv = csvRows(list, await readFile(path), columns);
  const rows: T[] = [];
  const errors: RowError[] = [...csv.errors];
  for (const raw of csv.rows) {
    const row = rowOf(raw);
    if ('field' in row) errors.push({ list, line: raw.line, ...row });
    else rows.push(row);
  }
  return { rows, errors };
}

/** The names in the folder, or null when there is no such folder or it may not be read. */
async function namesIn(folder: string): Promise<readonly string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EACCES'].includes(String(error.code))) return null;
    throw error;
  }
}

/** What a folder held. Load only when `errors` is empty; rows that could not be read are missing from `lists`. */
export type FolderLists = { readonly lists: UnitLists; readonly errors: readonly RowError[] };

/**
 * Reads the exact lists of the country from a folder: three files named as in FOLDER_FILES and any number of
 * `vn-units-changes-YYYY-MM-DD.csv`. Refused when the folder or one of the three is missing (`files` names them).
 * Rows that cannot be read are reported first; only when all can be read are the lists checked against each other.
 */
export async function readFolderLists(
  folder: string,
): Promise<Result<FolderLists, 'org.units.folder-missing' | 'org.units.files-missing'>> {
  const names = await namesIn(folder);
  if (names === null) return refuse('org.units.folder-missing', { folder });
  const missing = Object.values(FOLDER_FILES).filter((file) => !names.includes(file));
  if (missing.length > 0) return refuse('org.units.files-missing', { folder, files: missing.join(', ') });
  const before = await readList('before', join(folder, FOLDER_FILES.before), UNIT_COLUMNS, unitOf);
  const after = await readList('after', join(folder, FOLDER_FILES.after), UNIT_COLUMNS, unitOf);
  const mapping = await readList('mapping', join(folder, FOLDER_FILES.mapping), MAPPING_COLUMNS, mappingOf);
  const changeFiles = names.filter((name) => CHANGES_FILE.test(name)).toSorted();
  const changes = await Promise.all(changeFiles.map((file) => readList('changes', join(folder, file), CHANGE_COLUMNS, changeOf)));
  const lists: UnitLists = {
    before: before.rows,
    after: after.rows,
    mapping: mapping.rows,
    changes: changes.flatMap(({ rows }) => rows),
    earlier: [],
  };
  const unreadable = [before, after, mapping, ...changes].flatMap(({ errors }) => errors);
  return ok({ lists, errors: unreadable.length > 0 ? unreadable : validateUnitLists(lists) });
}
