import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tick } from './clock.ts';

const SERVER = Date.parse('2026-11-21T09:00:00+07:00');
const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The page of a site as the server made it: somebody has had the floor for one of five minutes. */
function pageOf() {
  const clock = {
    dataset: { since: String(SERVER - MINUTE), spent: '0', allowed: String(5 * MINUTE) },
    textContent: '',
    parentElement: null,
  };
  const page = { dataset: { now: String(SERVER) }, querySelectorAll: () => [clock] };
  return { page: page as unknown as HTMLElement, shown: () => clock.textContent };
}

test.each([
  ['ten minutes fast', 10],
  ['right', 0],
  ['ten minutes slow', -10],
])('a computer whose clock is %s shows what is left by the clock of the server', (_name, wrong) => {
  vi.setSystemTime(SERVER + wrong * MINUTE);
  const { page, shown } = pageOf();
  const clock = tick(page);
  vi.advanceTimersByTime(1000);
  expect(shown()).toBe('03:59');
  // Put right in the middle of a speech.
  vi.setSystemTime(SERVER + 1000);
  vi.advanceTimersByTime(1000);
  expect(shown()).toBe('03:58');
  // The next word of the server corrects what the browser slept through.
  clock.correct(SERVER + 2 * MINUTE);
  expect(shown()).toBe('02:00');
  vi.advanceTimersByTime(3 * MINUTE);
  expect(shown()).toBe('01:00');
});
