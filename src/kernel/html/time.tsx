import { useContext } from 'preact/hooks';
import type { Day } from '#kernel/day.ts';
import { LangContext } from '#kernel/words.ts';
import { atStart, formatDay, formatDayLong, formatInstant, relativeDay, relativeDeadline } from './format.ts';

type DayProps = {
  readonly day: Day;
  /** `long` adds the day of the week. */
  readonly long?: boolean | undefined;
};

/** A day: "21/11/2026", or "Thứ Bảy 21/11/2026", which stands by itself. */
export function DayText({ day, long }: DayProps) {
  const lang = useContext(LangContext);
  return <time datetime={day}>{long ? atStart(formatDayLong(day, lang), lang) : formatDay(day, lang)}</time>;
}

type RelativeProps = {
  readonly day: Day;
  readonly today: Day;
  /** Says "trễ 3 ngày" instead of "3 ngày trước" once the day has passed. */
  readonly deadline?: boolean | undefined;
};

/** A day seen from today: "còn 3 ngày", "hôm nay", "trễ 2 ngày". Calendar days; the date itself stays in `datetime`. */
export function RelativeDay({ day, today, deadline }: RelativeProps) {
  const lang = useContext(LangContext);
  const words = deadline ? relativeDeadline(day, today, lang) : relativeDay(day, today, lang);
  return <time datetime={day}>{words}</time>;
}

/** A moment by the clock of Việt Nam: "10 giờ 42, 21/11/2026". */
export function InstantText({ at }: { readonly at: Temporal.Instant }) {
  const lang = useContext(LangContext);
  return <time datetime={at.toString({ smallestUnit: 'second' })}>{formatInstant(at, lang)}</time>;
}
