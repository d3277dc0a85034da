/** What is known of one hall. */
export interface HallCounts {
  /** On the list of the site. */
  readonly invited: number;
  /** Of them, ticked or come by code. */
  readonly present: number;
  readonly absent: number;
  /** Heads counted in the hall; null where nobody counted. */
  readonly counted: number | null;
}

/** How many are in the hall: a count of heads holds where somebody counted, for guests and staff stand on no list. */
export const inHall = ({ present, counted }: HallCounts): number => Math.max(counted ?? 0, present);

/** @property connected on the net at this moment */
export interface SiteFacts extends HallCounts {
  readonly connected: boolean;
  readonly lost: boolean;
}

export const SITE_STANDS = ['there', 'lost', 'waiting'] as const;
export type SiteStand = (typeof SITE_STANDS)[number];

/** A site is there when it is on the net or when people are known to sit in its hall; lost when its line broke after that. */
export function standOf({ connected, lost, ...counts }: SiteFacts): SiteStand {
  if (lost) return 'lost';
  return connected || inHall(counts) > 0 ? 'there' : 'waiting';
}
