import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayPreside } from '../policy.ts';
import type { HappenRefusal } from '../rules/session/may-happen.ts';
import { append } from '../steps/append.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';

export type AnnounceRefusal = HappenRefusal | 'conferences.conclusion.unknown' | 'conferences.conclusion.announced';

/** Announces one clause in the meeting: from then on everybody sees it, and it is not taken back. */
export const announceConclusion = command({
  name: 'conferences.announce-conclusion',
  input: z.object({ conference: hallInput.conference, seat: hallInput.seat, conclusion: id('conferences.conclusion') }),
  load: (tx, typed, today) => enter(tx, typed, today),
  may: (actor, entered) => mayPreside(asActor(entered, actor)),
  run: async (
    work,
    { locked, standing },
    { conference, conclusion },
  ): Promise<Result<{ conclusion: Id<'conferences.conclusion'> }, AnnounceRefusal>> => {
    const { tx, now, record } = work;
    const before = await tx
      .selectFrom('conferences.conclusion')
      .selectAll()
      .where('id', '=', conclusion)
      .where('conference_id', '=', conference)
      .forUpdate()
      .executeTakeFirst();
    if (before === undefined) return refuse('conferences.conclusion.unknown');
    if (before.announced_at !== null) return refuse('conferences.conclusion.announced');
    const told = await append(work, locked, [{ kind: 'conclusion.announced', conclusion }], standing);
    if (!told.ok) return told;
    const after = await tx
      .updateTable('conferences.conclusion')
      .set({ announced_at: now })
      .where('id', '=', conclusion)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: standing.place.unit, table: 'conferences.conclusion', row: conclusion, before, after });
    return ok({ conclusion });
  },
});
