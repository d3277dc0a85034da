import { z } from 'zod';
import { ZONE, type Day } from '#kernel/day.ts';
import { cleanText } from '#kernel/fields.ts';

const CLOCK = /^([01]?\d|2[0-3])\s*(?:[:hg.]|giờ)\s*([0-5]\d)?\s*$/i;

/** A time of day as people type it: "19:30", "19h30", "19 giờ 30", "7h"; kept as "19:30". */
export const clock = () =>
  z.string({ error: 'kernel.field.required' }).transform((typed, context): string => {
    const found = CLOCK.exec(cleanText(typed));
    if (found !== null) return `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`;
    context.addIssue({
      code: 'custom',
      message: typed.trim() === '' ? 'kernel.field.required' : 'decisions.field.not-a-time',
    });
    return z.NEVER;
  });

/** The instant of a day and a time by the clock of Việt Nam. */
export const instantOn = (on: Day, at: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(`${on}T${at}`).toZonedDateTime(ZONE).toInstant();

/** "19:30" of an instant, for showing it again in a form. */
export const clockOf = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' });

/** One name on each line; empty lines are left out. @param most names at most */
export const nameLines = (most: number) =>
  z
    .string({ error: 'kernel.field.required' })
    .transform((typed) =>
      typed
        .split(/[\n;]+/)
        .map(cleanText)
        .filter((name) => name !== ''),
    )
    .pipe(z.array(z.string().max(200)).max(most));
