import { denied, holdsAnywhere, type Actor, type Place, type Verdict } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { mayKeepOrganisation, mayKeepPerson, maySeePerson } from '#modules/org/index.ts';

/** Whose account it is, with the units the rights over it follow from. */
interface Holder {
  readonly person: Id<'org.person'>;
  readonly home: Place;
  readonly posts: readonly Place[];
}

/** The list of accounts: administrators, each of their own units and those below (the query takes the scope). */
export const mayListAccounts = (actor: Actor): Verdict => holdsAnywhere(actor, ['administrator']);

/** Accounts of people of a unit and below it: for the sentence on one's own page. */
export const mayKeepAccountsAt = (actor: Actor, place: Place): Verdict => mayKeepOrganisation(actor, place);

/** To see whether somebody has an account: whoever may see the person. */
export const maySeeAccount = (actor: Actor, holder: Holder): Verdict => maySeePerson(actor, holder);

/**
 * To make, reset or sign out an account: an administrator at or above the home unit **and** every unit where the person
 * holds a post. Anything less would let the administrator of a commune take over somebody who also holds a post in the
 * province. One's own account is not kept here but on one's own page, where the password is asked again.
 */
export const mayKeepAccount = (actor: Actor, holder: Holder): Verdict =>
  actor.kind === 'person' && actor.person === holder.person ? denied : mayKeepPerson(actor, holder);
