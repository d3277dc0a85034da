import { createHash } from 'node:crypto';

/** One step of a proof: the neighbour's hash, and on which side it stands. */
export interface ProofStep {
  readonly hash: string;
  readonly side: 'left' | 'right';
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** Leaves and nodes are hashed apart (first byte 0 or 1), so that no node can be passed off as a leaf (RFC 6962, 2.1). */
export const leafHash = (line: string): string =>
  sha256(Buffer.concat([Buffer.of(0), Buffer.from(line, 'utf8')])).toString('hex');

const nodeHash = (left: string, right: string): string =>
  sha256(Buffer.concat([Buffer.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex')])).toString('hex');

/** The next row up: pairs are joined, a last one without partner moves up as it is. */
const rowAbove = (row: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(row.length / 2) }, (_, pair) => {
    const [left, right] = [row[2 * pair], row[2 * pair + 1]];
    return left !== undefined && right !== undefined ? nodeHash(left, right) : (left ?? '');
  });

/** The root over lines in the order they are published; the root of an empty box is the hash of nothing. */
export const merkleRoot = (lines: readonly string[]): string => {
  let row: readonly string[] = lines.map(leafHash);
  while (row.length > 1) row = rowAbove(row);
  return row[0] ?? sha256(Buffer.alloc(0)).toString('hex');
};

/** What somebody needs, besides their own line, to come to the same root; null where the line does not stand in the list. */
export const inclusionProof = (lines: readonly string[], line: string): readonly ProofStep[] | null => {
  let at = lines.indexOf(line);
  if (at < 0) return null;
  const steps: ProofStep[] = [];
  let row: readonly string[] = lines.map(leafHash);
  while (row.length > 1) {
    const neighbour = row[at ^ 1];
    if (neighbour !== undefined) steps.push({ hash: neighbour, side: at % 2 === 0 ? 'right' : 'left' });
    at = Math.floor(at / 2);
    row = rowAbove(row);
  }
  return steps;
};

/** The root that a line and its proof lead to. */
export const rootFrom = (line: string, proof: readonly ProofStep[]): string =>
  proof.reduce((hash, step) => (step.side === 'left' ? nodeHash(step.hash, hash) : nodeHash(hash, step.hash)), leafHash(line));
