import { z } from 'zod';
import { anonymous, type Actor } from '#kernel/actor.ts';
import { choice, text, wholeNumber } from '#kernel/fields.ts';
import { dayOf, ZONE, type Day } from '#kernel/day.ts';
import { isId, type Id } from '#kernel/id.ts';
import type { Limit } from '#kernel/http/spec.ts';
import { quietCommand } from '#kernel/quiet-command.ts';
import { rateRow, spendKey, waitFor } from '#kernel/rate.ts';
import { ok, refuse, type Refusal, type Result } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { placeOf } from '#modules/org/index.ts';
import { castSealed, castQuickly, type CastRefusal } from '../box/cast-sealed.ts';
import { recallVote, rememberVote } from '../box/known-votes.ts';
import { mayHelpVillage } from '../policy.ts';
import { findOnlineVote, type OnlineVote } from '../queries/find-open-vote.ts';
import { readVoterCode } from '../rules/voter-code.ts';

/** Wrong codes from one network, for one vote: a mobile provider puts thousands of homes behind one address, so they are not few. */
const NETWORK_LIMIT: Limit = { name: 'decisions.vote.network', points: 30, seconds: 900 };
/** Wrong codes for one vote from everywhere; beyond it every network has but a few tries, so that nobody can shut a village out. */
const ROUND_LIMIT: Limit = { name: 'decisions.vote.round', points: 600, seconds: 3600 };
const NARROW_LIMIT: Limit = { name: 'decisions.vote.narrow', points: 3, seconds: 900 };

const input = z.object({
  decision: text(60),
  code: text(60),
  choice: wholeNumber(1, 50),
  seed: z.string().refine(isId, { error: 'kernel.field.not-valid' }),
  network: text(100),
  channel: choice(['phone', 'desk']),
});

export type VoteRefusal =
  | CastRefusal
  | 'decisions.vote.bad-code'
  | 'decisions.vote.no-vote'
  | 'decisions.vote.unknown-choice'
  | 'decisions.vote.too-many-tries'
  | 'forbidden'
  | 'sign-in';

export interface Taken {
  readonly decision: string;
  readonly receipt: string;
}

/**
 * Takes a household's ballot online, on its own phone or with help at the culture house. Whoever holds the code may vote;
 * whoever helps must hold a post that may. No record of the act is left but the mark on the roll: it would tell the time.
 */
export const castBallot = quietCommand({
  name: 'decisions.cast-ballot',
  input,
  run: async (room, actor, typed): Promise<Result<Taken, VoteRefusal>> =>
    (await voteQuickly(room, typed)) ?? voteCarefully(room, actor, typed),
});

type Typed = z.infer<typeof input>;

/**
 * One statement, for a vote this process knows to be open and in which nobody guesses codes. Null when it wrote nothing: then the
 * careful way finds out why.
 */
async function voteQuickly(room: Room, typed: Typed): Promise<Result<Taken, VoteRefusal> | null> {
  const vote = typed.channel === 'phone' ? recallVote(room, typed.decision) : null;
  const code = readVoterCode(typed.code);
  if (vote === null || code === null || !vote.options.includes(typed.choice)) return null;
  if (room.now().epochMilliseconds > vote.closesMs) return null;
  const { round, boxKey, decisionCode } = vote;
  const ballot = { round, code, choices: [typed.choice], seed: typed.seed, helper: null, boxKey };
  const network = rateRow(room, NETWORK_LIMIT, keyOf(round, typed.network));
  const receipt = await castQuickly(room, ballot, [vote.rateRow, network]);
  return receipt === null ? null : ok({ decision: decisionCode, receipt });
}

async function voteCarefully(room: Room, actor: Actor, typed: Typed): Promise<Result<Taken, VoteRefusal>> {
  const vote = await findOnlineVote(room.db, typed.decision);
  if (vote === null) return refuse('decisions.vote.no-vote');
  const helper = typed.channel === 'desk' ? await helperOf(room, actor, vote) : ok(null);
  if (!helper.ok) return helper;
  const { round, boxKey, closesOn, options, decisionCode } = vote;
  if (vote.state !== 'open' || boxKey === null || closesOn === null || dayOf(room.now()) > closesOn)
    return refuse('decisions.vote.not-open');
  if (!options.includes(typed.choice)) return refuse('decisions.vote.unknown-choice');
  const code = readVoterCode(typed.code);
  if (code === null) return refuse('decisions.vote.bad-code');
  const wait = await tooManyTries(room, round, typed.network);
  if (wait !== null) return wait;
  const ballot = { round, code, choices: [typed.choice], seed: typed.seed, helper: helper.value, boxKey };
  const taken = await castSealed(room, ballot);
  if (!taken.ok && taken.why === 'decisions.vote.unknown-code') await noteWrongCode(room, round, typed.network);
  if (!taken.ok) return taken;
  const known = { round, decisionCode, boxKey, options, closesMs: endOf(closesOn), rateRow: rateRow(room, ROUND_LIMIT, round) };
  rememberVote(room, known);
  return ok({ decision: decisionCode, receipt: taken.value.receipt });
}

async function helperOf(room: Room, actor: Actor, vote: OnlineVote): Promise<Result<Id<'org.holding'>, 'forbidden' | 'sign-in'>> {
  const place = await placeOf(room.db, vote.village, dayOf(room.now()));
  const verdict = mayHelpVillage(place === null ? anonymous : actor, place ?? { unit: vote.village, above: [] });
  if (!verdict.may) return refuse(verdict.why === 'sign-in' ? 'sign-in' : 'forbidden');
  return verdict.because.kind === 'post' ? ok(verdict.because.holding.id) : refuse('forbidden');
}

const endOf = (day: Day): number => Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(ZONE).epochMilliseconds - 1;

type Round = Id<'decisions.round'>;
const keyOf = (round: Round, network: string): string => `${round} ${network}`;

/** Asked before the code is looked up, and only wrong codes count: honest people never meet it. */
async function tooManyTries(room: Room, round: Round, network: string): Promise<Refusal<'decisions.vote.too-many-tries'> | null> {
  const crowded = (await waitFor(room, ROUND_LIMIT, round)) > 0;
  const seconds = await waitFor(room, crowded ? NARROW_LIMIT : NETWORK_LIMIT, keyOf(round, network));
  return seconds === 0 ? null : refuse('decisions.vote.too-many-tries', { minutes: Math.ceil(seconds / 60) });
}

async function noteWrongCode(room: Room, round: Round, network: string): Promise<void> {
  await spendKey(room, ROUND_LIMIT, round);
  await spendKey(room, NETWORK_LIMIT, keyOf(round, network));
  await spendKey(room, NARROW_LIMIT, keyOf(round, network));
}
