/** How failed tries slow down further ones. All durations in seconds. */
export interface BackOff {
  /** Failures that cost nothing. */
  readonly free: number;
  /** Wait after the first failure that costs; doubles with each further one. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** Quiet time after which everything is forgotten. */
  readonly forgetAfter: number;
}

/** What is remembered of one key. */
export interface Tally {
  readonly failures: number;
  readonly lastAt: Temporal.Instant;
  readonly blockedUntil: Temporal.Instant | null;
}

/** Somebody at a device that has signed in to this account before: most likely the owner, with a typing mistake. */
export const KNOWN_DEVICE: BackOff = { free: 5, firstWait: 30, longestWait: 900, forgetAfter: 86_400 };
/** Somebody unknown, trying one account from one network. */
export const STRANGER: BackOff = { free: 5, firstWait: 60, longestWait: 3600, forgetAfter: 86_400 };
/** Codes of six digits can be guessed, so fewer tries are free. Only who knows the password comes this far. */
export const CODE: BackOff = { free: 4, firstWait: 60, longestWait: 3600, forgetAfter: 86_400 };

/** Seconds to wait after that many failures in a row. Never decreases, never exceeds `longestWait`. */
export function waitAfter(rule: BackOff, failures: number): number {
  if (failures < rule.free) return 0;
  return Math.min(rule.longestWait, rule.firstWait * 2 ** Math.min(failures - rule.free, 30));
}

export type Claim = { readonly allowed: true; readonly next: Tally } | { readonly allowed: false; readonly wait: number };

/**
 * Counts a try before it is made, so that many at the same moment gain nothing; who succeeds gets the count back.
 * A try refused here costs nothing and does not lengthen the wait.
 * @returns the tally to keep, or the whole seconds to wait
 */
export function claim(rule: BackOff, tally: Tally | null, now: Temporal.Instant): Claim {
  const since = tally === null ? rule.forgetAfter : now.since(tally.lastAt).total('seconds');
  const known = tally !== null && since < rule.forgetAfter ? tally : null;
  const until = known?.blockedUntil ?? null;
  if (until !== null && Temporal.Instant.compare(now, until) < 0) {
    return { allowed: false, wait: Math.ceil(until.since(now).total('seconds')) };
  }
  const failures = (known?.failures ?? 0) + 1;
  const wait = waitAfter(rule, failures);
  return { allowed: true, next: { failures, lastAt: now, blockedUntil: wait === 0 ? null : now.add({ seconds: wait }) } };
}
