import { anonymous, anyOf, everyone, hidden, holdsAt, type Actor, type Verdict } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { mayAttend, mayKeep, maySee, type Seat, type Standing, KEEPERS } from './policy.ts';

/** Fills in what is known of one site: the secretariat, or officers of the site's own unit. */
export const mayPrepareSite = (standing: Standing, unit: Id<'org.unit'>): Verdict =>
  anyOf(mayKeep(standing), mayPrepareAt(standing.actor, unit));

/** Officers of the unit itself. */
export const mayPrepareAt = (actor: Actor, unit: Id<'org.unit'>): Verdict => holdsAt(actor, KEEPERS, { unit, above: [] });

/** Who a document is meant for. */
export const DOCUMENT_AUDIENCES = ['public', 'attendees', 'secretariat'] as const;
export type DocumentAudience = (typeof DOCUMENT_AUDIENCES)[number];

/** @property released its embargo is over, or it never had one */
export interface DocumentFacts {
  readonly audience: DocumentAudience;
  readonly released: boolean;
}

/**
 * Whether somebody reads a document. Before the moment of its embargo its very existence is told to nobody but the secretariat:
 * every list, file and export asks this.
 */
export function maySeeDocument(standing: Standing, { audience, released }: DocumentFacts): Verdict {
  const keeper = mayKeep(standing);
  if (keeper.may || !released || audience === 'secretariat') return keeper.may ? keeper : hidden;
  if (audience === 'public') return standing.called ? maySee(standing) : hidden;
  return mayAttend(standing).may ? mayAttend(standing) : hidden;
}

/**
 * Whether a document may be put on the screens of the halls: only if everybody there may open it for themselves, which whoever only
 * looks at a screen stands for.
 */
export const mayShowDocument = (standing: Standing, facts: DocumentFacts): Verdict =>
  maySeeDocument({ ...standing, actor: anonymous, chairs: [], seat: ON_SCREEN }, facts);

const ON_SCREEN: Seat = { id: '' as Id<'conferences.seat'>, role: 'screen', site: null, delegate: null };

/** @property over the conference has ended */
export interface PaperFacts {
  readonly accepted: boolean;
  readonly over: boolean;
  /** Unit of the site that sent it in. */
  readonly unit: Id<'org.unit'>;
}

/** The text of a paper: its own site and the secretariat at any time, participants once it is accepted, everybody afterwards. */
export function maySeePaper(standing: Standing, { accepted, over, unit }: PaperFacts): Verdict {
  const own = mayPrepareSite(standing, unit);
  if (own.may || !accepted) return own.may ? own : hidden;
  if (over && standing.openToPublic) return everyone;
  return mayAttend(standing).may ? mayAttend(standing) : hidden;
}
