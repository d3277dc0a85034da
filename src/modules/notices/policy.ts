import { everyone, holdsAnywhere, type Actor, type Verdict } from '#kernel/actor.ts';

/** Following what is public needs no account; what it needs is the owner of the address, who confirms by mail. */
export const mayFollow = (): Verdict => everyone;

/** Whoever holds the link of a mail may use it; the command itself checks the link. */
export const mayUseLink = (): Verdict => everyone;

/** An address is forgotten at the wish of its owner, by any administrator. */
export const mayEraseAddress = (actor: Actor): Verdict => holdsAnywhere(actor, ['administrator']);
