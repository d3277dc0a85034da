import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { comesIn, type Coming } from './comes-in.ts';

const coming: Coming = {
  state: 'called',
  startsAt: Temporal.Instant.from('2026-11-21T08:00:00+07:00'),
  today: day('2026-11-21'),
  presence: 'expected',
  absentAfterSeat: false,
};

test.each([
  ['on the day', {}, true],
  ['days before', { today: day('2026-11-18') }, false],
  ['while it runs on into the next day', { state: 'open', today: day('2026-11-22') }, true],
  ['after the end', { state: 'closed' }, false],
  ['excused before', { presence: 'absent' }, true],
  ['found absent by the hall after they had come', { presence: 'absent', absentAfterSeat: true }, false],
  ['there already', { presence: 'present' }, false],
] as const)('a delegate who takes their seat %s', (_when, parts, comes) => {
  expect(comesIn({ ...coming, ...parts })).toBe(comes);
});
