import { Chip, type ChipState } from '#kernel/html/chip.tsx';
import { useWords } from '#kernel/words.ts';
import type { ConferenceState } from '../queries/find-conference.ts';
import { words } from '../words.ts';

const LOOKS: Readonly<Record<ConferenceState, ChipState>> = {
  planned: 'none',
  called: 'open',
  open: 'soon',
  closed: 'done',
  concluded: 'done',
  cancelled: 'none',
};

/** Where a conference stands, as a word with its shape. */
export function ConferenceChip({ state }: { readonly state: ConferenceState }) {
  const t = useWords(words);
  return <Chip state={LOOKS[state]}>{t(`conferences.state.${state}`)}</Chip>;
}
