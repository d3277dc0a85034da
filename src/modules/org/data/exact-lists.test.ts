import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHANGES_2026 } from './changes-2026.ts';
import { readFolderLists } from './folder-lists.ts';
import { readPackageLists } from './package-lists.ts';
import { cleanText } from './package-tables.ts';
import type { RowError } from './row-errors.ts';
import { goesOn, shareOfKind, type UnitLists } from './unit-lists.ts';

const FOLDER = '../shared/data';
const withExactLists = existsSync(FOLDER) ? describe : describe.skip;

withExactLists(`exact lists (skipped where ${FOLDER} is absent)`, () => {
  let exact: UnitLists;
  let ours: UnitLists;
  let errors: readonly RowError[];

  beforeAll(async () => {
    const read = await readFolderLists(FOLDER);
    if (!read.ok) throw new Error(read.why);
    ({ lists: exact, errors } = read.value);
    ours = await readPackageLists();
  });

  const levels = (rows: UnitLists['before']): readonly number[] =>
    [2, 3, 5].map((length) => rows.filter(({ key }) => key.length === length).length);

  it('pass every check', () => expect(errors).toEqual([]));

  it('hold 63 / 696 / 10,035 units before and 34 / 3,321 after', () => {
    expect(levels(exact.before)).toEqual([63, 696, 10_035]);
    expect(levels(exact.after)).toEqual([34, 0, 3321]);
  });

  it('give every old commune a successor of a known kind', () => {
    const communes = exact.mapping.filter(({ oldKey }) => oldKey.length === 5);
    expect(new Set(communes.map(({ oldKey }) => oldKey)).size).toBe(10_035);
    const kinds = [...Map.groupBy(exact.mapping, ({ kind }) => kind)].map(([kind, rows]) => [kind, rows.length]);
    expect(Object.fromEntries(kinds)).toEqual({
      whole: 9463 + 52 + 5,
      unchanged: 127 + 11,
      renamed: 5,
      part: 827,
      part_area: 83,
      part_area_all_people: 58,
      part_people: 2,
      abolished: 691,
    });
  });

  it('let known shares of one old commune add up to one', () => {
    for (const [oldKey, rows] of Map.groupBy(
      exact.mapping.filter(({ newKey }) => newKey !== null),
      (row) => row.oldKey,
    )) {
      const shares = rows.map(({ kind }) => shareOfKind(kind).share);
      const total = shares.reduce((sum, share) => sum + (share === null ? Number.NaN : share.num / share.den), 0);
      expect([oldKey, Number.isNaN(total) || total === 1]).toEqual([oldKey, true]);
    }
  });

  it('carry the change of 30 April 2026 that we state ourselves', () => {
    const plain = (rows: UnitLists['changes']): unknown => rows.map((row) => ({ ...row, line: 0 }));
    expect(plain(exact.changes)).toEqual(plain(CHANGES_2026));
  });

  it('name the units of today as the package does, but for one spelling', () => {
    const names = new Map(ours.after.map(({ key, name, parentKey }) => [key, `${name} < ${parentKey}`]));
    const differing = exact.after.filter(({ key, name, parentKey }) => names.get(key) !== `${cleanText(name)} < ${parentKey}`);
    expect(names.size).toBe(exact.after.length);
    // Two spellings stand side by side even in the state's own texts: Phó Bảng and Phố Bảng.
    expect(differing.map(({ key, name }) => [key, name])).toEqual([['00745', 'Xã Phó Bảng']]);
  });

  it('hold the same old communes as the package, by code, name, district and province', () => {
    const place = (lists: UnitLists): ReadonlySet<string> => {
      const rows = new Map(lists.before.map((row) => [row.key, row]));
      const up = (key: string | null): string => {
        const row = key === null ? undefined : rows.get(key);
        return row === undefined ? '' : `${cleanText(row.name)} < ${up(row.parentKey)}`;
      };
      return new Set(
        lists.before.map(
          (row) => (row.type === 'xa' || row.type === 'phuong' || row.type === 'thi-tran' ? `${row.code} ` : '') + up(row.key),
        ),
      );
    };
    const [mine, theirs] = [place(ours), place(exact)];
    expect([...theirs].filter((line) => !mine.has(line))).toEqual([]);
    expect([...mine].filter((line) => !theirs.has(line))).toEqual([]);
  });

  it('agree with every heir the package names; the package leaves out the 530 lesser ones', () => {
    const pairs = (lists: UnitLists): readonly string[] =>
      lists.mapping.filter(({ oldKey }) => /^\d{5}$/.test(oldKey)).map(({ oldKey, newKey }) => `${oldKey}>${newKey}`);
    const theirs = new Set(pairs(exact));
    expect(pairs(ours).filter((pair) => !theirs.has(pair))).toEqual([]);
    expect(theirs.size - pairs(ours).length).toBe(10_565 - 10_035);
  });

  it('agree on the provinces that went on, with their codes', () => {
    const going = (lists: UnitLists): readonly (string | null)[] => {
      const rows = new Map(lists.before.map((row) => [row.key, row]));
      return lists.mapping
        .filter(({ oldKey, kind }) => goesOn(kind) && !/^\d{5}$/.test(oldKey))
        .map(({ oldKey }) => `${rows.get(oldKey)?.code} ${rows.get(oldKey)?.name}`)
        .toSorted();
    };
    expect(going(ours)).toEqual(going(exact));
  });
});
