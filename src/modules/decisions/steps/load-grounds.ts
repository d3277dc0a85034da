import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { FormGround } from '../rules/forms.ts';
import { readResult } from '../rules/round-result.ts';
import type { RoundState } from '../rules/states.ts';
import type { DecisionRow } from './lock-decision.ts';

export interface EarlierRound {
  readonly id: Id<'decisions.round'>;
  readonly no: number;
  readonly form: string;
  readonly state: RoundState;
  readonly method: 'hands' | 'secret' | 'named';
  /** Hands for that way of voting, at a meeting that was asked. */
  readonly methodVotes: number | null;
  readonly outcome: 'passed' | 'failed' | 'no-result' | null;
}

/** Every going to the vote of a decision so far, in order. */
export async function earlierRounds(reader: Reader, decision: Id<'decisions.decision'>): Promise<readonly EarlierRound[]> {
  const rows = await reader
    .selectFrom('decisions.round')
    .select(['id', 'no', 'form', 'state', 'method', 'method_votes as methodVotes', 'result'])
    .where('decision_id', '=', decision)
    .orderBy('no')
    .limit(20)
    .execute();
  return rows.map(({ result, ...row }) => ({ ...row, outcome: result === null ? null : readResult(result).outcome }));
}

/** Whether the commune put the matter to all its villages as household ballots (Article 19(1)(a)). */
async function asCommuneBallots(
  reader: Reader,
  { commune_wide_id: wide }: Pick<DecisionRow, 'commune_wide_id'>,
): Promise<boolean> {
  if (wide === null) return false;
  const row = await reader.selectFrom('decisions.commune_wide').select('form').where('id', '=', wide).executeTakeFirst();
  return row?.form === 'ballot';
}

/** What opens a form of deciding: the meeting that failed, the commune's choice, the word of head and Front board. */
export async function loadGrounds(
  reader: Reader,
  decision: Pick<DecisionRow, 'commune_wide_id'>,
  rounds: readonly EarlierRound[],
  withFront: boolean,
): Promise<FormGround> {
  return {
    communeWide: await asCommuneBallots(reader, decision),
    meetingFailed: rounds.some(({ form, outcome }) => form === 'meeting' && outcome === 'no-result'),
    withFront,
  };
}

/** A round that is still on its way: while there is one, no other is planned. */
export const isUnderWay = ({ state }: Pick<EarlierRound, 'state'>): boolean => state !== 'closed' && state !== 'cancelled';

/** More than half of all households chose to decide online (step A, Decree 59/2023). */
export const onlineChosen = (rounds: readonly EarlierRound[]): boolean =>
  rounds.some(({ form, outcome }) => form === 'online-form' && outcome === 'passed');

/**
 * Whether a meeting on this matter chose to vote in the open, by more than half of those present (Article 18): then the slips to
 * the households may carry names. Where nobody was asked, slips are secret.
 */
export const openChosen = (rounds: readonly EarlierRound[]): boolean =>
  rounds.some(({ form, method, methodVotes }) => form === 'meeting' && method === 'hands' && methodVotes !== null);
