import { anyOf, denied, everyone, holdsAt, holdsAtOrAbove, when, type Actor, type Place, type Verdict } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import type { PublicationState } from './rules/kinds.ts';

/** Who keeps a register: a commune's government, or a body (agency, public unit, enterprise) of the unit. */
export interface Keeper {
  readonly place: Place;
  /** Null for the register of the commune government itself. */
  readonly body: Id<'org.body'> | null;
}

/** What the policies ask of a publication. */
export interface PublicationSubject extends Keeper {
  readonly state: PublicationState;
  /** The posts answerable for the publication and for its channels. */
  readonly responsible: readonly Id<'org.holding'>[];
}

const COMMITTEE = ['committee-chair', 'committee-deputy', 'committee-officer'] as const;
const AGENCY = ['agency-head', 'agency-officer'] as const;
/** Those who lead, follow up and supervise, at the unit or above it. Never administrators: they keep accounts, not content. */
const FOLLOWERS = [
  ...COMMITTEE,
  'party-secretary',
  'party-deputy',
  'party-officer',
  'council-chair',
  'front-chair',
  'front-officer',
  'steering-member',
] as const;

/** A post counts here only when it is held in this very body. */
const holdsIn = (actor: Actor, posts: readonly string[], { place, body }: Keeper): Verdict =>
  holdsAt({ ...actor, holdings: actor.holdings.filter((holding) => holding.body === body) }, posts, place);

/**
 * Chair, deputies and officers of the People's Committee of that very commune prepare, publish, amend and withdraw for it;
 * for a body its head and officers do. A higher level never publishes in place of a lower one.
 */
export const mayPrepare = (actor: Actor, keeper: Keeper): Verdict =>
  keeper.body === null ? holdsAt(actor, COMMITTEE, keeper.place) : holdsIn(actor, AGENCY, keeper);

/** The holder of the post that is answerable for a publication or one of its channels writes down where it hangs. */
export const mayRecord = (actor: Actor, publication: PublicationSubject): Verdict =>
  anyOf(mayPrepare(actor, publication), answerable(actor, publication));

/** A village head reports for the own village, and for publications of the commune it belongs to. */
export const mayReport = (actor: Actor, publication: PublicationSubject, village: Place): Verdict =>
  when(publication.body === null && village.above.includes(publication.place.unit), holdsAt(actor, ['village-head'], village));

/**
 * The list of work with who is answerable: those who prepare, those who are answerable or report, and those who lead,
 * follow up or supervise at the unit or above it. They see rows and states, never a draft.
 */
export const maySeeWork = (actor: Actor, keeper: Keeper): Verdict =>
  anyOf(mayPrepare(actor, keeper), holdsAtOrAbove(actor, FOLLOWERS, keeper.place));

/** The working page of one publication: also for those answerable for it, and for village heads of the commune. */
export const maySeeWorkOn = (actor: Actor, publication: PublicationSubject, villages: readonly Place[]): Verdict =>
  anyOf(
    maySeeWork(actor, publication),
    answerable(actor, publication),
    ...villages.map((village) => mayReport(actor, publication, village)),
  );

/** Every row is public with title, due day and state, published or not: what is missing must be visible (Article 13(2)). */
export const maySeeRows = (): Verdict => everyone;

/**
 * Summary, amendments and file. Of a commune: everybody once published, and only those who prepare before that and after
 * a withdrawal. Of an agency or enterprise the law names its own staff (Article 46, 64): whoever holds a post in the body.
 */
export const maySeeContent = (actor: Actor, publication: PublicationSubject): Verdict => {
  const prepares = mayPrepare(actor, publication);
  if (publication.state !== 'published') return prepares;
  return publication.body === null ? everyone : anyOf(prepares, worksIn(actor, publication));
};

/** Proof that a posting hung (photo, note): public with what it proves. */
export const maySeeEvidence = (actor: Actor, publication: PublicationSubject): Verdict => maySeeContent(actor, publication);

/** What a person works on, as conditions for lists: registers they keep, posts they hold, villages they head. */
export interface Scope {
  readonly communes: readonly Id<'org.unit'>[];
  readonly bodies: readonly Id<'org.body'>[];
  readonly holdings: readonly Id<'org.holding'>[];
  readonly villages: readonly Id<'org.unit'>[];
}

export const scopeOf = ({ holdings }: Actor): Scope => ({
  communes: holdings.filter(({ post }) => COMMITTEE.some((one) => one === post)).map((holding) => holding.unit),
  bodies: holdings.filter(({ post }) => AGENCY.some((one) => one === post)).map((holding) => holding.body),
  holdings: holdings.map((holding) => holding.id),
  villages: holdings.filter(({ post }) => post === 'village-head').map((holding) => holding.unit),
});

const answerable = (actor: Actor, { responsible }: PublicationSubject): Verdict => {
  const holding = actor.holdings.find((held) => responsible.includes(held.id));
  return holding === undefined ? refused(actor) : { may: true, because: { kind: 'post', holding } };
};

const worksIn = (actor: Actor, { body }: Keeper): Verdict => {
  const holding = actor.holdings.find((held) => held.body === body);
  return holding === undefined ? refused(actor) : { may: true, because: { kind: 'post', holding } };
};

const refused = (actor: Actor): Verdict => (actor.kind === 'anonymous' ? { may: false, why: 'sign-in' } : denied);
