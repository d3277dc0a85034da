import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#kernel/day.ts';
import { parseDayInput } from './day-input.ts';

test.each([
  ['2026-11-21', '2026-11-21'],
  ['21/11/2026', '2026-11-21'],
  [' 1/7/2025 ', '2025-07-01'],
  ['01-07-2025', '2025-07-01'],
  ['1.7.2025', '2025-07-01'],
  ['21 / 11 / 2026', '2026-11-21'],
  ['29/2/2028', '2028-02-29'],
])('%j is %s', (typed, expected) => {
  expect(parseDayInput(typed)).toBe(expected);
});

test.each([
  '',
  '31/11/2026',
  '29/2/2026',
  '13/13/2026',
  '11/21/2026',
  '21/11/26',
  '21/11/3026',
  '2026/11/21',
  'hôm nay',
  '21-11',
  '0/1/2026',
])('%j is no day', (typed) => {
  expect(parseDayInput(typed)).toBeNull();
});

test('every day written the Vietnamese way, padded or not, is read back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom('/', '-', '.'), (offset, mark) => {
      const d = addDays(day('1900-01-01'), offset);
      const [year = '', month = '', date = ''] = d.split('-');
      expect(parseDayInput([date, month, year].join(mark))).toBe(d);
      expect(parseDayInput([Number(date), Number(month), year].join(mark))).toBe(d);
      expect(parseDayInput(d)).toBe(d);
    }),
  );
});
