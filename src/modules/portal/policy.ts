import { everyone, signedIn, type Actor, type Verdict } from '#kernel/actor.ts';

/** Units, their history and what they publish are open to all. */
export const maySeeUnits = (): Verdict => everyone;

/** The desk shows what the posts of the person who asks oblige them to. */
export const maySeeDesk = (actor: Actor): Verdict => signedIn(actor);
