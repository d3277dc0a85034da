import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { text, wholeNumber } from '#kernel/fields.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayRecord } from '../policy.ts';
import { hallInput } from '../steps/enter.ts';
import { meetingGround, standingAs } from '../steps/lock-poll.ts';
import { lockMinutes } from '../steps/lock-minutes.ts';

export const MOST_MINUTES = 200_000;
const MOST_VERSIONS = 500;

export type KeepRefusal =
  | 'conferences.minutes.not-yet'
  | 'conferences.minutes.signed'
  | 'conferences.minutes.meanwhile'
  | 'conferences.minutes.too-many';

/**
 * Keeps the minutes as the secretary edited them, as one more version; a signature of one of the two goes with the version it was
 * given for. Signed by both they never change.
 */
export const keepMinutes = command({
  name: 'conferences.keep-minutes',
  input: z.object({
    conference: hallInput.conference,
    seat: hallInput.seat,
    text: text(MOST_MINUTES),
    /** The version the page showed. */
    version: wholeNumber(0, MOST_VERSIONS),
    /** The last line of the log the page showed. */
    rev: wholeNumber(0, 2_000_000_000),
  }),
  load: (tx, typed, today) => meetingGround(tx, typed, today),
  may: (actor, ground) => mayRecord(standingAs(ground, actor)),
  run: async (work: Work, { conference, standing }, typed): Promise<Result<{ no: number }, KeepRefusal>> => {
    const { tx, now, actor, record } = work;
    if (!['open', 'closed', 'concluded'].includes(conference.state)) return refuse('conferences.minutes.not-yet');
    const { last, signed } = await lockMinutes(tx, conference.id);
    if (signed) return refuse('conferences.minutes.signed');
    if (last !== typed.version) return refuse('conferences.minutes.meanwhile');
    if (last >= MOST_VERSIONS) return refuse('conferences.minutes.too-many');
    const after = await tx
      .insertInto('conferences.minutes')
      .values({
        conference_id: conference.id,
        no: last + 1,
        text: typed.text,
        rev: typed.rev,
        at: now,
        person_id: actor.person,
        seat_id: standing.seat?.id ?? null,
      })
      .returning(['conference_id', 'no', 'rev'])
      .executeTakeFirstOrThrow();
    await record({
      unit: conference.unit_id,
      table: 'conferences.minutes',
      row: `${conference.id}:${last + 1}`,
      before: null,
      after,
    });
    return ok({ no: last + 1 });
  },
});
