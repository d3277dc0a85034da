import { describe, expect, it } from 'vitest';
import { addDays, day } from '#kernel/day.ts';
import type { Result } from '#kernel/result.ts';
import type { Act, ActPlan, NewUnit } from './act-types.ts';
import { planAct } from './acts.ts';
import { applyAct, undoAct } from './apply-act.ts';
import { SMALL, START } from './country.fixture.ts';
import { share, WHOLE } from './share.ts';
import { treeAsOf, versionOn } from './tree.ts';
import type { Country } from './types.ts';

const D = day('2027-01-01');
const LATER = day('2028-01-01');

const fresh = (changes: Partial<NewUnit> = {}): NewUnit => ({
  id: 'n1',
  name: 'Xã Suối Đồi',
  type: 'xa',
  code: null,
  parentId: 'd1',
  ...changes,
});
const half = { share: share(1, 2), basis: 'people' } as const;

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.why} ${JSON.stringify(result.details)}`);
  return result.value;
};
const after = (country: Country, ...acts: readonly Act[]): Country =>
  acts.reduce((state, act) => applyAct(state, done(planAct(state, act))), country);
const why = (result: Result<unknown>): string => (result.ok ? 'ok' : result.why);
const nameOn = (country: Country, id: string, on = D): string | undefined => {
  const unit = country.units.get(id);
  return unit === undefined ? undefined : versionOn(unit, on)?.name;
};

const MERGE: Act = { kind: 'merge', day: D, units: ['x1', 'x2'], into: fresh() };

describe('merge', () => {
  it('lists exactly what it does', () => {
    const plan = done(planAct(SMALL, MERGE));
    expect(plan.creates).toEqual([{ id: 'n1', level: 'commune' }]);
    expect(plan.closes.map(({ unitId }) => unitId).toSorted()).toEqual(['v1', 'v2', 'v3', 'v4', 'x1', 'x2']);
    expect(plan.closes.every(({ from, to }) => from === START && to === D)).toBe(true);
    expect(plan.opens.map(({ unitId }) => unitId).toSorted()).toEqual(['n1', 'v1', 'v2', 'v3', 'v4']);
    expect(plan.links).toEqual([
      { from: 'x1', to: 'n1', day: D, kind: 'merge', share: WHOLE, basis: 'people' },
      { from: 'x2', to: 'n1', day: D, kind: 'merge', share: WHOLE, basis: 'people' },
    ]);
  });

  it('moves the villages and says which now share a name', () => {
    const { preview } = done(planAct(SMALL, MERGE));
    expect(preview.begins.map(({ unitId }) => unitId)).toEqual(['n1']);
    expect(preview.ends.map(({ unitId }) => unitId)).toEqual(['x1', 'x2']);
    expect(preview.moves.map(({ unitId, after: v }) => [unitId, v.parentId])).toEqual([
      ['v1', 'n1'],
      ['v2', 'n1'],
      ['v3', 'n1'],
      ['v4', 'n1'],
    ]);
    expect(preview.sameNames).toEqual([{ parentId: 'n1', name: 'Thôn 1', unitIds: ['v1', 'v3'] }]);
  });

  it('into one of them lets that one go on as it was', () => {
    const plan = done(planAct(SMALL, { kind: 'merge', day: D, units: ['x1', 'x2'], into: 'x1' }));
    expect(plan.creates).toEqual([]);
    expect(plan.closes.map(({ unitId }) => unitId).toSorted()).toEqual(['v3', 'v4', 'x2']);
    expect(plan.links.map(({ from, to }) => [from, to])).toEqual([['x2', 'x1']]);
  });

  it('of provinces moves districts and communes', () => {
    const into = fresh({ name: 'Tỉnh Mới', type: 'tinh', parentId: null });
    const country = after(SMALL, { kind: 'merge', day: D, units: ['p1', 'p2'], into });
    expect(treeAsOf(country, D).nodes.get('n1')?.children.toSorted()).toEqual(['d1', 'x4', 'y1', 'y2']);
  });

  it('may take over the name and the code of a unit that ends with it', () => {
    const into = fresh({ name: 'Xã Suối Mơ', code: 'c-x2' });
    expect(nameOn(after(SMALL, { ...MERGE, into }), 'n1')).toBe('Xã Suối Mơ');
  });
});

describe('the other acts', () => {
  it('split ends the unit and places its villages', () => {
    const parts = [
      { into: fresh(), ...half, children: ['v1'] },
      { into: 'x2', ...half, children: ['v2'] },
    ];
    const country = after(SMALL, { kind: 'split', day: D, unit: 'x1', parts, keeps: false });
    const tree = treeAsOf(country, D);
    expect(tree.nodes.has('x1')).toBe(false);
    expect(tree.nodes.get('n1')?.children).toEqual(['v1']);
    expect(tree.nodes.get('x2')?.children).toEqual(['v2', 'v3', 'v4']);
  });

  it('split may keep the unit with the rest', () => {
    const parts = [{ into: fresh(), share: null, basis: 'unknown', children: ['v1'] }] as const;
    const country = after(SMALL, { kind: 'split', day: D, unit: 'x1', parts, keeps: true });
    expect(treeAsOf(country, D).nodes.get('x1')?.children).toEqual(['v2']);
  });

  it('rename, retype and move change one field each from the day on and not before', () => {
    const country = after(
      SMALL,
      { kind: 'rename', day: D, unit: 'x1', name: 'Xã Hoa Ban' },
      { kind: 'retype', day: LATER, unit: 'x1', type: 'phuong', name: 'Phường Hoa Ban', code: null },
      { kind: 'move', day: D, unit: 'x4', parentId: 'd1' },
    );
    expect(nameOn(country, 'x1', addDays(D, -1))).toBe('Xã Suối Mơ');
    expect(nameOn(country, 'x1')).toBe('Xã Hoa Ban');
    expect(country.units.get('x1')?.versions.at(-1)).toMatchObject({
      name: 'Phường Hoa Ban',
      type: 'phuong',
      code: null,
      parentId: 'd1',
    });
    expect(treeAsOf(country, D).nodes.get('d1')?.children).toContain('x4');
  });

  it('abolish ends a district and puts its communes under the province', () => {
    const country = after(SMALL, { kind: 'abolish', day: D, unit: 'd1', childrenTo: 'p1' });
    expect(treeAsOf(country, D).nodes.get('p1')?.children).toEqual(['x1', 'x2', 'x3', 'x4']);
  });

  it('create begins a unit', () => {
    const unit = fresh({ name: 'Thôn 9', type: 'thon', parentId: 'x4' });
    expect(treeAsOf(after(SMALL, { kind: 'create', day: D, unit }), D).nodes.get('x4')?.children).toEqual(['v6', 'n1']);
  });
});

const split = (parts: Extract<Act, { kind: 'split' }>['parts'], keeps = false): Act => ({
  kind: 'split',
  day: D,
  unit: 'x1',
  parts,
  keeps,
});
const renamed = after(SMALL, { kind: 'rename', day: D, unit: 'x1', name: 'Xã Hoa Ban' });
const merged = after(SMALL, MERGE);

describe('refusals', () => {
  it.each<[string, Country, Act]>([
    ['org.act.unit-not-in-force', SMALL, { ...MERGE, day: day('2019-01-01') }],
    ['org.act.unit-not-in-force', SMALL, { ...MERGE, units: ['x1', 'nobody'] }],
    ['org.act.unit-not-in-force', merged, { kind: 'rename', day: LATER, unit: 'x1', name: 'Xã Mới' }],
    ['org.act.unit-not-in-force', SMALL, { kind: 'abolish', day: D, unit: 'nobody', childrenTo: null }],
    ['org.act.unit-not-in-force', SMALL, split([{ into: 'nobody', ...half, children: [] }], true)],
    ['org.act.day-before-last-change', renamed, { kind: 'rename', day: addDays(D, -1), unit: 'x1', name: 'Xã Mới' }],
    ['org.act.day-before-last-change', renamed, { kind: 'move', day: D, unit: 'x1', parentId: 'p1' }],
    ['org.act.day-before-last-change', renamed, { ...MERGE, day: addDays(D, -1) }],
    ['org.act.day-before-last-change', merged, { kind: 'rename', day: addDays(D, -1), unit: 'v1', name: 'Thôn 7' }],
    [
      'org.act.day-before-last-change',
      after(SMALL, { kind: 'create', day: LATER, unit: fresh({ id: 'n2', name: 'Thôn 9', type: 'thon', parentId: 'x1' }) }),
      MERGE,
    ],
    [
      'org.act.parent-ended',
      merged,
      { kind: 'create', day: LATER, unit: fresh({ id: 'n2', name: 'Thôn 9', type: 'thon', parentId: 'x1' }) },
    ],
    [
      'org.act.parent-ended',
      merged,
      { kind: 'create', day: addDays(D, -9), unit: fresh({ id: 'n2', name: 'Thôn 9', type: 'thon', parentId: 'x1' }) },
    ],
    ['org.act.parent-ended', SMALL, { kind: 'move', day: D, unit: 'v1', parentId: 'nobody' }],
    ['org.act.parent-ended', SMALL, { kind: 'abolish', day: D, unit: 'd1', childrenTo: 'nobody' }],
    ['org.act.parent-level', SMALL, { kind: 'move', day: D, unit: 'v1', parentId: 'p1' }],
    ['org.act.parent-level', SMALL, { kind: 'create', day: D, unit: fresh({ parentId: null }) }],
    ['org.act.parent-level', SMALL, { kind: 'create', day: D, unit: fresh({ parentId: 'v1' }) }],
    ['org.act.level-differs', SMALL, { ...MERGE, units: ['x1', 'v1'] }],
    ['org.act.level-differs', SMALL, { ...MERGE, into: fresh({ type: 'thon' }) }],
    ['org.act.level-differs', SMALL, { kind: 'retype', day: D, unit: 'x1', type: 'huyen', name: 'Huyện Suối Mơ' }],
    ['org.act.level-differs', SMALL, split([{ into: 'v6', ...half, children: [] }], true)],
    ['org.act.name-taken', SMALL, { kind: 'rename', day: D, unit: 'x1', name: 'Xã ĐỒI CHÈ' }],
    ['org.act.name-taken', SMALL, { ...MERGE, units: ['x1', 'x3'], into: fresh({ name: 'Xã Đồi Chè' }) }],
    ['org.act.name-taken', SMALL, { kind: 'move', day: D, unit: 'v3', parentId: 'x1' }],
    ['org.act.name-unfit', SMALL, { kind: 'rename', day: D, unit: 'x1', name: 'Phường Suối Mơ' }],
    ['org.act.name-unfit', SMALL, { kind: 'retype', day: D, unit: 'x1', type: 'phuong', name: 'Xã Suối Mơ' }],
    ['org.act.code-taken', SMALL, { ...MERGE, into: fresh({ code: 'c-x3' }) }],
    ['org.act.id-taken', SMALL, { kind: 'create', day: D, unit: fresh({ id: 'x4' }) }],
    ['org.act.nothing-changes', SMALL, { kind: 'rename', day: D, unit: 'x1', name: 'Xã Suối Mơ' }],
    ['org.act.nothing-changes', SMALL, { kind: 'move', day: D, unit: 'x1', parentId: 'd1' }],
    ['org.act.too-few-units', SMALL, { ...MERGE, units: ['x1'] }],
    ['org.act.too-few-units', SMALL, split([{ into: fresh(), ...half, children: [] }])],
    ['org.act.unit-repeated', SMALL, { ...MERGE, units: ['x1', 'x1'] }],
    [
      'org.act.unit-repeated',
      SMALL,
      split([
        { into: 'x2', ...half, children: [] },
        { into: 'x2', ...half, children: [] },
      ]),
    ],
    [
      'org.act.unit-repeated',
      SMALL,
      split([
        { into: 'x2', ...half, children: ['v1'] },
        { into: 'x3', ...half, children: ['v1', 'v2'] },
      ]),
    ],
    ['org.act.heir-not-fit', SMALL, { ...MERGE, into: 'x3' }],
    ['org.act.heir-not-fit', SMALL, split([{ into: 'x1', ...half, children: [] }], true)],
    [
      'org.act.shares-not-one',
      SMALL,
      split([
        { into: 'x2', ...half, children: ['v1'] },
        { into: 'x3', share: share(1, 3), basis: 'people', children: ['v2'] },
      ]),
    ],
    ['org.act.shares-not-one', SMALL, split([{ into: 'x2', share: share(3, 2), basis: 'area', children: [] }], true)],
    [
      'org.act.shares-not-one',
      SMALL,
      split(
        [
          { into: 'x2', share: { num: -1, den: 2 }, basis: 'area', children: [] },
          { into: 'x3', share: WHOLE, basis: 'area', children: [] },
        ],
        true,
      ),
    ],
    ['org.act.share-without-basis', SMALL, split([{ into: 'x2', share: null, basis: 'area', children: [] }], true)],
    ['org.act.share-without-basis', SMALL, split([{ into: 'x2', share: WHOLE, basis: 'unknown', children: [] }], true)],
    [
      'org.act.bases-differ',
      SMALL,
      split([
        { into: 'x2', ...half, children: ['v1', 'v2'] },
        { into: 'x3', share: share(1, 2), basis: 'area', children: [] },
      ]),
    ],
    [
      'org.act.child-not-placed',
      SMALL,
      split([
        { into: 'x2', ...half, children: ['v1'] },
        { into: 'x3', ...half, children: [] },
      ]),
    ],
    ['org.act.child-not-placed', SMALL, split([{ into: 'x2', ...half, children: ['v6'] }], true)],
    ['org.act.territory-lost', SMALL, { kind: 'abolish', day: D, unit: 'x1', childrenTo: null }],
    ['org.act.territory-lost', SMALL, { kind: 'abolish', day: D, unit: 'p1', childrenTo: null }],
    ['org.act.has-children', SMALL, { kind: 'abolish', day: D, unit: 'd1', childrenTo: null }],
  ])('%s', (code, country, act) => expect(why(planAct(country, act))).toBe(code));
});

describe('undo', () => {
  const undo = (country: Country, plan: ActPlan, today = START): string => why(undoAct(country, plan, today));
  const plan = done(planAct(SMALL, MERGE));

  it('gives back what was, before the day', () => {
    expect(done(undoAct(applyAct(SMALL, plan), plan, addDays(D, -1)))).toEqual(SMALL);
  });

  it('is refused from the day on', () => expect(undo(applyAct(SMALL, plan), plan, D)).toBe('org.act.in-force-already'));

  it.each<[string, Act]>([
    ['a unit it touched changed', { kind: 'rename', day: LATER, unit: 'n1', name: 'Xã Hoa Ban' }],
    [
      'a village came under what it created',
      { kind: 'create', day: D, unit: fresh({ id: 'n2', name: 'Thôn 9', type: 'thon', parentId: 'n1' }) },
    ],
    ['the old name was given away', { kind: 'create', day: D, unit: fresh({ id: 'n2', name: 'Xã Suối Mơ' }) }],
    ['the old code was given away', { kind: 'create', day: D, unit: fresh({ id: 'n2', name: 'Xã Hoa Ban', code: 'c-x1' }) }],
  ])('is refused once %s', (_what, act) => {
    expect(undo(after(SMALL, MERGE, act), plan)).toBe('org.act.changed-since');
  });
});
