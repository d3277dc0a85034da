import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { placeOf, unitNames } from '#modules/org/index.ts';
import { lawOfMatter, type LawOfMatter } from '../rules/law-of-matter.ts';
import type { SlipOption } from '../steps/slip-sheet.ts';
import { findOnlineVote, type OnlineVote } from './find-open-vote.ts';

/** The page on which a household votes. */
export interface BallotPage extends Omit<OnlineVote, 'options' | 'boxKey'> {
  readonly options: readonly SlipOption[];
  readonly place: Place;
  readonly villageName: string;
  readonly law: LawOfMatter | null;
  /** Open, still to come, or over; also over when its last day has passed and nobody has ended it yet. */
  readonly when: 'before' | 'open' | 'after';
}

/** Null where the decision has no online vote that was announced. */
export async function findBallotPage(reader: Reader, code: string, today: Day): Promise<BallotPage | null> {
  const vote = await findOnlineVote(reader, code);
  if (vote === null) return null;
  const [place, names, options] = await Promise.all([
    placeOf(reader, vote.village, today),
    unitNames(reader, [vote.village], today),
    reader
      .selectFrom('decisions.option')
      .select(['no', 'kind', 'label'])
      .where('round_id', '=', vote.round)
      .orderBy('no')
      .execute(),
  ]);
  const law = lawOfMatter(vote.matter, vote.ruleDay);
  const { boxKey: _, ...open } = vote;
  return {
    ...open,
    options,
    place: place ?? { unit: vote.village, above: [] },
    villageName: names.get(vote.village)?.name ?? '',
    law: law.ok ? law.value : null,
    when: whenOf(vote, today),
  };
}

const whenOf = ({ state, closesOn }: OnlineVote, today: Day): BallotPage['when'] => {
  if (state === 'called') return 'before';
  return state === 'open' && closesOn !== null && today <= closesOn ? 'open' : 'after';
};
