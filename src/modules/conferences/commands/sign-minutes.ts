import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, text, wholeNumber } from '#kernel/fields.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayPreside, mayRecord } from '../policy.ts';
import { SIGN_ROLES, whyNoSignature, type SignRefusal } from '../rules/minutes/signing.ts';
import { hallInput } from '../steps/enter.ts';
import { lockMinutes, signerOf } from '../steps/lock-minutes.ts';
import { meetingGround, standingAs } from '../steps/lock-poll.ts';

export type SignMinutesRefusal = SignRefusal | 'conferences.sign.not-closed' | 'conferences.sign.newer';

/** Signs the last version of the minutes: the secretary and whoever presided, two people. What both signed never changes. */
export const signMinutes = command({
  name: 'conferences.sign-minutes',
  input: z.object({
    conference: hallInput.conference,
    seat: hallInput.seat,
    version: wholeNumber(1, 500),
    role: choice(SIGN_ROLES),
    name: text(200),
    title: text(300),
  }),
  load: (tx, typed, today) => meetingGround(tx, typed, today),
  may: (actor, ground, { role }) => (role === 'chair' ? mayPreside : mayRecord)(standingAs(ground, actor)),
  run: async (
    { tx, now, actor, record },
    { conference, standing },
    { version, role, name, title },
  ): Promise<Result<{ no: number }, SignMinutesRefusal>> => {
    if (conference.state !== 'closed' && conference.state !== 'concluded') return refuse('conferences.sign.not-closed');
    const { last, signatures } = await lockMinutes(tx, conference.id);
    if (last !== version) return refuse('conferences.sign.newer');
    const seat = actor.person === null ? (standing.seat?.id ?? null) : null;
    const refusal = whyNoSignature(signatures, { role, who: signerOf(actor.person, standing.seat?.role ?? null) });
    if (refusal !== null) return refuse(refusal);
    const after = await tx
      .insertInto('conferences.minutes_signature')
      .values({ conference_id: conference.id, no: version, role, name, title, at: now, person_id: actor.person, seat_id: seat })
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({
      unit: conference.unit_id,
      table: 'conferences.minutes_signature',
      row: `${conference.id}:${version}:${role}`,
      before: null,
      after,
    });
    return ok({ no: version });
  },
});
