import { hash, verify } from '@node-rs/argon2';

/** argon2id. OWASP asks for 19 MiB and 2 passes at least; 32 MiB and 2 passes took 29 ms on the machine of the benchmarks. */
export interface Cost {
  /** Kibibytes. */
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

export const COST: Cost = { memoryCost: 32_768, timeCost: 2, parallelism: 1 };

/** @param cost less than `COST` only in tests and factories */
export const hashPassword = (password: string, cost: Cost = COST): Promise<string> => hash(password, cost);

/** Of a password that nobody has; made with `COST`, so that checking it takes as long as checking a real one. */
let nobodys: Promise<string> | undefined;

/**
 * Checks a password. Where there is no hash (no such account, no password yet) the same work is done for nothing, so
 * that the time it takes does not tell whether an account exists.
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  nobodys ??= hash(crypto.randomUUID(), COST);
  const fits = await verify(stored ?? (await nobodys), password);
  return stored !== null && fits;
}
