import { expect, test } from 'vitest';
import { makeVoterCode, readVoterCode, receiptFrom, voterCodeHash } from './voter-code.ts';

test('a code is read as people type it, and carries at least 60 bits', () => {
  const code = makeVoterCode();
  expect(code).toMatch(/^[1-9A-Z]{4}-[1-9A-Z]{4}-[1-9A-Z]{4}-[1-9A-Z]{2}$/);
  expect(readVoterCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
  expect(13 * Math.log2(31)).toBeGreaterThan(60);
});

test('one wrong sign, two swapped signs, or something else is no code', () => {
  const code = makeVoterCode();
  const plain = code.replaceAll('-', '');
  for (let at = 0; at < plain.length; at += 1) {
    const other = plain.charAt(at) === '7' ? '8' : '7';
    expect(readVoterCode(plain.slice(0, at) + other + plain.slice(at + 1))).toBeNull();
    const swapped = plain.slice(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.slice(at + 2);
    if (at < plain.length - 2 && swapped !== plain) expect(readVoterCode(swapped)).toBeNull();
  }
  expect(readVoterCode('')).toBeNull();
  expect(readVoterCode('không phải mã')).toBeNull();
});

test('codes, hashes and receipts differ by secret; a seed gives one receipt', () => {
  const code = makeVoterCode();
  expect(voterCodeHash('one', code).equals(voterCodeHash('other', code))).toBe(false);
  expect(receiptFrom('one', 'seed')).toBe(receiptFrom('one', 'seed'));
  expect(receiptFrom('one', 'seed')).not.toBe(receiptFrom('one', 'seed 2'));
  expect(receiptFrom('one', 'seed')).toMatch(/^([1-9A-Z]{4}-){3}[1-9A-Z]{4}$/);
});
