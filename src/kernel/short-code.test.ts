import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashToken, makeShortCode, readShortCode, sameSecret, secretToken } from './short-code.ts';

const SIGNS = '123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc.constant(null).map(makeShortCode);
const at = fc.integer({ min: 0, max: 8 });
const bare = (code: string) => code.replaceAll('-', '');

describe('a short code', () => {
  it('reads back, however it is typed', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[1-9A-HJKMNP-TV-Z]{4}-[1-9A-HJKMNP-TV-Z]{4}-[1-9A-HJKMNP-TV-Z]$/);
        for (const typed of [
          code,
          bare(code),
          ` ${code.toLowerCase()} `,
          code.replaceAll('-', ' – '),
          bare(code).replaceAll('1', 'l'),
        ]) {
          expect(readShortCode(typed)).toBe(code);
        }
      }),
    );
  });

  it('with one wrong sign is refused', () => {
    fc.assert(
      fc.property(codes, at, fc.constantFrom(...SIGNS.split('')), (code, place, sign) => {
        const signs = Array.from(bare(code));
        fc.pre(signs[place] !== sign);
        signs[place] = sign;
        expect(readShortCode(signs.join(''))).toBeNull();
      }),
    );
  });

  it('with two of its random signs swapped is refused', () => {
    const place = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(codes, place, place, (code, a, b) => {
        const signs = Array.from(bare(code));
        const [first = '', second = ''] = [signs[a], signs[b]];
        fc.pre(first !== second);
        signs[a] = second;
        signs[b] = first;
        expect(readShortCode(signs.join(''))).toBeNull();
      }),
    );
  });

  it('is nothing else', () => {
    for (const typed of ['', 'K7MQ', 'K7MQ-2RTX-PP', '0000-0000-0', 'ĐĐĐĐ-ĐĐĐĐ-Đ']) expect(readShortCode(typed)).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...SIGNS.split(''), '-', ' ', 'l', 'Đ'), maxLength: 12 }), (typed) => {
        const read = readShortCode(typed);
        expect(read === null || readShortCode(read) === read).toBe(true);
      }),
    );
  });

  it('is new every time', () => {
    expect(new Set(Array.from({ length: 2000 }, makeShortCode)).size).toBe(2000);
  });
});

describe('a secret token', () => {
  it('holds 192 bits and is safe in addresses', () => {
    const tokens = Array.from({ length: 100 }, secretToken);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) {
      expect(token).toMatch(/^[\w-]{32}$/);
      expect(Buffer.from(token, 'base64url')).toHaveLength(24);
    }
  });

  it('is stored as its SHA-256', () => {
    expect(hashToken('hello')).toBe('2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824');
  });

  it('is compared whatever the lengths', () => {
    expect([sameSecret('a', 'a'), sameSecret('a', 'b'), sameSecret('a', 'aa'), sameSecret('', '')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
