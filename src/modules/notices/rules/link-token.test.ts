import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { idInToken, linkToken, readLinkToken } from './link-token.ts';

const secret = 'a secret of thirty-two characters for tests only';

test('a token is read back, for its own purpose only', () => {
  const id = newId<'notices.follow'>();
  const token = linkToken(secret, 'confirm', id);
  expect(readLinkToken(secret, 'confirm', token)).toBe(id);
  expect(readLinkToken(secret, 'leave', token)).toBeNull();
  expect(readLinkToken(secret, 'leave-all', token)).toBeNull();
  expect(readLinkToken(`${secret}.`, 'confirm', token)).toBeNull();
  expect(token).toMatch(/^[\w-]{43}$/);
});

test('no changed token is taken', () => {
  fc.assert(
    fc.property(fc.nat(42), fc.constantFrom(...'abcXYZ019-_'.split('')), (at, sign) => {
      const token = linkToken(secret, 'leave', newId());
      const changed = token.slice(0, at) + sign + token.slice(at + 1);
      fc.pre(changed !== token);
      expect(readLinkToken(secret, 'leave', changed)).toBeNull();
    }),
  );
});

test('any other text is no token', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readLinkToken(secret, 'leave', text)).toBeNull();
    }),
  );
  expect(idInToken('')).toBeNull();
});
