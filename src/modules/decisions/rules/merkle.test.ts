import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inclusionProof, merkleRoot, rootFrom } from './merkle.ts';

const lines = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 24 }), { minLength: 1, maxLength: 70 });

test('every line of a list proves itself against the root, and no other line does', () => {
  fc.assert(
    fc.property(lines, fc.nat(), (list, pick) => {
      const line = list[pick % list.length] ?? '';
      const proof = inclusionProof(list, line);
      expect(proof).not.toBeNull();
      expect(rootFrom(line, proof ?? [])).toBe(merkleRoot(list));
      expect(rootFrom(`${line} and more`, proof ?? [])).not.toBe(merkleRoot(list));
    }),
  );
});

test('a changed, added, dropped or moved line changes the root', () => {
  fc.assert(
    fc.property(lines, fc.nat(), (list, pick) => {
      const at = pick % list.length;
      const root = merkleRoot(list);
      expect(merkleRoot([...list, 'one more that is long enough to be new'])).not.toBe(root);
      expect(merkleRoot(list.toSpliced(at, 1))).not.toBe(root);
      expect(merkleRoot(list.with(at, 'something else that is long enough'))).not.toBe(root);
      if (list.length > 1) expect(merkleRoot(list.toReversed())).not.toBe(root);
    }),
  );
});

test('the root of one line is the hash of RFC 6962, and a line that is not there has no proof', () => {
  expect(merkleRoot([''])).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(inclusionProof(['a', 'b'], 'c')).toBeNull();
});
