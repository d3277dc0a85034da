import { daysBetween, type Day } from '#kernel/day.ts';
import { Chip } from '#kernel/html/chip.tsx';
import { useWords } from '#kernel/words.ts';
import type { PaperRow } from '../../queries/list-papers.ts';
import { words } from '../../words.ts';

const LOOKS = { announced: 'none', submitted: 'open', accepted: 'done' } as const;

/** Where a paper stands; how late it is while its text is missing after the day it was due. */
export function PaperChip({ row, today }: { readonly row: Pick<PaperRow, 'state' | 'dueOn'>; readonly today: Day }) {
  const t = useWords(words);
  const { state, dueOn } = row;
  if (state === 'announced' && dueOn !== null && dueOn < today)
    return <Chip state="late">{t('conferences.papers.late', { days: daysBetween(dueOn, today) })}</Chip>;
  return <Chip state={LOOKS[state]}>{t(`conferences.papers.state.${state}`)}</Chip>;
}
