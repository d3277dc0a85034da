import type { Day } from './day.ts';
import type { Id } from './id.ts';

/** A post held on the day of the request (chức danh đang giữ): the only source of rights. */
export interface Holding {
  readonly id: Id<'org.holding'>;
  /** Kind of post, from the closed list of `org`. */
  readonly post: string;
  readonly title: string;
  readonly body: Id<'org.body'>;
  readonly bodyName: string;
  readonly unit: Id<'org.unit'>;
  readonly unitName: string;
  /** Last day of the holding, or null while no end is fixed. */
  readonly until: Day | null;
}

export interface Actor {
  readonly kind: 'anonymous' | 'person' | 'system';
  readonly person: Id<'org.person'> | null;
  readonly name: string | null;
  readonly session: Id<'identity.session'> | null;
  readonly holdings: readonly Holding[];
}

export const anonymous: Actor = { kind: 'anonymous', person: null, name: null, session: null, holdings: [] };

/** Jobs and command-line tools act as the system itself. */
export const system: Actor = { kind: 'system', person: null, name: null, session: null, holdings: [] };

/** Where a row lives: its unit and all units above it today, nearest first. */
export interface Place {
  readonly unit: Id<'org.unit'>;
  readonly above: readonly Id<'org.unit'>[];
}

/** Why somebody may: because everybody may, it is their own, they were given a code for it, of the post they hold, or by the system. */
export type Ground =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'self' }
  | { readonly kind: 'code' }
  | { readonly kind: 'system' }
  | { readonly kind: 'post'; readonly holding: Holding };

export type Verdict =
  | { readonly may: true; readonly because: Ground }
  | {
      readonly may: false;
      readonly why: 'sign-in' | 'forbidden' | 'not-found';
      /** Kinds of posts one of which would have let through, where posts decide: the page of the refusal names them. */
      readonly needs?: readonly string[];
    };

export const everyone: Verdict = { may: true, because: { kind: 'everyone' } };
export const denied: Verdict = { may: false, why: 'forbidden' };
/** For rows whose very existence is not to be told. */
export const hidden: Verdict = { may: false, why: 'not-found' };

const refusedTo = (actor: Actor, needs?: readonly string[]): Verdict => ({
  may: false,
  why: actor.kind === 'anonymous' ? 'sign-in' : 'forbidden',
  ...(needs === undefined ? {} : { needs }),
});

/** Anybody who is signed in, for what is their own (their desk, their sessions). */
export const signedIn = (actor: Actor): Verdict =>
  actor.kind === 'person' ? { may: true, because: { kind: 'self' } } : refusedTo(actor);

/** The person themself. */
export const isPerson = (actor: Actor, person: Id<'org.person'> | null): Verdict =>
  person !== null && actor.person === person ? { may: true, because: { kind: 'self' } } : refusedTo(actor);

/** Holders of one of these posts in the very unit of the row. */
export const holdsAt = (actor: Actor, posts: readonly string[], place: Place): Verdict =>
  grounded(actor, posts, (h) => h.unit === place.unit);

/** Holders of one of these posts in the unit of the row or in any unit above it. */
export const holdsAtOrAbove = (actor: Actor, posts: readonly string[], place: Place): Verdict =>
  grounded(actor, posts, (h) => h.unit === place.unit || place.above.includes(h.unit));

/** Holders of one of these posts anywhere in the tree. */
export const holdsAnywhere = (actor: Actor, posts: readonly string[]): Verdict => grounded(actor, posts, () => true);

/** The first verdict that lets through; otherwise the first refusal, with all posts that would have let through. */
export function anyOf(first: Verdict, ...rest: readonly Verdict[]): Verdict {
  const all = [first, ...rest];
  const through = all.find((verdict) => verdict.may);
  if (through !== undefined || first.may) return through ?? first;
  const needs = new Set(all.flatMap((verdict) => (verdict.may ? [] : (verdict.needs ?? []))));
  return needs.size === 0 ? first : { ...first, needs: [...needs] };
}

/** Everything must let through; the ground is that of the first. */
export const allOf = (first: Verdict, ...rest: readonly Verdict[]): Verdict =>
  [first, ...rest].find((verdict) => !verdict.may) ?? first;

/** A condition of the row itself, such as "not yet frozen". */
export const when = (condition: boolean, verdict: Verdict): Verdict => (condition ? verdict : denied);

function grounded(actor: Actor, posts: readonly string[], fits: (holding: Holding) => boolean): Verdict {
  if (actor.kind === 'system') return { may: true, because: { kind: 'system' } };
  const holding = actor.holdings.find((held) => posts.includes(held.post) && fits(held));
  return holding ? { may: true, because: { kind: 'post', holding } } : refusedTo(actor, posts);
}
