import { z } from 'zod';
import type { LawOfMatter } from './law-of-matter.ts';
import { outcomeOfElection, outcomeOfQuestion, type Tally } from './result.ts';
import { reaches } from './threshold.ts';

const whole = z.int().nonnegative();

/** What was counted, as it is frozen in the round at closing: with the rule, so that the formula can be read years later. */
export const roundResultSchema = z.strictObject({
  outcome: z.enum(['passed', 'failed', 'no-result']),
  tally: z.strictObject({
    households: z.int().positive(),
    counted: z.array(z.strictObject({ no: z.int().positive(), votes: whole })),
    blank: whole,
    spoiled: whole,
    channels: z.strictObject({ hands: whole, paper: whole, phone: whole, desk: whole }),
  }),
  needed: z.int().positive(),
  votes: whole,
  chosen: z.array(z.int().positive()),
  /** Households represented at a meeting; null for ballots and online votes. */
  present: whole.nullable(),
  share: z.strictObject({ numerator: z.int().positive(), denominator: z.int().positive(), strict: z.boolean() }),
  legalRef: z.string(),
  status: z.enum(['confirmed', 'verify']),
});
export type RoundResult = z.infer<typeof roundResultSchema>;

/** What a round was about, beyond the law of its matter. */
export interface RoundQuestion {
  readonly election: 'elect' | 'release' | null;
  /** To be elected; 1 for a question. */
  readonly seats: number;
  /** Households represented; null where there was no meeting. */
  readonly present: number | null;
}

/**
 * The result of a round. A meeting without the quorum of its matter, or with fewer households than votes needed, has none:
 * ballots to the households are the way on (Article 19(1)(b)).
 */
export const resultOf = (tally: Tally, law: LawOfMatter, question: RoundQuestion): RoundResult => {
  const { share, rule } = law.pass;
  const outcome =
    question.election === 'elect' ? outcomeOfElection(tally, share, question.seats) : outcomeOfQuestion(tally, share);
  const { present } = question;
  const short =
    present !== null &&
    (present < outcome.needed || (law.quorum !== null && !reaches(present, tally.households, law.quorum.share)));
  return {
    outcome: short ? 'no-result' : outcome.passed ? 'passed' : 'failed',
    tally: { ...tally, counted: [...tally.counted], channels: { ...tally.channels } },
    needed: outcome.needed,
    votes: outcome.votes,
    chosen: short ? [] : [...outcome.chosen],
    present,
    share: { ...share },
    legalRef: rule.legalRef,
    status: rule.status,
  };
};

/** Reads a frozen result. @throws when the row was not written by this program */
export const readResult = (stored: unknown): RoundResult => roundResultSchema.parse(stored);
