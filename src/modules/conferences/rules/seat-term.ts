import { dayOf, ZONE, type Day } from '#kernel/day.ts';

/** Days after the meeting on which what was missed is still entered (outside the net, by telephone). */
const DAYS_AFTER = 1;

/** The first moment at which nobody sits there any more: the end of the day after the meeting, or of the day of coming if that is later. */
export function seatEnds(endsAt: Temporal.Instant, today: Day): Temporal.Instant {
  const last = Temporal.PlainDate.from(dayOf(endsAt)).add({ days: DAYS_AFTER });
  const own = Temporal.PlainDate.from(today);
  const day = Temporal.PlainDate.compare(last, own) < 0 ? own : last;
  return day.add({ days: 1 }).toZonedDateTime(ZONE).toInstant();
}

/** Whether codes still open anything on that day. */
export const doorsOpen = (endsAt: Temporal.Instant, today: Day): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(dayOf(endsAt)).add({ days: DAYS_AFTER }), Temporal.PlainDate.from(today)) >=
  0;
