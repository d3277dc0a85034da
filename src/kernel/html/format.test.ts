import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import {
  formatChoices,
  formatDay,
  formatDayLong,
  formatDayRange,
  formatFileSize,
  formatInstant,
  formatNumber,
  formatShare,
  relativeDay,
  relativeDeadline,
} from './format.ts';

const TODAY = day('2026-11-21');

test('numbers and shares are grouped as each language does', () => {
  expect([formatNumber(3412, 'vi'), formatNumber(3412, 'en')]).toEqual(['3.412', '3,412']);
  expect([formatNumber(2.5, 'vi'), formatNumber(9_007_199_254_740_993n, 'vi')]).toEqual(['2,5', '9.007.199.254.740.993']);
  expect([formatShare(203 / 300, 'vi'), formatShare(1, 'en')]).toEqual(['67,7%', '100%']);
  expect([formatChoices(['PDF', 'Word', 'JPEG'], 'vi'), formatChoices(['PDF', 'Word'], 'en')]).toEqual([
    'PDF, Word hoặc JPEG',
    'PDF or Word',
  ]);
});

test('days are written day first in Vietnamese and with the month as a word in English', () => {
  expect([formatDay(day('2025-07-01'), 'vi'), formatDay(day('2025-07-01'), 'en')]).toEqual(['01/07/2025', '1 July 2025']);
  expect([formatDayLong(TODAY, 'vi'), formatDayLong(TODAY, 'en')]).toEqual(['thứ Bảy 21/11/2026', 'Saturday 21 November 2026']);
  expect(formatDayLong(day('2026-11-22'), 'vi')).toBe('Chủ nhật 22/11/2026');
  expect(formatDayRange(day('2025-07-01'), TODAY, 'vi')).toBe('từ 01/07/2025 đến 21/11/2026');
});

test('a moment is told by the clock of Việt Nam, also past midnight there', () => {
  expect(formatInstant(Temporal.Instant.from('2026-11-21T03:42:00Z'), 'vi')).toBe('10 giờ 42, 21/11/2026');
  expect(formatInstant(Temporal.Instant.from('2026-12-31T17:05:00Z'), 'en')).toBe('0:05, 1 January 2027');
});

test.each([
  ['2026-11-21', 'hôm nay', 'today', 'hạn hôm nay', 'due today'],
  ['2026-11-22', 'ngày mai', 'tomorrow', 'còn 1 ngày', '1 day left'],
  ['2026-11-20', 'hôm qua', 'yesterday', 'trễ 1 ngày', '1 day late'],
  ['2026-11-24', 'còn 3 ngày', '3 days left', 'còn 3 ngày', '3 days left'],
  ['2026-11-18', '3 ngày trước', '3 days ago', 'trễ 3 ngày', '3 days late'],
])('%s seen from 21 November 2026', (text, vi, en, dueVi, dueEn) => {
  const d = day(text);
  expect([relativeDay(d, TODAY, 'vi'), relativeDay(d, TODAY, 'en')]).toEqual([vi, en]);
  expect([relativeDeadline(d, TODAY, 'vi'), relativeDeadline(d, TODAY, 'en')]).toEqual([dueVi, dueEn]);
});

test.each([
  [0, '0 B'],
  [1023, '1.023 B'],
  [1024, '1 kB'],
  [2_516_582, '2,4 MB'],
  [20 * 1024 ** 2, '20 MB'],
  [5000 * 1024 ** 3, '5.000 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatFileSize(bytes, 'vi')).toBe(words);
});
