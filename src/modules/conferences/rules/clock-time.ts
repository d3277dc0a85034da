import { z } from 'zod';
import { ZONE, type Day } from '#kernel/day.ts';

const WRONG = 'conferences.session.not-a-time';

/** A time of the day as people type it: `8:05`, `08h05`, `8 giờ 5`. Kept as `08:05`. */
export const clockTime = () =>
  z.string({ error: 'kernel.field.required' }).transform((typed, context): string => {
    const time = readTime(typed);
    if (time !== null) return time;
    context.addIssue({ code: 'custom', message: typed.trim() === '' ? 'kernel.field.required' : WRONG });
    return z.NEVER;
  });

export const optionalClockTime = () =>
  z.preprocess((value) => (value === '' ? undefined : value), clockTime().optional()).transform((value) => value ?? null);

/** Null for what is no time. */
export function readTime(typed: string): string | null {
  const match = /^(\d{1,2})\s*(?::|h|\.|giờ)\s*(\d{1,2})?\s*(?:phút)?$/iu.exec(typed.normalize('NFC').trim());
  const [hour, minute] = [Number(match?.[1] ?? Number.NaN), Number(match?.[2] ?? 0)];
  if (match === null || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** That time of that day by the clock of Việt Nam. */
export const instantAt = (day: Day, time: string): Temporal.Instant =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) })
    .toInstant();
