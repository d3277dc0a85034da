import { everyone, type Verdict } from '#kernel/actor.ts';
import { mayRecord, type Standing } from './policy.ts';

/** How open a recording is. */
export interface Openness {
  readonly released: boolean;
  /** It was opened by whoever asks, on the page that notes who opens what, and not long ago. */
  readonly opened: boolean;
}

const refused: Verdict = { may: false, why: 'forbidden' };

/** Everybody sees a released recording of a conference that is open to everybody. */
export const mayWatchReleased = ({ called, openToPublic }: Standing, released: boolean): Verdict =>
  released && called && openToPublic ? everyone : refused;

/** Otherwise those who keep the conference or its log, and only after it was noted that they open it. */
export function mayWatch(standing: Standing, { released, opened }: Openness): Verdict {
  const forAll = mayWatchReleased(standing, released);
  if (forAll.may) return forAll;
  const verdict = mayRecord(standing);
  return verdict.may && !opened ? refused : verdict;
}
