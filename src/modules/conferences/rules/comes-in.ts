import { dayOf, type Day } from '#kernel/day.ts';

/** What is known of a delegate at the moment they take their seat by their code. */
export interface Coming {
  readonly state: 'planned' | 'called' | 'open' | 'closed' | 'concluded' | 'cancelled';
  readonly startsAt: Temporal.Instant;
  readonly today: Day;
  readonly presence: 'expected' | 'present' | 'absent';
  /** They had taken a seat before somebody wrote down that they are absent. */
  readonly absentAfterSeat: boolean;
}

/**
 * Whether taking the seat is checking in (điểm danh bằng mã). On the day or while it runs: who tries their code out days before is not
 * there, nor who looks in after the end. An absence announced before is lifted, for here they are; one written down after they had
 * come in by their code holds: the hall has looked.
 */
export function comesIn({ state, startsAt, today, presence, absentAfterSeat }: Coming): boolean {
  const itIsOn = state === 'open' || (state === 'called' && today >= dayOf(startsAt));
  return itIsOn && (presence === 'expected' || (presence === 'absent' && !absentAfterSeat));
}
