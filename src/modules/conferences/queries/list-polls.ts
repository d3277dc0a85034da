import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { PollMethod, PollState } from '../rules/poll/kinds.ts';

export interface PollLine {
  readonly id: Id<'conferences.poll'>;
  readonly no: number;
  readonly question: string;
  readonly method: PollMethod;
  readonly state: PollState;
}

/** As many as a conference may have. */
const MOST = 500;

/** All votes of a conference, in the order in which they were drafted. One query. */
export const listPolls = (reader: Reader, conference: Id<'conferences.conference'>): Promise<PollLine[]> =>
  reader
    .selectFrom('conferences.poll')
    .select(['id', 'no', 'question', 'method', 'state'])
    .where('conference_id', '=', conference)
    .orderBy('no')
    .limit(MOST)
    .execute();
