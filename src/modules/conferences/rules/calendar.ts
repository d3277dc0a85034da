/** One entry of a calendar file. */
export interface CalendarEntry {
  readonly uid: string;
  readonly title: string;
  readonly place: string;
  readonly address: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** When the entry was made. */
  readonly made: Temporal.Instant;
  readonly cancelled: boolean;
}

const stamp = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', String.raw`\n`);

const LONGEST = 75;

/** Lines of at most 75 octets, never cut inside a letter (RFC 5545, 3.1). */
function folded(line: string): string {
  let [out, size] = ['', 0];
  for (const letter of line) {
    const bytes = Buffer.byteLength(letter);
    if (size + bytes > LONGEST) [out, size] = [`${out}\r\n `, 1];
    [out, size] = [out + letter, size + bytes];
  }
  return out;
}

/** A calendar file (iCalendar, RFC 5545) that phones and mail programs take. */
export const calendarFile = (entry: CalendarEntry): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Diem Cau//VI',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(entry.uid)}`,
    `DTSTAMP:${stamp(entry.made)}`,
    `DTSTART:${stamp(entry.startsAt)}`,
    `DTEND:${stamp(entry.endsAt)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `LOCATION:${escaped(entry.place)}`,
    `URL:${entry.address}`,
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
