import { Chip, type ChipState } from '#kernel/html/chip.tsx';
import { useWords } from '#kernel/words.ts';
import type { DecisionState, MeetingState } from '../rules/states.ts';
import { words } from '../words.ts';

const LOOKS: Readonly<Record<DecisionState, ChipState>> = {
  draft: 'none',
  announced: 'open',
  voting: 'open',
  counting: 'soon',
  'no-result': 'soon',
  passed: 'done',
  failed: 'none',
  sent: 'soon',
  recognised: 'done',
  refused: 'late',
  annulled: 'late',
  amended: 'none',
  abolished: 'none',
  withdrawn: 'none',
};

/** Where a matter stands, as a word with its shape. */
export function DecisionChip({ state }: { readonly state: DecisionState }) {
  const t = useWords(words);
  return <Chip state={LOOKS[state]}>{t(`decisions.state.${state}`)}</Chip>;
}

const MEETING_LOOKS: Readonly<Record<MeetingState, ChipState>> = {
  planned: 'none',
  called: 'open',
  open: 'soon',
  closed: 'done',
  cancelled: 'none',
};

export function MeetingChip({ state }: { readonly state: MeetingState }) {
  const t = useWords(words);
  return <Chip state={MEETING_LOOKS[state]}>{t(`decisions.meeting-state.${state}`)}</Chip>;
}
