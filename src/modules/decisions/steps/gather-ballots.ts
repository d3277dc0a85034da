import type { Work } from '#kernel/command.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { BoxKeys } from '../box/box-keys.ts';
import { readSealed } from '../box/empty-box.ts';
import { witnessesNeeded } from '../rules/ballot-plan.ts';
import { mayClosePaper, type ClosingRefusal } from '../rules/count.ts';
import { laySlips } from '../rules/lay-slips.ts';
import { paperReceipt } from './issue-codes.ts';
import { loadStacks } from './load-stacks.ts';
import type { RoundRow } from './lock-decision.ts';

/** What lies in the box, without anything that says whose it is. */
export interface Gathered {
  readonly ballots: readonly (readonly number[] | null)[];
  readonly receipts: readonly string[];
}

/** The slips of paper: as the stacks were keyed in alike by two people, with a receipt for each household that returned one. */
export async function gatherPaper({ tx, room, today }: Work, round: RoundRow): Promise<Result<Gathered, ClosingRefusal>> {
  const stacks = await loadStacks(tx, round.id);
  const returned = await tx
    .selectFrom('decisions.roll')
    .select('code_hash')
    .where('round_id', '=', round.id)
    .where('voted', '=', 'paper')
    .execute();
  const { witnesses } = await tx
    .selectFrom('decisions.team_member')
    .select((eb) => eb.fn.countAll<number>().as('witnesses'))
    .where('round_id', '=', round.id)
    .where('role', '=', 'witness')
    .executeTakeFirstOrThrow();
  const paper = { stacks, returned: returned.length, witnesses, witnessesNeeded: witnessesNeeded(today) };
  const closing = mayClosePaper(paper);
  if (!closing.ok) return closing;
  const ballots = stacks.flatMap(({ entries, slips }) => {
    const agreed = entries[0];
    return agreed === undefined ? [] : laySlips(agreed.count, slips, round.most_choices);
  });
  const receipts = returned.map(({ code_hash: hash }) => {
    if (hash === null) throw new Error(`Round ${round.id}: a slip came back from a household without a code`);
    return paperReceipt(room.secret, round.id, hash);
  });
  return ok({ ballots, receipts });
}

/** The ballots sent online, opened with the key of the box. Refused when the key is lost: then nobody can ever read them. */
export async function gatherSealed(
  { tx }: Work,
  keys: BoxKeys,
  round: RoundRow,
): Promise<Result<Gathered, 'decisions.close.key-lost'>> {
  const waiting = await tx
    .selectFrom('decisions.sealed_ballot')
    .select('round_id')
    .where('round_id', '=', round.id)
    .limit(1)
    .execute();
  if (waiting.length === 0) return ok({ ballots: [], receipts: [] });
  const key = await keys.read(round.id);
  if (key === null) return refuse('decisions.close.key-lost');
  const opened = await readSealed(tx, round.id, key);
  return ok({ ballots: opened.map(({ choices }) => choices), receipts: opened.map(({ receipt }) => receipt) });
}
