import { describe, expect, test } from 'vitest';
import { deviceFamily, familyNames } from './device-family.ts';
import { foldLogin, isLogin, suggestLogin } from './login-name.ts';
import { asAppCode, asRecoveryCode, codeFrom } from './recovery-codes.ts';

describe('login names', () => {
  test.each([
    [' Hoa.Nguyen ', 'hoa.nguyen', true],
    ['hoa@xa.vn', 'hoa@xa.vn', true],
    ['ab', 'ab', false],
    ['.hoa', '.hoa', false],
    ['hoa-', 'hoa-', false],
    ['hòa', 'hòa', false],
    ['a b c', 'a b c', false],
    ['x'.repeat(65), 'x'.repeat(65), false],
  ])('%s', (typed, folded, good) => {
    expect(foldLogin(typed)).toBe(folded);
    expect(isLogin(folded)).toBe(good);
  });

  test.each([
    ['Nguyễn Thị Hoa', 'hoa.nguyen-thi'],
    ['Đặng Đình Đức', 'duc.dang-dinh'],
    ['Y Moan', 'moan.y'],
    ['An', ''],
    ['李', ''],
  ])('suggests for %s: %s', (name, login) => {
    expect(suggestLogin(name)).toBe(login);
  });
});

test.each([
  ['Mozilla/5.0 (Linux; Android 9; SM-J415F) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36', 'chrome/android'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1',
    'safari/ios',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 coc_coc_browser/110.0 Chrome/104.0 Safari/537.36',
    'coccoc/windows',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0', 'edge/windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0', 'firefox/linux'],
  ['Zalo iOS/444 (iPhone) Safari/1', 'zalo/ios'],
  ['', 'other/other'],
])('%s is %s', (agent, family) => {
  expect(deviceFamily(agent)).toBe(family);
  expect(family).toMatch(/^[a-z]+\/[a-z]+$/);
  expect(familyNames(family).browser === null).toBe(family.startsWith('other/'));
});

describe('codes', () => {
  test('a recovery code can be typed as printed, in capitals, with or without hyphens', () => {
    const code = codeFrom(Uint8Array.from({ length: 40 }, (_, index) => index * 6));
    expect(code).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/);
    expect(asRecoveryCode(code.toUpperCase())).toBe(code);
    expect(asRecoveryCode(code.replaceAll('-', ' '))).toBe(code);
    expect(asRecoveryCode(`${code}x`)).toBeNull();
    expect(asRecoveryCode('0000-0000-0000')).toBeNull();
  });

  test('bytes that would favour a letter are skipped', () => {
    expect(() => codeFrom(new Uint8Array(40).fill(255))).toThrow(RangeError);
  });

  test.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['12345', null],
    ['1234567', null],
    ['12345a', null],
  ])('app code %s', (typed, code) => {
    expect(asAppCode(typed)).toBe(code);
  });
});
