import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leafOf, merkleRoot, type Head } from './merkle.ts';
import { sealedHeads } from './sealed-heads.ts';

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const head: fc.Arbitrary<Head> = fc.record({ chain: fc.uuid(), seq: fc.integer({ min: 1, max: 1_000 }), hash: digest });
const heads = fc.uniqueArray(head, { selector: (one) => one.chain, minLength: 1, maxLength: 40 });
const byChain = (some: readonly Head[]): Head[] => some.toSorted((a, b) => (a.chain < b.chain ? -1 : 1));
const rootOf = (some: readonly Head[]): string => merkleRoot(byChain(some).map(leafOf)).toString('hex');

/** The definition of RFC 9162, section 2.1.1, word for word. */
function byDefinition(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (first === undefined) return hash('sha256', '', 'buffer');
  if (leaves.length === 1) return first;
  const split = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  const [left, right] = [byDefinition(leaves.slice(0, split)), byDefinition(leaves.slice(split))];
  return hash('sha256', Buffer.concat([Buffer.of(1), left, right]), 'buffer');
}

describe('merkleRoot', () => {
  test('is the tree of RFC 9162', () => {
    fc.assert(
      fc.property(fc.array(digest, { maxLength: 70 }), (leaves) => {
        expect(merkleRoot(leaves)).toEqual(byDefinition(leaves));
      }),
    );
  });

  test('changes with every part of every head, and when one is missing', () => {
    fc.assert(
      fc.property(heads, fc.nat(), digest, (some, pick, other) => {
        const at = pick % some.length;
        const changed = (part: Partial<Head>) => some.map((one, index) => (index === at ? { ...one, ...part } : one));
        const root = rootOf(some);
        expect(rootOf(changed({ seq: 1_001 }))).not.toBe(root);
        expect(rootOf(changed({ hash: other }))).not.toBe(root);
        expect(rootOf(some.toSpliced(at, 1))).not.toBe(root);
      }),
    );
  });
});

test('heads taken day after day give the root of what they add up to', () => {
  fc.assert(
    fc.property(heads, fc.array(fc.tuple(fc.nat(), digest), { maxLength: 10 }), (first, later) => {
      const sealed = sealedHeads();
      sealed.take(first);
      const now = new Map(first.map((one) => [one.chain, one]));
      for (const [pick, last] of later) {
        const grown = first[pick % first.length];
        if (grown === undefined) continue;
        const next = { chain: grown.chain, seq: (now.get(grown.chain)?.seq ?? 0) + 1, hash: last };
        now.set(next.chain, next);
        sealed.take([next]);
      }
      expect(sealed.root().toString('hex')).toBe(rootOf([...now.values()]));
      expect(sealed.chains()).toBe(now.size);
      expect(sealed.acts()).toBe([...now.values()].reduce((sum, one) => sum + one.seq, 0));
    }),
  );
});
