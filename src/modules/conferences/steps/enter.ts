import { z } from 'zod';
import { anonymous, type Actor } from '#kernel/actor.ts';
import { ZONE, type Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { id } from '#kernel/fields.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import type { Standing } from '../policy.ts';
import { standingOf } from '../queries/standing-of.ts';
import { seatOf } from '../seat-cookie.ts';
import { lockSession, type LockedSession } from './append.ts';

/** What every command of a meeting is sent: which conference, the seat of the browser, and the revision its page showed. */
export const hallInput = {
  conference: id('conferences.conference'),
  seat: z.string().nullable(),
  rev: z.preprocess((value) => (/^\d{1,15}$/.test(String(value)) ? Number(value) : null), z.number().nullable()),
};

/** Puts the seat of the browser into what was sent; for `input` of `site.form`. A seat typed into a form counts for nothing. */
export const hallFields = (fields: Readonly<Record<string, unknown>>, params: object, visit: Visit): Record<string, unknown> => ({
  ...fields,
  ...params,
  seat: seatOf(visit),
});

/** Somebody in a meeting, with the meeting under lock. */
export interface Entered {
  /** Of nobody yet: ask policies with `asActor`. */
  readonly standing: Standing;
  readonly locked: LockedSession;
}

interface Asked {
  readonly conference: Id<'conferences.conference'>;
  readonly seat: string | null;
}

/**
 * Waits for whoever is writing, then sees who asks: every command that writes into the log loads by this. Null when there is no such
 * meeting. A seat ends with a day, so the day is all it needs to know of the time.
 */
export async function enter(tx: Tx, { conference, seat }: Asked, today: Day): Promise<Entered | null> {
  const locked = await lockSession(tx, conference);
  if (locked === null) return null;
  const now = Temporal.PlainDate.from(today).toZonedDateTime(ZONE).toInstant();
  const standing = await standingOf(tx, { conference, actor: anonymous, seat, now });
  return standing === null ? null : { standing, locked };
}

/** The same standing, of whoever sent the command. */
export const asActor = ({ standing }: Entered, actor: Actor): Standing => ({ ...standing, actor });
