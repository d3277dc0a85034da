import { describe, expect, it } from 'vitest';
import { day } from '#kernel/day.ts';
import type { UnitType } from '../rules/unit-types.ts';
import type { ChangeRow, MappingRow, ReformKind, UnitLists, UnitRow } from './unit-lists.ts';
import { validateUnitLists } from './validate-lists.ts';

const unit = (key: string, name: string, type: UnitType, parentKey: string | null, line = 2): UnitRow => ({
  key,
  code: key,
  name,
  type,
  parentKey,
  line,
});
const pair = (oldKey: string, newKey: string | null, kind: ReformKind, line = 2): MappingRow => ({ oldKey, newKey, kind, line });
const change = (changes: Partial<ChangeRow> = {}): ChangeRow => ({
  key: '00001',
  oldName: 'Xã Suối Đồi',
  oldType: 'xa',
  newName: 'Phường Suối Đồi',
  newType: 'phuong',
  validFrom: day('2026-04-30'),
  line: 2,
  ...changes,
});

/** A sound country of one province, one district and two communes that became one. */
const SOUND: UnitLists = {
  before: [
    unit('01', 'Tỉnh Minh Họa', 'tinh', null),
    unit('001', 'Huyện Thử', 'huyen', '01', 3),
    unit('00001', 'Xã Suối Mơ', 'xa', '001', 4),
    unit('00002', 'Thị trấn Thử', 'thi-tran', '001', 5),
  ],
  after: [unit('01', 'Tỉnh Minh Họa', 'tinh', null), unit('00001', 'Xã Suối Đồi', 'xa', '01', 3)],
  mapping: [
    pair('01', '01', 'unchanged'),
    pair('001', null, 'abolished', 3),
    pair('00001', '00001', 'whole', 4),
    pair('00002', '00001', 'whole', 5),
  ],
  changes: [change()],
  earlier: [],
};

const messages = (lists: UnitLists): readonly string[] =>
  validateUnitLists(lists).map(({ list, line, field, code, value }) =>
    `${list} ${line} ${field} ${code.slice('org.units.'.length)} ${value}`.trim(),
  );

const plus = <T>(rows: readonly T[], ...more: readonly T[]): readonly T[] => [...rows, ...more];
const before = (...rows: readonly UnitRow[]): UnitLists => ({
  ...SOUND,
  before: plus(SOUND.before, ...rows),
  mapping: plus(SOUND.mapping, ...rows.map(({ key }) => pair(key, '00001', 'whole', 9))),
});
const after = (...rows: readonly UnitRow[]): UnitLists => ({
  ...SOUND,
  after: plus(SOUND.after, ...rows),
  mapping: plus(SOUND.mapping, ...rows.map(({ key }) => pair('00001', key, 'part', 9))),
});
const mapping = (...rows: readonly MappingRow[]): UnitLists => ({ ...SOUND, mapping: plus(SOUND.mapping, ...rows) });
const changes = (...rows: readonly ChangeRow[]): UnitLists => ({ ...SOUND, changes: rows });

describe('validateUnitLists', () => {
  it('finds nothing wrong with sound lists', () => expect(messages(SOUND)).toEqual([]));

  it.each<[string, UnitLists, readonly string[]]>([
    ['a short code', before(unit('0003', 'Xã Ba', 'xa', '001', 7)), ['before 7 code code-shape 0003']],
    ['a code with letters', before(unit('0000x', 'Xã Ba', 'xa', '001', 7)), ['before 7 code code-shape 0000x']],
    [
      'a code twice',
      { ...SOUND, before: plus(SOUND.before, unit('00002', 'Xã Ba', 'xa', '001', 7)) },
      ['before 7 code code-repeated 00002'],
    ],
    ['no name', before(unit('00003', '', 'xa', '001', 7)), ['before 7 name name-missing']],
    [
      'a decomposed name',
      before(unit('00003', 'Xã Bà'.normalize('NFD'), 'xa', '001', 7)),
      [`before 7 name name-not-clean ${'Xã Bà'.normalize('NFD')}`],
    ],
    ['a late tone mark', before(unit('00003', 'Xã Hoà', 'xa', '001', 7)), ['before 7 name name-not-clean Xã Hoà']],
    ['two spaces', before(unit('00003', 'Xã  Ba', 'xa', '001', 7)), ['before 7 name name-not-clean Xã  Ba']],
    ['a name of another type', before(unit('00003', 'Phường Ba', 'xa', '001', 7)), ['before 7 name name-unfit Phường Ba']],
    [
      'a name twice under one parent',
      before(unit('00003', 'Xã Suối Mơ', 'xa', '001', 7)),
      ['before 7 name name-repeated Xã Suối Mơ'],
    ],
    ['a parent that is not there', before(unit('00003', 'Xã Ba', 'xa', '009', 7)), ['before 7 parent_code parent-missing 009']],
    [
      'a commune under a province before the reform',
      before(unit('00003', 'Xã Ba', 'xa', '01', 7)),
      ['before 7 parent_code parent-level 01'],
    ],
    ['a commune under nothing', after(unit('00003', 'Xã Ba', 'xa', null, 7)), ['after 7 parent_code parent-level']],
    [
      'a district after the reform',
      {
        ...SOUND,
        after: plus(SOUND.after, unit('001', 'Huyện Thử', 'huyen', '01', 7)),
        mapping: plus(SOUND.mapping, pair('00001', '001', 'part', 9)),
      },
      ['after 7 type level-unfit huyen', 'mapping 9 new_code level-unfit 001'],
    ],
    [
      'a village',
      before(unit('00003', 'Thôn 1', 'thon', '00001', 7)),
      ['before 7 type level-unfit thon', 'mapping 9 new_code level-unfit 00001'],
    ],
    ['an old unit that is not there', mapping(pair('00009', '00001', 'whole', 9)), ['mapping 9 old_code unit-unknown 00009']],
    ['a new unit that is not there', mapping(pair('00001', '00009', 'part', 9)), ['mapping 9 new_code unit-unknown 00009']],
    ['a pair twice', mapping(pair('00001', '00001', 'whole', 9)), ['mapping 9 old_code pair-repeated 00001']],
    ['a commune that ends', mapping(pair('00001', null, 'abolished', 9)), ['mapping 9 new_code level-unfit']],
    [
      'a kind that needs a successor',
      mapping(pair('001', null, 'whole', 9)),
      ['mapping 9 kind kind-unfit whole', 'mapping 9 old_code pair-repeated 001'],
    ],
    ['a kind that has none', mapping(pair('001', '00001', 'abolished', 9)), ['mapping 9 kind kind-unfit abolished']],
    ['a commune that became a province', mapping(pair('00001', '01', 'part', 9)), ['mapping 9 new_code level-unfit 01']],
    ['an old commune without successor', { ...SOUND, mapping: SOUND.mapping.slice(0, 3) }, ['before 5 code no-successor 00002']],
    [
      'a new commune without predecessor',
      { ...SOUND, after: plus(SOUND.after, unit('00003', 'Xã Ba', 'xa', '01', 7)) },
      ['after 7 code no-predecessor 00003'],
    ],
    ['a change of nothing known', changes(change({ key: '00009' })), ['changes 2 code unit-unknown 00009']],
    ['a change from another name', changes(change({ oldName: 'Xã Suối' })), ['changes 2 old_name old-differs Xã Suối']],
    ['a change to an unfit name', changes(change({ newName: 'Xã Suối Đồi' })), ['changes 2 new_name name-unfit Xã Suối Đồi']],
    ['a change of level', changes(change({ newType: 'huyen', newName: 'Huyện Suối' })), ['changes 2 new_type level-unfit huyen']],
    [
      'a change before the reform',
      changes(change({ validFrom: day('2025-07-01') })),
      ['changes 2 valid_from day-invalid 2025-07-01'],
    ],
  ])('finds %s', (_what, lists, expected) => expect(messages(lists)).toEqual(expected));

  it('follows several changes of one unit in the order of their days', () => {
    const second = change({ oldName: 'Phường Suối Đồi', oldType: 'phuong', newName: 'Phường Đồi', validFrom: day('2027-01-01') });
    expect(messages(changes(second, change()))).toEqual([]);
  });
});
