import { anyOf, everyone, holdsAt, type Actor, type Ground, type Place, type Verdict } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';

export const SEAT_ROLES = ['chair', 'secretary', 'operator', 'delegate', 'screen'] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

/** A browser that came in by a code or a link. */
export interface Seat {
  readonly id: Id<'conferences.seat'>;
  readonly role: SeatRole;
  readonly site: Id<'conferences.site'> | null;
  readonly delegate: Id<'conferences.delegate'> | null;
}

/** What somebody is in one conference: by the posts they hold, by being named as a chair, or by the seat their browser took. */
export interface Standing {
  readonly actor: Actor;
  /** The convening unit. */
  readonly place: Place;
  /** Persons named as chairs, as far as they are on record. */
  readonly chairs: readonly Id<'org.person'>[];
  readonly seat: Seat | null;
  /** Summons were sent: from then on everybody may know of it. */
  readonly called: boolean;
  /** Everybody may follow it while it runs. */
  readonly openToPublic: boolean;
}

/** Officers of the convening unit who prepare and keep conferences. */
export const KEEPERS = [
  'party-secretary',
  'party-deputy',
  'party-officer',
  'committee-chair',
  'committee-deputy',
  'committee-officer',
  'front-chair',
  'front-officer',
  'agency-head',
  'agency-officer',
] as const;

/** By a code that was given out. */
const byCode: Ground = { kind: 'code' };
const refusedSeat: Verdict = { may: false, why: 'forbidden' };

const seated = ({ seat }: Standing, roles: readonly SeatRole[]): Verdict =>
  seat !== null && roles.includes(seat.role) ? { may: true, because: byCode } : refusedSeat;

const namedChair = ({ actor, chairs }: Standing): Verdict =>
  actor.person !== null && chairs.includes(actor.person) ? { may: true, because: { kind: 'self' } } : refusedSeat;

/** Whoever has a code may come in by it; whether it is one is found out when it is looked up. */
export const mayTakeSeat: Verdict = { may: true, because: byCode };

/** Prepares a conference of a unit, and everything about it that is not done in the hall. */
export const mayKeepAt = (actor: Actor, place: Place): Verdict => holdsAt(actor, KEEPERS, place);
export const mayKeep = ({ actor, place }: Standing): Verdict => mayKeepAt(actor, place);

/** Presses the large buttons: opens items, gives the floor, opens and closes votes. */
export const mayPreside = (standing: Standing): Verdict =>
  anyOf(mayKeep(standing), namedChair(standing), seated(standing, ['chair']));

/** Keeps the log, messages, captions and minutes. */
export const mayRecord = (standing: Standing): Verdict => anyOf(mayPreside(standing), seated(standing, ['secretary']));

/** Works for one site: its attendance, its raised hands, its counted votes. */
export const mayRunSite = (standing: Standing, site: Id<'conferences.site'>): Verdict =>
  anyOf(mayKeep(standing), standing.seat?.site === site ? seated(standing, ['operator']) : refusedSeat);

/** Acts for oneself: raises one's hand, votes. */
export const mayActAsDelegate = (standing: Standing, delegate: Id<'conferences.delegate'>): Verdict =>
  standing.seat?.delegate === delegate ? seated(standing, ['delegate']) : refusedSeat;

/** Asks to speak, or takes it back: a site for itself, a delegate for themself, the secretary for a site that telephones. */
export const mayAskToSpeak = (
  standing: Standing,
  site: Id<'conferences.site'>,
  delegate: Id<'conferences.delegate'> | null,
): Verdict =>
  anyOf(
    mayRecord(standing),
    mayRunSite(standing, site),
    delegate !== null && standing.seat?.site === site ? mayActAsDelegate(standing, delegate) : refusedSeat,
  );

/** Is in the meeting: sees what delegates see. */
export const mayAttend = (standing: Standing): Verdict =>
  anyOf(mayRecord(standing), seated(standing, ['operator', 'delegate', 'screen']));

/** Sees that there is this conference: programme, sites, what was released. */
export const maySee = (standing: Standing): Verdict => (standing.called ? everyone : mayAttend(standing));

/** Follows it live. */
export const mayFollow = (standing: Standing): Verdict =>
  standing.called && standing.openToPublic ? everyone : mayAttend(standing);

/** Five audiences, the narrowest this standing belongs to; what each is told is one text for all in it. */
export const AUDIENCES = ['public', 'delegate', 'site', 'secretariat', 'chair'] as const;
export type Audience = (typeof AUDIENCES)[number];

export function audienceOf(standing: Standing): Audience {
  if (mayPreside(standing).may) return 'chair';
  if (mayRecord(standing).may) return 'secretariat';
  if (standing.seat?.role === 'operator') return 'site';
  return standing.seat === null ? 'public' : 'delegate';
}
