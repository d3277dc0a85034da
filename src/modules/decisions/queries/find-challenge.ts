import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { readShortCode } from '#kernel/short-code.ts';
import type { Addressee } from '../policy-meeting.ts';

/** What whoever holds the code of a challenge gets to see: that it arrived, and the answer; never its words. */
export interface SentChallenge {
  readonly code: string;
  readonly addressee: Addressee;
  readonly sentOn: Day;
  readonly answer: string | null;
  readonly answeredOn: Day | null;
}

/** Null when the code is no code, or of another decision. */
export async function findChallenge(
  reader: Reader,
  decision: Id<'decisions.decision'>,
  typed: string,
): Promise<SentChallenge | null> {
  const code = readShortCode(typed);
  if (code === null) return null;
  const row = await reader
    .selectFrom('decisions.challenge')
    .select(['code', 'addressee', 'sent_on as sentOn', 'answer', 'answered_on as answeredOn'])
    .where('code', '=', code)
    .where('decision_id', '=', decision)
    .executeTakeFirst();
  return row ?? null;
}
