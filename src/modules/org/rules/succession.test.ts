import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '#kernel/day.ts';
import { countryOf, START } from './country.fixture.ts';
import { share, WHOLE } from './share.ts';
import { heirsOf, lastDayOf, whatBecameOf, whatWasMadeOf } from './succession.ts';
import type { Basis, Country, Link, Share, UnitId } from './types.ts';

const D1 = day('2025-07-01');
const D2 = day('2030-07-01');
const AFTER = day('2031-01-01');

const link = (
  from: UnitId,
  to: UnitId,
  on: Day,
  part: Share | null,
  basis: Basis = part === null ? 'unknown' : 'people',
): Link => ({
  from,
  to,
  day: on,
  kind: 'reform',
  share: part,
  basis,
});

/** Ends and begins units by hand, so that these tests do not lean on the planner. */
function during(country: Country, spans: Readonly<Record<UnitId, readonly [Day, Day | null]>>): Country {
  const units = new Map(country.units);
  for (const [id, [from, to]] of Object.entries(spans)) {
    const unit = units.get(id);
    if (unit !== undefined) units.set(id, { ...unit, versions: unit.versions.map((v) => ({ ...v, from, to })) });
  }
  return { ...country, units };
}

/** a and b become c in 2025; c is split into d and e in 2030, e of unknown size. f gives territory to d and goes on. */
const CHAIN = during(
  countryOf(
    [
      ['p', 'tinh', 'Tỉnh P', null],
      ['h', 'huyen', 'Huyện H', 'p'],
      ['a', 'xa', 'Xã A', 'h'],
      ['b', 'xa', 'Xã B', 'h'],
      ['c', 'xa', 'Xã C', 'p'],
      ['d', 'xa', 'Xã D', 'p'],
      ['e', 'xa', 'Xã E', 'p'],
      ['f', 'xa', 'Xã F', 'p'],
    ],
    [
      link('a', 'c', D1, WHOLE),
      link('b', 'c', D1, share(2, 3)),
      link('b', 'f', D1, share(1, 3)),
      link('c', 'd', D2, share(1, 4), 'area'),
      link('c', 'e', D2, share(3, 4), 'area'),
      link('f', 'd', D2, null),
    ],
  ),
  { h: [START, D1], a: [START, D1], b: [START, D1], c: [D1, D2], d: [D2, null], e: [D2, null] },
);

const before = addDays(D1, -1);

describe('whatBecameOf', () => {
  it('gives the unit itself while nothing happened', () => {
    expect(whatBecameOf(CHAIN, 'a', START, before)).toEqual([{ unitId: 'a', share: WHOLE, basis: null }]);
  });

  it('follows one act on its very day', () => {
    expect(whatBecameOf(CHAIN, 'b', before, D1)).toEqual([
      { unitId: 'c', share: share(2, 3), basis: 'people' },
      { unitId: 'f', share: share(1, 3), basis: 'people' },
    ]);
  });

  it('multiplies shares along the way and says which basis they rest on', () => {
    expect(whatBecameOf(CHAIN, 'a', START, AFTER)).toEqual([
      { unitId: 'd', share: share(1, 4), basis: 'area' },
      { unitId: 'e', share: share(3, 4), basis: 'area' },
    ]);
  });

  it('adds what arrives on two ways, marks mixed bases, keeps unknown unknown', () => {
    expect(whatBecameOf(CHAIN, 'b', START, AFTER)).toEqual([
      { unitId: 'd', share: null, basis: 'unknown' },
      { unitId: 'e', share: share(1, 2), basis: 'mixed' },
      { unitId: 'f', share: null, basis: 'unknown' },
    ]);
  });

  it('leaves the rest with a unit that goes on', () => {
    const country = { ...CHAIN, links: [link('f', 'd', D2, share(1, 10))] };
    expect(whatBecameOf(country, 'f', START, AFTER)).toEqual([
      { unitId: 'd', share: share(1, 10), basis: 'people' },
      { unitId: 'f', share: share(9, 10), basis: 'people' },
    ]);
  });

  it('takes territory without people for nothing of the people', () => {
    const country = { ...CHAIN, links: [link('f', 'd', D2, share(0, 1))] };
    expect(whatBecameOf(country, 'f', START, AFTER)).toEqual([
      { unitId: 'd', share: share(0, 1), basis: 'people' },
      { unitId: 'f', share: WHOLE, basis: null },
    ]);
  });
});

describe('whatWasMadeOf', () => {
  it('names every part with the share of it that came', () => {
    expect(whatWasMadeOf(CHAIN, 'c', before, D1)).toEqual([
      { unitId: 'a', share: WHOLE, basis: null },
      { unitId: 'b', share: share(2, 3), basis: 'people' },
    ]);
  });

  it('goes through several acts', () => {
    expect(whatWasMadeOf(CHAIN, 'e', START, AFTER)).toEqual([
      { unitId: 'a', share: share(3, 4), basis: 'area' },
      { unitId: 'b', share: share(1, 2), basis: 'mixed' },
    ]);
  });

  it('says nothing of a day when neither the unit nor a predecessor was there', () => {
    expect(whatWasMadeOf({ ...CHAIN, links: [] }, 'd', START, AFTER)).toEqual([]);
  });

  it('keeps the unit itself where it goes on', () => {
    expect(
      whatWasMadeOf(CHAIN, 'f', START, D1)
        .map(({ unitId }) => unitId)
        .toSorted(),
    ).toEqual(['b', 'f']);
  });
});

describe('an ended district', () => {
  it('is to be found in the heirs of its communes', () => {
    expect(whatBecameOf(CHAIN, 'h', START, AFTER)).toEqual([{ unitId: 'h', share: WHOLE, basis: null }]);
    expect(heirsOf(CHAIN, 'h', before, D1).toSorted()).toEqual(['c', 'f']);
    expect(heirsOf(CHAIN, 'h', before, AFTER).toSorted()).toEqual(['d', 'e', 'f']);
  });
});

describe('lastDayOf', () => {
  const unit = CHAIN.units.get('c');
  it.each([
    [before, null],
    [D1, D1],
    [AFTER, addDays(D2, -1)],
  ])('up to %s is %s', (until, last) => expect(unit && lastDayOf(unit, until)).toBe(last));
});
