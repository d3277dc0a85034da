import type { Id } from '#kernel/id.ts';
import { inHall, standOf, type SiteFacts, type SiteStand } from './presence.ts';

/** One site with what is known of its hall at this moment. */
export interface SiteAttendance extends SiteFacts {
  readonly id: Id<'conferences.site'>;
  readonly no: number;
  readonly name: string;
  readonly role: 'main' | 'site';
  readonly level: 'country' | 'province' | 'district' | 'commune' | 'village';
  readonly unit: Id<'org.unit'>;
  readonly above: Id<'conferences.site'> | null;
  readonly outsideNet: boolean;
  /** Its last count was entered afterwards. */
  readonly afterwards: boolean;
}

export interface AttendanceTotals {
  readonly sites: number;
  readonly there: number;
  readonly lost: number;
  readonly invited: number;
  readonly present: number;
  readonly absent: number;
  /** People in all halls: heads counted where somebody counted. */
  readonly people: number;
}

export const totalsOf = (sites: readonly SiteAttendance[]): AttendanceTotals => {
  const sum = (of: (site: SiteAttendance) => number): number => sites.reduce((total, site) => total + of(site), 0);
  const standing = (stand: SiteStand): number => sites.filter((site) => standOf(site) === stand).length;
  return {
    sites: sites.length,
    there: standing('there'),
    lost: standing('lost'),
    invited: sum(({ invited }) => invited),
    present: sum(({ present }) => present),
    absent: sum(({ absent }) => absent),
    people: sum(inHall),
  };
};

export interface ProvinceAttendance {
  readonly site: SiteAttendance;
  /** Of the province's own site and all sites below it. */
  readonly totals: AttendanceTotals;
}

/** Provinces with their communes, in the order of their sites; sites that belong to no province are left out. */
export function byProvince(sites: readonly SiteAttendance[]): readonly ProvinceAttendance[] {
  const below = Map.groupBy(sites, ({ above }) => above);
  return sites
    .filter(({ level, role }) => level === 'province' && role === 'site')
    .map((site) => ({ site, totals: totalsOf([site, ...(below.get(site.id) ?? [])]) }));
}

/** Whether all sites of a province are there, some, or none: the colour of its tile. */
export const shareOf = ({ sites, there }: AttendanceTotals): 'all' | 'some' | 'none' =>
  there === 0 ? 'none' : there === sites ? 'all' : 'some';
