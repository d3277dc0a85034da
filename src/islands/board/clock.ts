import { readClock, sayClock } from '#modules/conferences/rules/session/clock.ts';

const EVERY_MS = 250;

export interface Clock {
  /** @param now milliseconds since 1970 by the server's clock, just received */
  correct(now: number): void;
}

/**
 * Counts down by the server's clock. Between two words of the server the time that passed is measured by a clock that nobody sets: a
 * computer whose own is wrong by ten minutes, or is put right in the middle of a speech, shows the same as all others.
 */
export function tick(page: HTMLElement): Clock {
  let offset = Number(page.dataset['now'] ?? Date.now()) - performance.now();
  const draw = (): void => {
    const now = performance.now() + offset;
    for (const clock of page.querySelectorAll<HTMLElement>('[data-clock]')) show(clock, now);
  };
  setInterval(draw, EVERY_MS);
  return {
    correct: (now) => {
      offset = now - performance.now();
      draw();
    },
  };
}

function show(clock: HTMLElement, now: number): void {
  const { since, spent, allowed } = clock.dataset;
  const times = {
    runningSince: since ? Number(since) : null,
    spentMs: Number(spent),
    allowedMs: allowed ? Number(allowed) : null,
  };
  const { seconds, means } = readClock(times, now);
  put(clock, sayClock(seconds));
  if (means === 'spoken') return;
  const word = clock.parentElement?.querySelector<HTMLElement>('[data-clock-word]');
  put(word, word?.dataset[means] ?? '');
  clock.parentElement?.classList.toggle('clock-over', means === 'over');
}

function put(element: HTMLElement | null | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
