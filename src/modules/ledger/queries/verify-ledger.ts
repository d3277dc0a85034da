import type { Reader } from '#kernel/db.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { checkAct, type StoredAct } from '../rules/check-chain.ts';
import { actsAfter } from './acts-after.ts';
import { lastCheckpoint } from './last-checkpoint.ts';
import { verifyCheckpoints, type SealFault } from './verify-checkpoints.ts';

export type LedgerFault = 'ledger.fault.gap' | 'ledger.fault.link' | 'ledger.fault.content' | SealFault;

export interface Verified {
  readonly acts: number;
  readonly chains: number;
  /** The latest seal, or null when none was taken yet. */
  readonly root: string | null;
}

interface Options {
  /** Roots kept outside the system, as 64 hexadecimal digits: each must be that of a checkpoint which still holds. */
  readonly against?: readonly string[];
  /** Told after every piece. @param acts how many were read so far */
  readonly onProgress?: (acts: number) => void;
}

const PIECE = 5_000;

/**
 * Reads the whole ledger and names the first break; one piece of it is in memory at a time. May run while the program
 * works: checkpoints are those that stood at the beginning, so every act they speak of is already there to be read.
 */
export async function verifyLedger(reader: Reader, options: Options = {}): Promise<Result<Verified, LedgerFault>> {
  const last = await lastCheckpoint(reader);
  const read = await verifyChains(reader, options.onProgress);
  if (!read.ok) return read;
  const sealed = await verifyCheckpoints(reader, last?.number ?? 0, options.against ?? []);
  return sealed.ok ? ok({ ...read.value, root: last?.root ?? null }) : sealed;
}

async function verifyChains(
  reader: Reader,
  onProgress: (acts: number) => void = () => undefined,
): Promise<Result<{ acts: number; chains: number }, LedgerFault>> {
  let [acts, chains] = [0, 0];
  let before: StoredAct | null = null;
  for (;;) {
    const piece: readonly StoredAct[] = await actsAfter(reader, before, PIECE);
    for (const act of piece) {
      const fault = checkAct(before, act);
      if (fault !== null) return refuse(`ledger.fault.${fault}`, { chain: act.chain, seq: act.seq });
      if (act.chain !== before?.chain) chains += 1;
      before = act;
    }
    acts += piece.length;
    onProgress(acts);
    if (piece.length < PIECE) return ok({ acts, chains });
  }
}
