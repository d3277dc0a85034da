import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { Moved, type FormState } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Standing } from '../policy.ts';
import { hallPaths, type HallRole } from '../paths-run.ts';
import { paths } from '../paths.ts';
import { findHall, type Hall, type Readers } from '../queries/find-hall.ts';
import { standingOf } from '../queries/standing-of.ts';
import { seatOf } from '../seat-cookie.ts';
import type { Audience, Scene } from '../views/hall/hall-context.ts';

export const hallParams = z.object({ conference: id('conferences.conference') });
export type HallParams = z.infer<typeof hallParams>;

/** A meeting and what the asker is in it. */
export interface InHall {
  readonly hall: Hall;
  readonly standing: Standing;
}

export const readersOf = (audience: Audience): Readers => (audience === 'public' ? 'public' : 'attendees');

/** Null when there is no such meeting. */
export async function loadInHall(visit: Visit, { conference }: HallParams, audience: Audience): Promise<InHall | null> {
  const ask = { conference, actor: visit.actor, seat: seatOf(visit), now: visit.now };
  const [hall, standing] = await Promise.all([
    findHall(visit.reader, conference, readersOf(audience), visit.now),
    standingOf(visit.reader, ask),
  ]);
  return hall === null || standing === null ? null : { hall, standing };
}

/** Whoever has neither seat nor account is led to the door, and from there back. */
export const toDoor = ({ standing, hall }: InHall, role: HallRole): Moved | null =>
  standing.seat === null && standing.actor.kind === 'anonymous'
    ? new Moved(`${hallPaths.door()}?toi=${encodeURIComponent(paths.hall(hall.conference.id, role))}`)
    : null;

/** What the pieces of the page are drawn from; a visitor sees what concerns them alone. */
export const sceneOf = ({ hall, standing }: InHall, audience: Audience, visit: Visit, form: FormState): Scene => ({
  hall,
  audience,
  now: visit.now.epochMilliseconds,
  own: { site: standing.seat?.site ?? null, delegate: standing.seat?.delegate ?? null },
  form,
});
