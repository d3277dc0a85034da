import { z } from 'zod';
import { ZONE, type Day } from '#kernel/day.ts';
import { cleanText } from '#kernel/fields.ts';

const CLOCK = /^([01]?\d|2[0-3])\s*(?:[:hg.]|giờ)\s*([0-5]\d)?\s*$/i;

const clockIn = (typed: string): string | null => {
  const found = CLOCK.exec(cleanText(typed));
  return found === null ? null : `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`;
};

/** A time of day as people type it ("7h30", "14 giờ", "08:00"), kept as "08:00". */
export const clock = () =>
  z.string({ error: 'kernel.field.required' }).transform((typed, context): string => {
    const found = clockIn(typed);
    if (found !== null) return found;
    const message = typed.trim() === '' ? 'kernel.field.required' : 'conferences.field.not-a-time';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** The same, where it may be left out. */
export const optionalClock = () =>
  z.preprocess((value) => (value === '' ? undefined : value), clock().optional()).transform((value) => value ?? null);

/** The instant of a day and a time by the clock of Việt Nam. */
export const instantOn = (on: Day, at: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(`${on}T${at}`).toZonedDateTime(ZONE).toInstant();

/** "07:30" of an instant, for showing it again in a form. */
export const clockOf = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' });

/** Things written one below the other or parted by semicolons (names, posts); empty ones are left out. */
export const textLines = (most: number, longest = 300) =>
  z
    .string()
    .default('')
    .transform((typed) =>
      typed
        .split(/[\n;]+/)
        .map(cleanText)
        .filter((one) => one !== ''),
    )
    .pipe(z.array(z.string().max(longest)).max(most));
