import { describe, expect, it, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { countryOf, SMALL, START } from './country.fixture.ts';
import { checkTree, pathToRoot, treeAsOf, unitsUnder, versionOn, versionsInOrder } from './tree.ts';
import type { Unit, Version } from './types.ts';

const version = (from: string, to: string | null, name = 'Xã A'): Version => ({
  from: day(from),
  to: to === null ? null : day(to),
  name,
  type: 'xa',
  code: null,
  parentId: 'p1',
});

describe('treeAsOf', () => {
  it('is empty before the first day', () => expect(treeAsOf(SMALL, day('2019-12-31')).nodes.size).toBe(0));

  it('hangs every unit under its parent of the day', () => {
    const tree = treeAsOf(SMALL, START);
    expect(tree.roots).toEqual(['p1', 'p2']);
    expect(tree.nodes.get('d1')?.children).toEqual(['x1', 'x2', 'x3']);
    expect(pathToRoot(tree, 'v1').map(({ id }) => id)).toEqual(['v1', 'x1', 'd1', 'p1']);
    expect(
      unitsUnder(tree, 'p1', 'commune')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['x1', 'x2', 'x3', 'x4']);
    expect(
      unitsUnder(tree, 'p2', 'village')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['v7', 'v8']);
    expect(checkTree(tree)).toEqual([]);
  });

  it('takes the version of the day: the day it begins counts, the day it ends does not', () => {
    const unit: Unit = {
      id: 'a',
      level: 'commune',
      versions: [version('2020-01-01', '2021-01-01'), version('2021-01-01', null, 'Xã B')],
    };
    expect(versionOn(unit, day('2020-12-31'))?.name).toBe('Xã A');
    expect(versionOn(unit, day('2021-01-01'))?.name).toBe('Xã B');
  });
});

describe('checkTree', () => {
  test.each([
    ['a commune under nothing', [['x', 'xa', 'Xã X', null]], [{ unitId: 'x', fault: 'parent-missing' }]],
    ['a parent that is not there', [['x', 'xa', 'Xã X', 'gone']], [{ unitId: 'x', fault: 'parent-not-in-force' }]],
    [
      'a province under a province',
      [
        ['p', 'tinh', 'Tỉnh P', null],
        ['q', 'tinh', 'Tỉnh Q', 'p'],
      ],
      [{ unitId: 'q', fault: 'level-order' }],
    ],
    [
      'a circle',
      [
        ['a', 'xa', 'Xã A', 'b'],
        ['b', 'xa', 'Xã B', 'a'],
        ['v', 'thon', 'Thôn 1', 'a'],
      ],
      [
        { unitId: 'a', fault: 'cycle' },
        { unitId: 'b', fault: 'cycle' },
        { unitId: 'v', fault: 'cycle' },
      ],
    ],
  ] as const)('finds %s', (_name, lines, faults) => expect(checkTree(treeAsOf(countryOf(lines), START))).toEqual(faults));
});

test.each([
  [[version('2020-01-01', '2021-01-01'), version('2021-01-01', null)], true],
  [[version('2020-01-01', '2021-01-01'), version('2022-01-01', null)], true],
  [[version('2020-01-01', '2021-01-02'), version('2021-01-01', null)], false],
  [[version('2020-01-01', null), version('2021-01-01', null)], false],
  [[version('2021-01-01', '2021-01-01')], false],
  [[version('2021-01-01', null), version('2020-01-01', '2020-06-01')], false],
])('versionsInOrder of case %#', (versions, inOrder) => {
  expect(versionsInOrder({ id: 'a', level: 'commune', versions })).toBe(inOrder);
});
