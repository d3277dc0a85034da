import { anyOf, holdsAt, type Actor, type Verdict } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { KEEPERS, mayKeep, type Standing } from './policy.ts';

/** Tells how far a conclusion is: the convening unit, or officers of the unit that carries it out. */
export const mayNoteProgress = (standing: Standing, unit: Id<'org.unit'> | null): Verdict =>
  unit === null ? mayKeep(standing) : anyOf(mayKeep(standing), mayCarryOut(standing.actor, unit));

/** Officers of the unit a conclusion is addressed to. */
const mayCarryOut = (actor: Actor, unit: Id<'org.unit'>): Verdict => holdsAt(actor, KEEPERS, { unit, above: [] });
