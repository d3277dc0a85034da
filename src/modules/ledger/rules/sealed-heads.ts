import { leafOf, merkleRoot, type Head } from './merkle.ts';

/** The ends of all chains as one checkpoint after the other saw them. Grows with the number of chains, not of acts. */
export interface SealedHeads {
  /** Takes in what changed since the checkpoint before. */
  take(changed: readonly Head[]): void;
  readonly chains: () => number;
  /** Acts in all chains together: each chain counts from 1 without a gap. */
  readonly acts: () => number;
  readonly root: () => Buffer;
}

export function sealedHeads(): SealedHeads {
  const leaves = new Map<string, { readonly seq: number; readonly leaf: Buffer }>();
  let order: string[] = [];
  let acts = 0;
  return {
    take: (changed) => {
      for (const head of changed) {
        acts += head.seq - (leaves.get(head.chain)?.seq ?? 0);
        leaves.set(head.chain, { seq: head.seq, leaf: leafOf(head) });
      }
      // By chain, as PostgreSQL sorts a uuid.
      if (order.length !== leaves.size) order = [...leaves.keys()].sort();
    },
    chains: () => leaves.size,
    acts: () => acts,
    root: () => merkleRoot(order.flatMap((chain) => leaves.get(chain)?.leaf ?? [])),
  };
}
