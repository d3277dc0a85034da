/** What a speaking clock is read from, on the server and on open pages alike. */
interface ClockTimes {
  /** Since when it has been running, milliseconds since 1970; null while it stands. */
  readonly runningSince: number | null;
  /** Spoken before that. */
  readonly spentMs: number;
  /** Null: without limit. */
  readonly allowedMs: number | null;
}

/** Spoken up to a moment, in milliseconds. */
export const spokenMs = ({ spentMs, runningSince }: Omit<ClockTimes, 'allowedMs'>, at: number): number =>
  spentMs + (runningSince === null ? 0 : Math.max(0, at - runningSince));

export interface ClockReading {
  /** What is left, what it is over, or, without limit, what was spoken. Whole seconds, never below zero. */
  readonly seconds: number;
  readonly means: 'left' | 'over' | 'spoken';
  readonly runs: boolean;
}

/** @param now milliseconds since 1970 by the server's clock */
export function readClock(floor: ClockTimes, now: number): ClockReading {
  const spent = spokenMs(floor, now);
  const runs = floor.runningSince !== null;
  if (floor.allowedMs === null) return { seconds: Math.floor(spent / 1000), means: 'spoken', runs };
  const left = floor.allowedMs - spent;
  return left >= 0
    ? { seconds: Math.ceil(left / 1000), means: 'left', runs }
    : { seconds: Math.floor(-left / 1000), means: 'over', runs };
}

/** "03:12", "75:00". */
export const sayClock = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
