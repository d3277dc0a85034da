import { addDays, type Day } from '#kernel/day.ts';
import { Chip, type ChipState } from '#kernel/html/chip.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { DayText } from '#kernel/html/time.tsx';
import { useWords, type Lang } from '#kernel/words.ts';
import { standingOf, type Period, type Standing } from '../rules/holding-days.ts';
import type { EndReason } from '../rules/posts.ts';
import { words } from '../words.ts';

const CHIPS: Readonly<Record<Standing, ChipState>> = { past: 'none', present: 'done', future: 'soon', withdrawn: 'none' };

/** Whether a post is over, held, or to come, with the reason where it has ended. */
export function StandingChip({
  period,
  on,
  reason,
}: {
  readonly period: Period;
  readonly on: Day;
  readonly reason: EndReason | null;
}) {
  const t = useWords(words);
  const standing = standingOf(period, on);
  const why = reason === null || standing !== 'past' ? '' : `: ${t(`org.reason.${reason}`)}`;
  return (
    <Chip state={CHIPS[standing]}>
      {t(`org.standing.${standing}`)}
      {why}
    </Chip>
  );
}

/** The last day of a period, or that none is fixed. */
export function LastDay({ end }: { readonly end: Day | null }) {
  const t = useWords(words);
  return end === null ? <>{t('org.body.no-end')}</> : <DayText day={addDays(end, -1)} />;
}

/** "01/7/2025 – 31/12/2026", the last day included. A post that was withdrawn shows the day it was to begin. */
export function PeriodText({ period }: { readonly period: Period }) {
  const withdrawn = period.valid_to !== null && period.valid_to <= period.valid_from;
  return (
    <>
      <DayText day={period.valid_from} />
      {withdrawn ? null : (
        <>
          {' – '}
          <LastDay end={period.valid_to} />
        </>
      )}
    </>
  );
}

/** A person's name, or that their data was erased. */
export function PersonName({ name }: { readonly name: string | null }) {
  const t = useWords(words);
  return <>{name ?? t('org.holding.erased')}</>;
}

/** The last day in words, for sentences. */
export const lastDayWords = (end: Day, lang: Lang): string => formatDay(addDays(end, -1), lang);
