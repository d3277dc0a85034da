import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dong, formatDong, parseDong, sumDong } from './money.ts';

describe('amounts as people write them', () => {
  const cases: readonly [string, number | null][] = [
    ['0', 0],
    ['1250000', 1_250_000],
    ['1.250.000', 1_250_000],
    ['1 250 000 đ', 1_250_000],
    ['1\u00a0250\u00a0000\u00a0₫', 1_250_000],
    ['1.250.000 đồng', 1_250_000],
    ['2,5 tỷ đồng', 2_500_000_000],
    ['2,5 tỉ', 2_500_000_000],
    ['1.200 triệu', 1_200_000_000],
    ['500 nghìn', 500_000],
    ['-300.000', -300_000],
    ['12,00', 12],
    ['-0', 0],
    ['1,5', null],
    ['0,0000000001 tỷ', null],
    ['1.25', null],
    ['1.2500', null],
    ['1,250,000', null],
    ['', null],
    ['đ', null],
    ['1e6', null],
    ['9007199254740992', null],
    ['9.007.199 tỷ', 9_007_199_000_000_000],
    ['9.007.200 tỷ', null],
  ];
  it.each(cases)('%j is %s', (written, amount) => expect(parseDong(written)).toBe(amount));

  it('are read back from how they are shown in Vietnamese', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(parseDong(formatDong(dong(amount), 'vi'))).toBe(amount);
      }),
    );
  });
});

it('shows amounts in both languages', () => {
  expect(formatDong(dong(1_250_000), 'vi')).toBe('1.250.000\u00a0₫');
  expect(formatDong(dong(1_250_000), 'en')).toBe('VND\u00a01,250,000');
});

it('takes and makes only whole, safe amounts', () => {
  for (const wrong of [1.5, Number.NaN, 2 ** 53, Infinity]) expect(() => dong(wrong)).toThrow(RangeError);
  expect(sumDong([dong(1), dong(2), dong(-4)])).toBe(-1);
  expect(() => sumDong([dong(Number.MAX_SAFE_INTEGER), dong(1)])).toThrow(RangeError);
});
