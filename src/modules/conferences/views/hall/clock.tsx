import { useWords } from '#kernel/words.ts';
import { readClock, sayClock } from '../../rules/session/clock.ts';
import type { Floor } from '../../rules/session/state.ts';
import { words } from '../../words.ts';
import { useScene } from './hall-context.ts';

/** Time of whoever speaks. What is sent is when it began and how long it may take; the page counts by the server's clock. */
export function Clock({ floor }: { readonly floor: Floor }) {
  const t = useWords(words);
  const { now } = useScene();
  const { seconds, means, runs } = readClock(floor, now ?? floor.runningSince ?? 0);
  return (
    <p class={means === 'over' ? 'clock clock-over' : 'clock'}>
      <b
        role="timer"
        data-clock
        data-since={floor.runningSince ?? ''}
        data-spent={floor.spentMs}
        data-allowed={floor.allowedMs ?? ''}
      >
        {sayClock(seconds)}
      </b>{' '}
      <span data-clock-word data-left={t('conferences.hall.left')} data-over={t('conferences.hall.over')}>
        {t(`conferences.hall.${means}`)}
      </span>{' '}
      {floor.allowedMs === null ? null : t('conferences.hall.of-minutes', { minutes: Math.round(floor.allowedMs / 60_000) })}
      {runs ? null : <span class="clock-note"> · {t('conferences.hall.clock-stands')}</span>}
    </p>
  );
}
