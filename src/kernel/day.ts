/**
 * A legal day, `YYYY-MM-DD`, in the calendar of Việt Nam. Days compare with `<` because the text form sorts.
 * Instants are `Temporal.Instant`; a deadline is never an instant.
 */
export type Day = string & { readonly __day: true };

export const ZONE = 'Asia/Ho_Chi_Minh';

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** The day, or null when the text is not a real date of the years 1900 to 2199 (30 February is not). */
export function parseDay(text: string): Day | null {
  if (!SHAPE.test(text)) return null;
  const year = Number(text.slice(0, 4));
  if (year < 1900 || year > 2199) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as Day;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** For days written in code, data and tests. Throws on text that is not a date. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`Not a day: ${text}`);
  return parsed;
}

/** The day it is in Việt Nam at that instant. */
export const dayOf = (instant: Temporal.Instant): Day => instant.toZonedDateTimeISO(ZONE).toPlainDate().toString() as Day;

const plain = (d: Day): Temporal.PlainDate => Temporal.PlainDate.from(d);

export const addDays = (d: Day, days: number): Day => plain(d).add({ days }).toString() as Day;

export const addMonths = (d: Day, months: number): Day => plain(d).add({ months }).toString() as Day;

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => plain(from).until(plain(to), { largestUnit: 'days' }).days;

/** 1 is Monday, 7 is Sunday. */
export const weekday = (d: Day): number => plain(d).dayOfWeek;

export const yearOf = (d: Day): number => plain(d).year;

/** Quarter 1 to 4. */
export const quarterOf = (d: Day): number => Math.ceil(plain(d).month / 3);

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);
