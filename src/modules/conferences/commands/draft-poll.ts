import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayRecord } from '../policy.ts';
import { hallInput } from '../steps/enter.ts';
import { meetingGround, standingAs } from '../steps/lock-poll.ts';
import { checkDraft, draftFields, isItemOf, rowOfDraft, writeOptions } from '../steps/poll-draft.ts';

const MOST_POLLS = 500;

const input = z.object({ conference: hallInput.conference, seat: hallInput.seat, ...draftFields }).superRefine(checkDraft);

export type DraftRefusal = 'conferences.poll.unknown-item' | 'conferences.poll.too-many' | 'conferences.poll.over';

/** Writes down what will be voted on, how it is counted and by which rule it carries; nobody votes yet. */
export const draftPoll = command({
  name: 'conferences.draft-poll',
  input,
  load: (tx, typed, today) => meetingGround(tx, typed, today),
  may: (actor, ground) => mayRecord(standingAs(ground, actor)),
  run: async (work, { conference }, typed): Promise<Result<{ poll: Id<'conferences.poll'> }, DraftRefusal>> => {
    const { tx, record } = work;
    if (!['planned', 'called', 'open'].includes(conference.state)) return refuse('conferences.poll.over');
    if (!(await isItemOf(work, conference.id, typed.item))) return refuse('conferences.poll.unknown-item');
    // Two who draft at once get two numbers: the second waits for the conference's row.
    await tx.selectFrom('conferences.conference').select('id').where('id', '=', conference.id).forNoKeyUpdate().execute();
    const { last } = await tx
      .selectFrom('conferences.poll')
      .select((eb) => eb.fn.coalesce(eb.fn.max('no'), eb.lit(0)).as('last'))
      .where('conference_id', '=', conference.id)
      .executeTakeFirstOrThrow();
    if (last >= MOST_POLLS) return refuse('conferences.poll.too-many');
    const after = await tx
      .insertInto('conferences.poll')
      .values({
        ...rowOfDraft(typed),
        id: newId(),
        conference_id: conference.id,
        no: last + 1,
        state: 'draft',
        created_at: work.now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeOptions(work, after.id, typed);
    await record({ unit: conference.unit_id, table: 'conferences.poll', row: after.id, before: null, after });
    return ok({ poll: after.id });
  },
});
