import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, text } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayNoteProgress } from '../policy-conclude.ts';
import { hallInput } from '../steps/enter.ts';
import { meetingGround, standingAs } from '../steps/lock-poll.ts';

export const NOTE_KINDS = ['progress', 'done', 'reopened'] as const;

export type NoteRefusal =
  | 'conferences.conclusion.not-announced'
  | 'conferences.conclusion.done'
  | 'conferences.conclusion.not-done';

/** Tells how far a conclusion is, that it is done, or that it was taken up again; what was told stays. */
export const noteProgress = command({
  name: 'conferences.note-progress',
  input: z.object({
    conference: hallInput.conference,
    seat: hallInput.seat,
    conclusion: id('conferences.conclusion'),
    kind: choice(NOTE_KINDS),
    note: text(2000),
  }),
  load: async (tx, typed, today) => {
    const ground = await meetingGround(tx, typed, today);
    const conclusion = await tx
      .selectFrom('conferences.conclusion')
      .selectAll()
      .where('id', '=', typed.conclusion)
      .where('conference_id', '=', typed.conference)
      .forUpdate()
      .executeTakeFirst();
    return ground === null || conclusion === undefined ? null : { ...ground, conclusion };
  },
  may: (actor, ground) => mayNoteProgress(standingAs(ground, actor), ground.conclusion.unit_id),
  run: async (
    { tx, now, today, because, record },
    { conference, conclusion },
    { kind, note },
  ): Promise<Result<{ note: Id<'conferences.conclusion_note'> }, NoteRefusal>> => {
    if (conclusion.announced_at === null) return refuse('conferences.conclusion.not-announced');
    if (kind === 'done' && conclusion.done_on !== null) return refuse('conferences.conclusion.done');
    if (kind === 'reopened' && conclusion.done_on === null) return refuse('conferences.conclusion.not-done');
    const after = await tx
      .insertInto('conferences.conclusion_note')
      .values({
        id: newId(),
        conclusion_id: conclusion.id,
        kind,
        text: note,
        at: now,
        holding_id: because.kind === 'post' ? because.holding.id : null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    if (kind !== 'progress')
      await tx
        .updateTable('conferences.conclusion')
        .set({ done_on: kind === 'done' ? today : null })
        .where('id', '=', conclusion.id)
        .execute();
    await record({ unit: conference.unit_id, table: 'conferences.conclusion_note', row: after.id, before: null, after });
    return ok({ note: after.id });
  },
});
