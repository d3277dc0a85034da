import { hash } from 'node:crypto';
import { canonicalJson } from '#kernel/canonical.ts';

/** Where one chain ends. */
export interface Head {
  readonly chain: string;
  readonly seq: number;
  readonly hash: Buffer;
}

const sha256 = (...parts: readonly Buffer[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

/** The first byte keeps leaves and inner nodes apart, so that neither can stand in for the other (RFC 9162, 2.1). */
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

export const leafOf = ({ chain, seq, hash: last }: Head): Buffer =>
  sha256(LEAF, Buffer.from(canonicalJson({ chain, seq, hash: last }), 'utf8'));

/**
 * Root of the Merkle tree over these leaves, in the order given; a lone last node moves up a level as it is, which gives
 * the same tree as RFC 9162. No leaf at all gives the hash of nothing.
 */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  let level = leaves;
  while (level.length > 1) level = levelAbove(level);
  return level[0] ?? sha256();
}

function levelAbove(level: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at], level[at + 1]];
    if (left !== undefined) above.push(right === undefined ? left : sha256(NODE, left, right));
  }
  return above;
}
