import {
  allOf,
  anyOf,
  everyone,
  holdsAnywhere,
  holdsAtOrAbove,
  isPerson,
  type Actor,
  type Place,
  type Verdict,
} from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';

/** Units, bodies, people and posts of a unit and all below it are kept by the administrator placed there or higher. */
export const mayKeepOrganisation = (actor: Actor, place: Place): Verdict => holdsAtOrAbove(actor, ['administrator'], place);

/** Pages on which a change of units is put together; the change itself is judged by `mayKeepOrganisation` where it happens. */
export const mayChangeUnits = (actor: Actor): Verdict => holdsAnywhere(actor, ['administrator']);

/** Units and their history are public: Article 13 names them on every publication. */
export const maySeeUnits = (): Verdict => everyone;

interface PersonAt {
  readonly person: Id<'org.person'>;
  readonly home: Place;
  readonly posts: readonly Place[];
}

/**
 * Name, mail and telephone of a person are kept by an administrator at or above the home unit *and* every unit where the
 * person holds a post: whoever could change the mail of somebody with wider rights could take those rights.
 */
export const mayKeepPerson = (actor: Actor, subject: PersonAt): Verdict =>
  allOf(mayKeepOrganisation(actor, subject.home), ...subject.posts.map((place) => mayKeepOrganisation(actor, place)));

/** A person's own page is seen by the person, and by administrators at or above the home unit or one of the posts. */
export const maySeePerson = (actor: Actor, subject: PersonAt): Verdict =>
  anyOf(
    isPerson(actor, subject.person),
    mayKeepOrganisation(actor, subject.home),
    ...subject.posts.map((place) => mayKeepOrganisation(actor, place)),
  );

/** A post is given by whoever keeps the body's unit, to somebody whose page they may see. */
export const mayAppoint = (actor: Actor, subject: { readonly body: Place; readonly person: PersonAt }): Verdict =>
  allOf(mayKeepOrganisation(actor, subject.body), maySeePerson(actor, subject.person));
