import { addDays, type Day } from '#kernel/day.ts';
import type { Calendar, Holiday } from '#modules/law/index.ts';

/** How a conclusion stands on a day. */
export const CONCLUSION_STATES = ['done', 'late', 'soon', 'open'] as const;
export type ConclusionState = (typeof CONCLUSION_STATES)[number];

/** Days before the deadline from which it is said that it is near. */
const NEAR = 7;

export function conclusionState(dueOn: Day, doneOn: Day | null, today: Day): ConclusionState {
  if (doneOn !== null) return 'done';
  if (today > dueOn) return 'late';
  return today >= addDays(dueOn, -NEAR) ? 'soon' : 'open';
}

/** Done, but after its day. */
export const wasLate = (dueOn: Day, doneOn: Day | null): boolean => doneOn !== null && doneOn > dueOn;

/** A deadline as it was given: a day, or so many working days after the day of the conference. */
export type DueRefusal =
  | 'conferences.conclusion.due-needed'
  | 'conferences.conclusion.due-both'
  | 'conferences.conclusion.due-before';

export interface Due {
  readonly dueOn: Day;
  readonly workingDays: number | null;
}

/** @param heldOn the day of the conference, which is not counted */
export function readDue(
  typed: { readonly dueOn: Day | null; readonly workingDays: number | null },
  heldOn: Day,
  calendar: Calendar,
): Due | DueRefusal {
  const { dueOn, workingDays } = typed;
  if (dueOn !== null && workingDays !== null) return 'conferences.conclusion.due-both';
  if (workingDays !== null) return { dueOn: calendar.addWorkingDays(heldOn, workingDays).day, workingDays };
  if (dueOn === null) return 'conferences.conclusion.due-needed';
  return dueOn < heldOn ? 'conferences.conclusion.due-before' : { dueOn, workingDays: null };
}

type Source = Pick<Holiday, 'legalRef' | 'status'>;

/** The law by which working days after a day are counted: the day itself is left out, and so are the holidays as its year lists them. */
export function workingDayLaw({ counting, holidayOn }: Pick<Calendar, 'counting' | 'holidayOn'>, heldOn: Day): readonly Source[] {
  const newYear = holidayOn(`${heldOn.slice(0, 4)}-01-01` as Day);
  return newYear === null ? [counting.firstDay] : [newYear, counting.firstDay];
}
