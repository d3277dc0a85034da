/** Page images kept of one conference; the oldest goes when one more comes. */
export const MOST_SLIDES = 500;
/** Two pages of a conference are at least so far apart: whoever reads needs longer. */
export const SLIDE_EVERY_MS = 1000;
/** Days after the end for which page images are kept: until the minutes are long signed. */
export const KEEP_SLIDES_DAYS = 90;

/** Whether the next page may come. @param last when the last one came; null for none */
export const isTimeForSlide = (last: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  last === null || now.epochMilliseconds - last.epochMilliseconds >= SLIDE_EVERY_MS;
