import { hashOf, NO_HASH, type ActRecord } from './record.ts';

/** A record as it stands in the table. */
export type StoredAct = ActRecord & { readonly hash: Buffer };

/**
 * What can be wrong with a record: `gap`, one or more are missing before it; `link`, it does not follow from the one
 * before; `content`, a field is not what it was when it was written.
 */
export type ChainFault = 'gap' | 'link' | 'content';

/**
 * Holds one record against the one before it in the order (chain, number).
 * @param before null at the very beginning
 */
export function checkAct(before: StoredAct | null, act: StoredAct): ChainFault | null {
  const previous = before?.chain === act.chain ? before : null;
  if (act.seq !== (previous?.seq ?? 0) + 1) return 'gap';
  if (!act.prev_hash.equals(previous?.hash ?? NO_HASH)) return 'link';
  return hashOf(act).equals(act.hash) ? null : 'content';
}
