import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { layoutFor } from './layouts.ts';
import { authorityLine, dateText, numberText, pointLetter, roman } from './terms.ts';
import { NBSP, typeset } from './typography.ts';

test.each([
  ['2026-01-05', 'ngày 05 tháng 01 năm 2026'],
  ['2026-02-10', 'ngày 10 tháng 02 năm 2026'],
  ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
  ['2026-12-31', 'ngày 31 tháng 12 năm 2026'],
])('%s is "%s"', (on, text) => expect(dateText(day(on))).toBe(text));

test('numbers', () => {
  expect(numberText({ no: 5, symbol: 'BC-UBND' }, false)).toBe('Số: 05/BC-UBND');
  expect(numberText({ no: 112, symbol: 'BC-UBND' }, false)).toBe('Số: 112/BC-UBND');
  expect(numberText({ no: 5, symbol: 'NQ/ĐU' }, true)).toBe('Số 05-NQ/ĐU');
});

test('points follow the Vietnamese alphabet', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(pointLetter).join(' ')).toBe('a b c d đ e g h i k l');
  expect(pointLetter(24)).toBe('a1');
});

test('Roman numerals of annexes', () => expect([1, 2, 4, 5, 9, 14].map(roman)).toEqual(['I', 'II', 'IV', 'V', 'IX', 'XIV']));

test('who signs for whom', () => {
  const who = { prefix: 'TM', authority: 'Ủy ban nhân dân' } as const;
  expect(authorityLine(who, false)).toBe('TM. ỦY BAN NHÂN DÂN');
  expect(authorityLine(who, true)).toBe('T/M ỦY BAN NHÂN DÂN');
  expect(authorityLine({ title: 'Trưởng thôn' }, false)).toBe('');
});

const shown = (text: string): string => typeset(text).replaceAll(NBSP, '_');

test.each([
  ['ngày 05 tháng 01 năm 2026', 'ngày_05 tháng_01 năm_2026'],
  ['theo điểm đ khoản 2 Điều 5', 'theo điểm_đ khoản_2 Điều_5'],
  ['trong 05 ngày làm việc', 'trong 05_ngày làm việc'],
  ['300 hộ, 67 %', '300_hộ, 67_%'],
  ['Phụ lục II và Chương I', 'Phụ lục_II và Chương_I'],
  ['điểm yếu của ông Pành', 'điểm yếu của ông_Pành'],
  ['  nhiều   khoảng\ntrắng ', ' nhiều khoảng trắng '],
])('"%s" keeps together: "%s"', (text, expected) => expect(shown(text)).toBe(expected));

test('NFC, and no short syllable alone on the last line', () => {
  expect(typeset('Điều'.normalize('NFD'))).toBe('Điều');
  const sentence = 'Ủy ban nhân dân xã có trách nhiệm công khai các nội dung này.';
  expect(typeset(sentence, true).endsWith(`dung${NBSP}này.`)).toBe(true);
});

test('the layout of the day: the Party before and after 27 May 2026', () => {
  expect(layoutFor('party', day('2026-05-26')).legalRef).toContain('36-HD/VPTW');
  expect(layoutFor('party', day('2026-05-27')).legalRef).toContain('05-HD/VPTW');
  expect(layoutFor('state', day('2019-01-01')).legalRef).toContain('30/2020');
});
