import type { Entry, Value } from './entry.ts';

export type Verdict = 'apply' | 'same' | 'conflict';

/** The same text for the same value, in whatever order its parts came. */
const textOf = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const parts = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${parts.map(([key, part]) => `${JSON.stringify(key)}:${textOf(part)}`).join(',')}}`;
};

export const sameValue = (one: Value | null, other: Value | null): boolean => textOf(one) === textOf(other);

/**
 * Three are compared: what the phone noted, what it knew then, and what the server has. Where the server has moved on to something
 * else meanwhile, nobody but a person may say which is right.
 */
export function judge(entry: Pick<Entry, 'value' | 'seen'>, server: Value | null): Verdict {
  if (sameValue(server, entry.value)) return 'same';
  return sameValue(server, entry.seen) ? 'apply' : 'conflict';
}
