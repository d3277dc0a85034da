import type { Day } from '#kernel/day.ts';

/** For how many days a recording may be kept; it is deleted the night after the last of them. */
export const KEEP_DAYS = [30, 90, 180, 365, 1825] as const;
export const KEEP_DAYS_AT_FIRST = 90;

/** The last day on which a recording that began on that day is kept. */
export const lastKept = (startedOn: Day, keepDays: number): Day =>
  Temporal.PlainDate.from(startedOn).add({ days: keepDays }).toString() as Day;

/** Why nothing can be recorded now; also the words keys. */
export type Hindrance =
  | 'conferences.recording.media-off'
  | 'conferences.recording.media-elsewhere'
  | 'conferences.recording.media-away'
  | 'conferences.recording.no-ffmpeg';
