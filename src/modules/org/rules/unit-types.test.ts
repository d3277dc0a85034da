import { describe, expect, test } from 'vitest';
import { bareName, levelOf, nameFitsType, parentLevelsOf, rankOf, typeOfName, UNIT_TYPES } from './unit-types.ts';

describe('bareName', () => {
  test.each([
    ['Xã Suối Mơ', 'Suối Mơ'],
    ['Thành phố Hồ Chí Minh', 'Hồ Chí Minh'],
    ['Thị trấn Nông trường Việt Lâm', 'Nông trường Việt Lâm'],
    ['Thị xã Buôn Hồ', 'Buôn Hồ'],
    ['Đặc khu Trường Sa', 'Trường Sa'],
    ['Phường 1', 'Phường 1'],
    ['Phường 1 Bảo Lộc', 'Phường 1 Bảo Lộc'],
    ['Phường IV', 'Phường IV'],
    ['Phường Vinh Phú', 'Vinh Phú'],
    ['Xã Ia Mơ', 'Ia Mơ'],
    ['Quận 4', 'Quận 4'],
    ['Thôn 3', 'Thôn 3'],
    ['Bản Mạ', 'Mạ'],
    ['Xãy', 'Xãy'],
  ])('%s gives %s', (name, bare) => expect(bareName(name)).toBe(bare));
});

test('a name tells its type only together with its level', () => {
  expect(typeOfName('Thành phố Thủ Đức', 'district')).toBe('thanh-pho');
  expect(typeOfName('Thành phố Huế', 'province')).toBe('thanh-pho-tw');
  expect(typeOfName('Thị xã Sơn Tây', 'district')).toBe('thi-xa');
  expect(typeOfName('Khu phố 3', 'village')).toBe('to-dan-pho');
  expect(typeOfName('Suối Mơ', 'commune')).toBeNull();
  expect(typeOfName('Thị xã Sơn Tây', 'commune')).toBeNull();
});

test('a full name begins with its type word; villages are free', () => {
  expect(nameFitsType('Phường Suối Mơ', 'phuong')).toBe(true);
  expect(nameFitsType('Xã Suối Mơ', 'phuong')).toBe(false);
  expect(nameFitsType('Plei Kần', 'thon')).toBe(true);
});

test('every type may only stand under a wider level', () => {
  for (const type of UNIT_TYPES) {
    const level = levelOf(type);
    for (const above of parentLevelsOf(level)) expect(rankOf(above)).toBeLessThan(rankOf(level));
  }
  expect(parentLevelsOf('province')).toEqual([]);
});
