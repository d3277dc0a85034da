import { everyone, type Actor, type Verdict } from '#kernel/actor.ts';
import { mayPrepare, type Keeper } from './policy.ts';

/** The quarterly register is closed by those who keep it, or at night by the program itself; nobody above does it for them. */
export const mayFreezeQuarter = mayPrepare;

/** A correction of a closed quarter is written by those who keep the register, with its day. */
export const mayAddAddendum = mayPrepare;

/** Asking for what the law wants public needs no account and no reason (quyền tiếp cận thông tin). */
export const mayAsk = (): Verdict => everyone;

/** How far a request is, to whoever has its code; what was asked and answered opens only with the secret of the receipt. */
export const maySeeProgress = (): Verdict => everyone;

/**
 * The words of a request are those of a person to a public body: read and answered by those who keep the register, and by
 * nobody above, beside or below them.
 */
export const mayAnswerRequests = (actor: Actor, keeper: Keeper): Verdict => mayPrepare(actor, keeper);
