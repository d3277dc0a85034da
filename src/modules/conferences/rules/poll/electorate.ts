import type { Id } from '#kernel/id.ts';

export interface DelegateNow {
  readonly id: Id<'conferences.delegate'>;
  readonly site: Id<'conferences.site'>;
  /** 1 or more: who has no vote is not asked about here. */
  readonly weight: number;
  readonly present: boolean;
  /** Whoever votes for this delegate by written mandate (giấy ủy quyền). */
  readonly mandateTo: Id<'conferences.delegate'> | null;
}

export interface SiteNow {
  readonly id: Id<'conferences.site'>;
  /** Heads last counted in the hall; null where nobody counted. */
  readonly heads: number | null;
}

/** One delegate's votes, and who casts them. */
export interface Voter {
  readonly delegate: Id<'conferences.delegate'>;
  readonly site: Id<'conferences.site'>;
  readonly weight: number;
  /** There, or represented by somebody who is there. */
  readonly present: boolean;
  readonly caster: Id<'conferences.delegate'>;
}

/** Votes of one hall. */
export interface SiteVotes {
  readonly site: Id<'conferences.site'>;
  readonly entitled: number;
  readonly present: number;
  /** Delegates of its list who are there, whatever their votes. */
  readonly people: number;
}

export interface Electorate {
  readonly voters: readonly Voter[];
  readonly sites: readonly SiteVotes[];
}

/**
 * Who may vote, at the moment a poll is opened. A mandate counts while its giver is away and its holder is there and has a vote; it is
 * not passed on. A hall without a list of delegates has as many votes as heads were counted; a hall with a list that was only
 * counted has as many present as heads, though never more than its list.
 */
export function electorateOf(delegates: readonly DelegateNow[], sites: readonly SiteNow[]): Electorate {
  const there = new Set(delegates.filter(({ present }) => present).map(({ id }) => id));
  const voters = delegates.map(({ id, site, weight, present, mandateTo }): Voter => {
    const byMandate = !present && mandateTo !== null && there.has(mandateTo);
    return { delegate: id, site, weight, present: present || byMandate, caster: byMandate ? mandateTo : id };
  });
  const bySite = Map.groupBy(voters, ({ site }) => site);
  return { voters, sites: sites.map((site) => votesOf(site, bySite.get(site.id) ?? [])) };
}

function votesOf({ id, heads }: SiteNow, own: readonly Voter[]): SiteVotes {
  const counted = heads ?? 0;
  if (own.length === 0) return { site: id, entitled: counted, present: counted, people: 0 };
  const entitled = sumOf(own);
  const listed = own.filter(({ present }) => present);
  return listed.length > 0
    ? { site: id, entitled, present: sumOf(listed), people: listed.length }
    : { site: id, entitled, present: Math.min(counted, entitled), people: Math.min(counted, own.length) };
}

const sumOf = (voters: readonly Voter[]): number => voters.reduce((sum, { weight }) => sum + weight, 0);
