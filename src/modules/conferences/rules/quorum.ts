import type { Electorate } from './poll/electorate.ts';
import { standOf, type SiteFacts } from './presence.ts';

/** Who must be there before anything is decided: a share of the sites, or of the delegates who vote. */
export interface QuorumRule {
  readonly of: 'sites' | 'delegates';
  readonly numerator: number;
  readonly denominator: number;
  /** More than the share ("quá nửa"); otherwise the share itself is enough ("từ 2/3 trở lên"). */
  readonly over: boolean;
}

/** Counted at one moment, of everybody and of those who are there. */
export interface Counted {
  readonly entitled: number;
  readonly present: number;
}

export interface Presence {
  readonly sites: Counted;
  /** Delegates with a vote; whoever is absent and has given a mandate to somebody who is there counts as there. */
  readonly delegates: Counted;
}

/**
 * Who is there at one moment: the one rule that the attendance page shows and that a vote is opened by. A site is there as its hall
 * is (`standOf`), whoever sits in it; delegates are there when ticked, come by code or represented, and where nobody of a hall was
 * ticked, as many as heads were counted, never more than its list.
 */
export function presenceOf({ voters, sites: votes }: Electorate, sites: readonly SiteFacts[]): Presence {
  return {
    sites: { entitled: sites.length, present: sites.filter((site) => standOf(site) === 'there').length },
    delegates: { entitled: voters.length, present: votes.reduce((sum, { people }) => sum + people, 0) },
  };
}

export interface Quorum extends Counted {
  readonly of: QuorumRule['of'];
  /** The smallest number that is enough. */
  readonly needed: number;
  readonly met: boolean;
}

/**
 * Whether enough are there, in whole numbers only. Nobody entitled is never a quorum.
 * @returns null where the convening body's rules ask for none
 */
export function quorumOf(rule: QuorumRule | null, presence: Presence): Quorum | null {
  if (rule === null) return null;
  const { entitled, present } = presence[rule.of];
  const product = entitled * rule.numerator;
  const needed = rule.over ? Math.floor(product / rule.denominator) + 1 : Math.ceil(product / rule.denominator);
  return { of: rule.of, entitled, present, needed, met: entitled > 0 && present >= needed };
}
