import type { Work } from '#kernel/command.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { BoxKeys } from '../box/box-keys.ts';
import { readSealed, type CountedBallot } from '../box/empty-box.ts';
import { witnessesNeeded } from '../rules/ballot-plan.ts';
import { mayClosePaper, type ClosingRefusal } from '../rules/count.ts';
import { laySlips } from '../rules/lay-slips.ts';
import { countNamed, type NamedRefusal } from '../rules/named-slips.ts';
import { paperReceipt } from './issue-codes.ts';
import { loadStacks } from './load-stacks.ts';
import type { RoundRow } from './lock-decision.ts';
import { namedSlips } from './named-entries.ts';

/** What lies in the box, without anything that says whose it is; the receipts of an open vote stand with their ballots. */
export interface Gathered {
  readonly ballots: readonly CountedBallot[];
  readonly receipts: readonly string[];
}

const secret = (choices: readonly number[] | null): CountedBallot => ({ choices, receipt: null });

/** The slips of paper: with a name each for itself, secret ones as their stacks were keyed in. Both by two people, alike. */
export const gatherPaper = (work: Work, round: RoundRow): Promise<Result<Gathered, ClosingRefusal | NamedRefusal>> =>
  round.method === 'named' ? gatherNamed(work, round) : gatherStacks(work, round);

async function gatherNamed(work: Work, round: RoundRow): Promise<Result<Gathered, NamedRefusal>> {
  const { slips, entries } = await namedSlips(work.tx, work.room.secret, round.id);
  const returned = slips.map(({ receipt }) => receipt);
  const counted = countNamed({ returned, entries, ...(await witnessesOf(work, round)) });
  return counted.ok ? ok({ ballots: counted.value, receipts: [] }) : counted;
}

async function witnessesOf({ tx, today }: Work, round: RoundRow) {
  const { witnesses } = await tx
    .selectFrom('decisions.team_member')
    .select((eb) => eb.fn.countAll<number>().as('witnesses'))
    .where('round_id', '=', round.id)
    .where('role', '=', 'witness')
    .executeTakeFirstOrThrow();
  return { witnesses, witnessesNeeded: witnessesNeeded(today) };
}

/** As the stacks were keyed in, with a receipt for each household that returned a slip. */
async function gatherStacks(work: Work, round: RoundRow): Promise<Result<Gathered, ClosingRefusal>> {
  const { tx, room } = work;
  const stacks = await loadStacks(tx, round.id);
  const returned = await tx
    .selectFrom('decisions.roll')
    .select('code_hash')
    .where('round_id', '=', round.id)
    .where('voted', '=', 'paper')
    .execute();
  const paper = { stacks, returned: returned.length, ...(await witnessesOf(work, round)) };
  const closing = mayClosePaper(paper);
  if (!closing.ok) return closing;
  const ballots = stacks.flatMap(({ entries, slips }) => {
    const agreed = entries[0];
    return agreed === undefined ? [] : laySlips(agreed.count, slips, round.most_choices).map(secret);
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
  return ok({ ballots: opened.map(({ choices }) => secret(choices)), receipts: opened.map(({ receipt }) => receipt) });
}
