import { expect, test } from 'vitest';
import { LANGS, type Word } from '#kernel/words.ts';
import type { RowErrorCode } from './data/row-errors.ts';
import type { ImportRefusal } from './import/load-units.ts';
import type { ActRefusal, UndoRefusal } from './rules/act-types.ts';
import { words } from './words.ts';

/** Does not compile when a refusal has no words. */
const told: Readonly<Record<ActRefusal | UndoRefusal | RowErrorCode | ImportRefusal, Word>> = words.vi;

/** Any value a sentence may ask for. */
const VALUES = new Proxy<Record<string, string>>(
  {},
  { get: (_target, field) => (field === 'day' ? '2027-01-01' : 'Xã Suối Mơ') },
);

test.each(LANGS)('every sentence about acts and lists is whole in %s', (lang) => {
  const codes = Object.keys(told).filter((code) => /^org\.(act\.[a-z-]+|units\.[a-z-]+|import-units\.[a-z-]+)$/.test(code));
  expect(codes.length).toBeGreaterThan(50);
  for (const code of codes) {
    const word = (words[lang] as Readonly<Record<string, Word>>)[code];
    const text = typeof word === 'function' ? word(VALUES as never) : word;
    expect(text, code).not.toMatch(/undefined|NaN|^$/);
  }
});
