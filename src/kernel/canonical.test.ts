import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical.ts';

/** JSON knows no minus zero. */
const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, shuffled(item)]),
  );
}

describe('canonicalJson', () => {
  test('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
      }),
    );
  });

  test('is the same exactly for equal values', () => {
    const near = fc.oneof(
      fc.tuple(json, json),
      json.map((value): [unknown, unknown] => [value, shuffled(value)]),
      fc.tuple(fc.string(), fc.string()).map(([key, item]): [unknown, unknown] => [{ [key]: item }, { [item]: key }]),
    );
    fc.assert(
      fc.property(near, ([one, other]) => {
        expect(canonicalJson(one) === canonicalJson(other)).toBe(isDeepStrictEqual(plain(one), plain(other)));
      }),
      { numRuns: 500 },
    );
  });

  test('is JSON of the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(plain(JSON.parse(canonicalJson(value)))).toEqual(plain(value));
      }),
    );
  });

  test.each([
    [{ b: 1, a: [true, null, 'Đ'] }, '{"a":[true,null,"Đ"],"b":1}'],
    [{ a: undefined, b: 2 }, '{"b":2}'],
    [[undefined], '[null]'],
    [1e21, '1e+21'],
    [9_007_199_254_740_993n, '9007199254740993'],
    [Temporal.Instant.from('2026-11-21T09:00:00+07:00'), '"2026-11-21T02:00:00.000000Z"'],
    [Temporal.Instant.from('2026-11-21T02:00:00.1234567Z'), '"2026-11-21T02:00:00.123457Z"'],
    [Temporal.PlainDate.from('2026-11-21'), '"2026-11-21"'],
    [Buffer.from([0, 255]), '"\\\\x00ff"'],
  ])('writes case %#', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [Symbol('a')], [new Date(0)], [new Map()], [undefined]])(
    'refuses what has no one form: %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});

/** Objects made by fast-check may have no prototype, which is no difference of value. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return new Map(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
