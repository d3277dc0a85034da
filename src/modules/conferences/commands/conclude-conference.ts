import { z } from 'zod';
import { command } from '#kernel/command.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { concluded } from '../events.ts';
import { mayKeep } from '../policy.ts';
import type { HappenRefusal } from '../rules/session/may-happen.ts';
import { append } from '../steps/append.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { readConference } from '../steps/lock-poll.ts';

export type ConcludeRefusal = HappenRefusal | 'conferences.conclude.not-closed';

/**
 * Concludes a conference that has ended: clauses nobody announced in the hall are announced with it, and other modules are told, so that
 * tasks can be drafted. Minutes and answers may follow.
 */
export const concludeConference = command({
  name: 'conferences.conclude-conference',
  input: z.object({ conference: hallInput.conference, seat: hallInput.seat }),
  load: (tx, typed, today) => enter(tx, typed, today),
  may: (actor, entered) => mayKeep(asActor(entered, actor)),
  run: async (
    work,
    { locked, standing },
    { conference },
  ): Promise<Result<{ conference: Id<'conferences.conference'> }, ConcludeRefusal>> => {
    const { tx, now, record, emit } = work;
    const before = await readConference(tx, conference);
    if (before === undefined || before.state !== 'closed') return refuse('conferences.conclude.not-closed');
    const announced = await tx
      .updateTable('conferences.conclusion')
      .set({ announced_at: now })
      .where('conference_id', '=', conference)
      .where('announced_at', 'is', null)
      .returning(['id', 'no'])
      .execute();
    const whats = announced
      .toSorted((a, b) => a.no - b.no)
      .map(({ id: conclusion }) => ({ kind: 'conclusion.announced' as const, conclusion }));
    const told = await append(work, locked, whats, standing);
    if (!told.ok) return told;
    const after = await tx
      .updateTable('conferences.conference')
      .set({ state: 'concluded' })
      .where('id', '=', conference)
      .returningAll()
      .executeTakeFirstOrThrow();
    await emit(concluded, { conference, unit: before.unit_id });
    await record({ unit: before.unit_id, table: 'conferences.conference', row: conference, before, after });
    return ok({ conference });
  },
});
