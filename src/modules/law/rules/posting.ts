import { addDays, daysBetween, earlier, later, type Day } from '#kernel/day.ts';

/** One display without a break. `to` is the day it was taken down; null while it still hangs. */
export type DisplayPeriod = { readonly from: Day; readonly to: Day | null };

export type RequiredDisplay = { readonly kind: 'consecutive-days'; readonly days: number } | { readonly kind: 'permanent' };

/**
 * `none`: never put up. `running`: hanging, not long enough yet (a permanent posting that hangs is always running).
 * `complete`: one unbroken display was long enough. `short`: taken down too early, and not hanging now.
 */
export type PostingState = 'none' | 'running' | 'complete' | 'short';

export type Posting = {
  readonly state: PostingState;
  /** Length of the display that counts: the one that completed it, otherwise the last one. */
  readonly consecutiveDays: number;
  /** How often an interruption made the count start again. */
  readonly restarts: number;
  /** First day on which it may be (or might have been) taken down; null when permanent, none or short. */
  readonly endsOn: Day | null;
};

/**
 * Counts a posting (niêm yết) in consecutive days, as Art. 13(2) Law 10/2022/QH15 asks "from the day of posting".
 * With `postingDayCounts` the day of putting up is day one: put up on D, 30 days are full on D+29 and it may come down
 * on D+30. Without it, one day later. Which of the two applies is data (`counting.postingDay`, to be verified).
 * An interruption of a day or more starts the count again; taken down and put up on one day is no interruption.
 * @throws RangeError for a period that ends before it starts
 */
export const countPosting = (
  periods: readonly DisplayPeriod[],
  required: RequiredDisplay,
  today: Day,
  postingDayCounts: boolean,
): Posting => {
  const runs = unbrokenRuns(periods, today).map((run) => ({ ...run, days: lengthOf(run, today, postingDayCounts) }));
  const last = runs.at(-1);
  if (last === undefined) return { state: 'none', consecutiveDays: 0, restarts: 0, endsOn: null };
  const hanging = last.to === null || last.to > today;
  const restarts = runs.length - 1;
  if (required.kind === 'permanent') {
    return { state: hanging ? 'running' : 'short', consecutiveDays: last.days, restarts, endsOn: null };
  }
  const mayComeDown = (run: DisplayPeriod) => addDays(run.from, required.days + (postingDayCounts ? 0 : 1));
  const completed = runs.findIndex((run) => run.days >= required.days);
  const full = runs[completed];
  if (full) return { state: 'complete', consecutiveDays: full.days, restarts: completed, endsOn: mayComeDown(full) };
  return {
    state: hanging ? 'running' : 'short',
    consecutiveDays: last.days,
    restarts,
    endsOn: hanging ? mayComeDown(last) : null,
  };
};

/** Full days on display: up to the day it came down, or up to today while it hangs; today itself is not over. */
const lengthOf = (run: DisplayPeriod, today: Day, postingDayCounts: boolean): number =>
  Math.max(0, daysBetween(run.from, earlier(run.to ?? today, today)) - (postingDayCounts ? 0 : 1));

/** Displays begun by today, in order, joined where one follows another without a day between. */
const unbrokenRuns = (periods: readonly DisplayPeriod[], today: Day): readonly DisplayPeriod[] => {
  const runs: DisplayPeriod[] = [];
  const begun = periods.filter((period) => period.from <= today).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  for (const period of begun) {
    if (period.to !== null && period.to < period.from) throw new RangeError(`Taken down before put up: ${period.from}`);
    const last = runs.at(-1);
    if (last === undefined || (last.to !== null && last.to < period.from)) runs.push(period);
    else
      runs[runs.length - 1] = { from: last.from, to: last.to === null || period.to === null ? null : later(last.to, period.to) };
  }
  return runs;
};
