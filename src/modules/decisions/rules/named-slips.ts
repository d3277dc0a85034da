import { ok, refuse, type Result } from '#kernel/result.ts';

/** What stands on a slip: numbers of the options, empty for a blank one, null for one that cannot be read. */
export type SlipChoice = readonly number[] | null;

/** What one person keyed in from one named slip. */
export interface SlipEntry {
  readonly receipt: string;
  readonly by: string;
  readonly choices: SlipChoice;
}

export type SlipState = 'no-entry' | 'one-entry' | 'mismatch' | 'agreed';

const COUNTED_BY = 2;

/** Ticks of the form that are not options. */
export const BLANK = 'blank';
export const SPOILED = 'spoiled';

/**
 * The choice on a slip from the ticks of the form. Blank or spoiled stand alone; otherwise at least one option and at most `most`.
 * @param options numbers that could be chosen
 */
export function readSlip(
  ticks: readonly string[],
  options: readonly number[],
  most: number,
): Result<SlipChoice, 'decisions.named.unreadable'> {
  if (ticks.length === 1 && ticks[0] === BLANK) return ok([]);
  if (ticks.length === 1 && ticks[0] === SPOILED) return ok(null);
  const chosen = [...new Set(ticks)].map(Number).toSorted((a, b) => a - b);
  const fits = chosen.length > 0 && chosen.length <= most && chosen.every((no) => options.includes(no));
  return fits ? ok(chosen) : refuse('decisions.named.unreadable', { most });
}

/** Where a slip stands: it agrees when two people, each by themselves, read the same. @param entries of this slip alone */
export const slipState = (entries: readonly SlipEntry[]): SlipState => {
  const [first, second] = entries;
  if (first === undefined) return 'no-entry';
  if (second === undefined) return 'one-entry';
  return sameChoice(first.choices, second.choices) ? 'agreed' : 'mismatch';
};

export const sameChoice = (one: SlipChoice, other: SlipChoice): boolean => JSON.stringify(one) === JSON.stringify(other);

export type NamedRefusal = 'decisions.close.named-open' | 'decisions.close.named-mismatch' | 'decisions.close.no-witness';

export interface NamedCount {
  /** Receipts of the slips that were returned. */
  readonly returned: readonly string[];
  readonly entries: readonly SlipEntry[];
  readonly witnesses: number;
  /** Witnesses the law asks for. */
  readonly witnessesNeeded: number;
}

/** The ballots of a vote by named slips: refused while a slip was not keyed in twice alike, or witnesses are missing. */
export function countNamed({
  returned,
  entries,
  witnesses,
  witnessesNeeded,
}: NamedCount): Result<readonly { readonly choices: SlipChoice; readonly receipt: string }[], NamedRefusal> {
  const bySlip = Map.groupBy(entries, ({ receipt }) => receipt);
  const states = returned.map((receipt) => slipState(bySlip.get(receipt) ?? []));
  const open = states.filter((state) => state === 'no-entry' || state === 'one-entry').length;
  if (open > 0) return refuse('decisions.close.named-open', { open });
  const differing = states.filter((state) => state === 'mismatch').length;
  if (differing > 0) return refuse('decisions.close.named-mismatch', { differing });
  if (returned.length > 0 && witnesses < witnessesNeeded)
    return refuse('decisions.close.no-witness', { witnesses, needed: witnessesNeeded });
  return ok(returned.map((receipt) => ({ receipt, choices: bySlip.get(receipt)?.[0]?.choices ?? null })));
}

/** Fewer than two people have keyed it in, or this one is among them. */
export const mayKeyIn = (entries: readonly SlipEntry[], person: string): boolean =>
  entries.filter(({ by }) => by !== person).length < COUNTED_BY;
