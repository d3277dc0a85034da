import { describe, expect, test } from 'vitest';
import { codeKey, passwordKey, proofKey, type Caller } from './attempt-keys.ts';

const home: Caller = { network: '203.0.113.7', device: 'phone' };
const office: Caller = { network: '198.51.100.1', device: 'phone' };
const thief: Caller = { network: '203.0.113.7', device: null };
const thiefWithCookie: Caller = { network: '203.0.113.7', device: 'other' };
const elsewhere: Caller = { network: '192.0.2.9', device: null };

/** Whether failures of one caller count against the other. */
describe('whose failures count against whom, for the password of one account', () => {
  test.each([
    ['the owner at home and at the office, same phone', home, true, office, true, true],
    ["a stranger in the owner's own network and the owner", thief, false, home, true, false],
    ['a stranger with a cookie of another device and the owner', thiefWithCookie, false, home, true, false],
    ['a stranger elsewhere and the owner', elsewhere, false, home, true, false],
    ['a stranger elsewhere and the owner on a new phone', elsewhere, false, { ...home, device: null }, false, false],
    ['two strangers of one network', thief, false, thiefWithCookie, false, true],
    ['two strangers of different networks', thief, false, elsewhere, false, false],
  ] as const)('%s', (_name, one, oneKnown, other, otherKnown, shared) => {
    expect(passwordKey('hoa', one, oneKnown).key === passwordKey('hoa', other, otherKnown).key).toBe(shared);
  });

  test('other accounts have other counters', () => {
    expect(passwordKey('hoa', thief, false).key).not.toBe(passwordKey('lan', thief, false).key);
  });
});

test('codes of unknown devices share one counter of the account, the known device has its own', () => {
  expect(codeKey('p', thief, false).key).toBe(codeKey('p', elsewhere, false).key);
  expect(codeKey('p', home, true).key).not.toBe(codeKey('p', thief, false).key);
  expect(proofKey('s').key).not.toBe(proofKey('t').key);
});
