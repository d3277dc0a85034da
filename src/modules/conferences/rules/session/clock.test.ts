import { expect, test } from 'vitest';
import { readClock, sayClock } from './clock.ts';

const MINUTE = 60_000;
const floor = { runningSince: 10 * MINUTE, spentMs: MINUTE, allowedMs: 5 * MINUTE };

test.each([
  ['at its beginning', floor, 10, '04:00', 'left'],
  ['when half is gone', floor, 12, '02:00', 'left'],
  ['at its end', floor, 14, '00:00', 'left'],
  ['after its end', floor, 15.5, '01:30', 'over'],
  ['while it stands', { ...floor, runningSince: null }, 99, '04:00', 'left'],
  ['without limit', { ...floor, allowedMs: null }, 12, '03:00', 'spoken'],
  ['longer than an hour', { ...floor, allowedMs: 80 * MINUTE }, 10, '79:00', 'left'],
  // The page of a site whose word came before the server gave the floor.
  ['before it began', floor, 9, '04:00', 'left'],
])('a speaking clock %s', (_name, times, minutes, shown, means) => {
  const reading = readClock(times, minutes * MINUTE);
  expect([sayClock(reading.seconds), reading.means]).toEqual([shown, means]);
});
