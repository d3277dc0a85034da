import { translator } from '#kernel/words.ts';
import { cite, lawWords, sayAmount } from '#modules/law/index.ts';
import type { Figures } from '../papers/figures.ts';
import type { OptionView } from '../queries/find-rounds.ts';
import { ballotsIn, CHANNELS } from '../rules/result.ts';
import type { RoundResult } from '../rules/round-result.ts';
import { viChannel } from '../words-ballot.vi.ts';
import { words } from '../words.ts';
import { sayOption } from './say.ts';

type Option = Pick<OptionView, 'no' | 'kind' | 'label'>;

/** Papers are in Vietnamese, whatever the language of the visit. */
export const vi = translator(words, 'vi');

/** What was counted, in the words of papers. */
export const paperFigures = (result: RoundResult, options: readonly Option[]): Figures => {
  const { tally } = result;
  return {
    households: tally.households,
    present: result.present,
    ballots: ballotsIn(tally),
    blank: tally.blank,
    spoiled: tally.spoiled,
    options: options.map((option) => ({
      label: sayOption(option, vi),
      votes: tally.counted.find(({ no }) => no === option.no)?.votes ?? 0,
    })),
    channels: CHANNELS.filter((channel) => tally.channels[channel] > 0).map((channel) => ({
      label: viChannel(channel),
      ballots: tally.channels[channel],
    })),
    needed: result.needed,
    share: sayAmount({ unit: 'share', value: result.share }, translator(lawWords, 'vi')),
    legalRef: cite(result.legalRef),
    outcome: result.outcome,
    elected: options.filter(({ no }) => result.chosen.includes(no)).map((option) => sayOption(option, vi)),
    elects: options.some(({ kind }) => kind === 'candidate'),
  };
};
