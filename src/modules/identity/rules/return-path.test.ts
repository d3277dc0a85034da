import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

describe('where to go after signing in', () => {
  test.each([
    ['/viec', '/viec'],
    ['/tinh-minh-hoa/xa-suoi-mo/biet?trang=2', '/tinh-minh-hoa/xa-suoi-mo/biet?trang=2'],
    ['/a/../viec', '/viec'],
    ['/viec#hom-nay', '/viec#hom-nay'],
  ])('%s is kept', (asked, kept) => {
    expect(returnPath(asked)).toBe(kept);
  });

  test.each([
    '',
    'viec',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    ' /viec',
    '/a\\b',
    '/..//evil.example',
    '/.//evil.example',
    '/dang-nhap',
    '/dang-nhap?ve=/viec',
    '/dang-xuat',
    '/dat-lai-mat-khau/abc',
    `/${'a'.repeat(600)}`,
    undefined,
    null,
    7,
    ['/viec'],
    '//',
    '/%0d%0a/..//x',
  ])('%s is not', (asked) => {
    expect(returnPath(asked)).toBeNull();
  });

  test('whatever is asked, the browser stays on this site', () => {
    const pieces = fc.array(
      fc.constantFrom('/', '\\', '.', '..', 'a', '@', ':', '?', '#', '%2f', 'evil.example', '\t', ' ', 'http:'),
      { maxLength: 9 },
    );
    const stays = fc.property(pieces, (parts) => {
      const path = returnPath(parts.join(''));
      return path === null || new URL(path, 'https://diemcau.example').origin === 'https://diemcau.example';
    });
    expect(fc.check(stays, { numRuns: 2000 }).failed).toBe(false);
  });
});
