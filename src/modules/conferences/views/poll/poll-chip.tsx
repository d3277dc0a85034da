import { Chip, type ChipState } from '#kernel/html/chip.tsx';
import { useWords } from '#kernel/words.ts';
import type { PollState } from '../../rules/poll/kinds.ts';
import { words } from '../../words.ts';

const LOOKS: Readonly<Record<PollState, ChipState>> = {
  draft: 'none',
  open: 'soon',
  closed: 'open',
  published: 'done',
  cancelled: 'none',
};

/** Where a vote stands, as a word with its shape. */
export function PollChip({ state }: { readonly state: PollState }) {
  const t = useWords(words);
  return <Chip state={LOOKS[state]}>{t(`conferences.poll.state.${state}`)}</Chip>;
}
