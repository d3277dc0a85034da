import { type Day, parseDay } from '#kernel/day.ts';

const TYPED = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/;

/**
 * The day somebody typed or picked: `2026-11-21` from the browser's date control, or `21/11/2026`, `21-11-2026`, `21.11.2026` and
 * `1/7/2025` by hand, always day before month as in Việt Nam. Null when it is no real date of the years 1900 to 2199.
 */
export function parseDayInput(text: string): Day | null {
  const trimmed = text.trim();
  const typed = TYPED.exec(trimmed);
  if (typed === null) return parseDay(trimmed);
  const [, date = '', month = '', year = ''] = typed;
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
