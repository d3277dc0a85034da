import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { electorateOf } from './poll/electorate.ts';
import { inHall, standOf } from './presence.ts';
import { presenceOf, quorumOf, type QuorumRule } from './quorum.ts';

const of = (present: number, entitled: number) => ({ sites: { present, entitled }, delegates: { present: 0, entitled: 9 } });
const half: QuorumRule = { of: 'sites', numerator: 1, denominator: 2, over: true };
const twoThirds: QuorumRule = { of: 'sites', numerator: 2, denominator: 3, over: false };

describe('quorum', () => {
  test.each([
    [half, 31, 63, 32, false],
    [half, 32, 63, 32, true],
    [half, 17, 34, 18, false],
    [twoThirds, 42, 63, 42, true],
    [twoThirds, 22, 34, 23, false],
    [twoThirds, 0, 0, 0, false],
  ])('%o with %i of %i', (rule, present, entitled, needed, met) => {
    expect(quorumOf(rule, of(present, entitled))).toEqual({ of: 'sites', present, entitled, needed, met });
  });

  test('no rule, no quorum; the other base is not looked at', () => {
    expect(quorumOf(null, of(1, 1))).toBeNull();
    expect(quorumOf({ ...half, of: 'delegates' }, of(63, 63))).toMatchObject({ present: 0, entitled: 9, met: false });
  });

  test('is the exact share, whatever the numbers', () => {
    const number = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(
        number,
        number,
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 100 }),
        fc.boolean(),
        (a, b, c, d, over) => {
          const [numerator, denominator] = [Math.min(c, d), Math.max(c, d)];
          const [present, entitled] = [Math.min(a, b), Math.max(a, b)];
          const met = quorumOf({ of: 'sites', numerator, denominator, over }, of(present, entitled))?.met;
          const [left, right] = [BigInt(present) * BigInt(denominator), BigInt(entitled) * BigInt(numerator)];
          expect(met).toBe(over ? left > right : left >= right);
        },
      ),
    );
  });
});

test('sites are there as their halls are, delegates as they were ticked, represented, or counted as heads', () => {
  const facts = { invited: 0, present: 0, absent: 0, counted: null, connected: false, lost: false };
  const hall = (parts: Partial<typeof facts> | { readonly counted: number }) => ({ ...facts, ...parts });
  const halls = [
    { facts: hall({ present: 2 }), voters: [true, false] },
    // Guests alone make a hall there, and no delegate.
    { facts: hall({ present: 4 }), voters: [false] },
    // Only counted: as many as its list, at most.
    { facts: hall({ counted: 40 }), voters: [false, false, false] },
    { facts: hall({ counted: 2 }), voters: [false, false, false] },
    // Lost: the hall is not there, whoever was ticked in it is.
    { facts: hall({ connected: true, lost: true }), voters: [true] },
    { facts: hall({ connected: true }), voters: [] },
    { facts: hall({}), voters: [] },
  ];
  const row = { weight: 3, mandateTo: null };
  const id = <T>(...parts: readonly number[]) => parts.join('.') as T;
  const electorate = electorateOf(
    halls.flatMap(({ voters }, at) => voters.map((present, no) => ({ ...row, id: id(at, no), site: id(at), present }))),
    halls.map(({ facts: { counted } }, at) => ({ id: id(at), heads: counted })),
  );
  expect(
    presenceOf(
      electorate,
      halls.map((one) => one.facts),
    ),
  ).toEqual({ sites: { entitled: 7, present: 5 }, delegates: { entitled: 10, present: 7 } });
});

describe('a hall', () => {
  const counts = { invited: 20, present: 12, absent: 1, counted: null };
  test.each([
    [counts, 12],
    [{ ...counts, counted: 31 }, 31],
    [{ ...counts, counted: 10 }, 12],
  ])('%o holds %i', (hall, people) => expect(inHall(hall)).toBe(people));

  test.each([
    [{ ...counts, connected: true, lost: false }, 'there'],
    [{ ...counts, connected: false, lost: true }, 'lost'],
    [{ ...counts, present: 0, connected: false, lost: false }, 'waiting'],
    [{ ...counts, present: 0, connected: true, lost: false }, 'there'],
    [{ ...counts, connected: false, lost: false }, 'there'],
  ] as const)('%o is %s', (site, stand) => expect(standOf(site)).toBe(stand));
});
