import { dayOf } from '#kernel/day.ts';
import { formatDay } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { isId } from '#kernel/id.ts';
import { queryText, readTableState, type Query, type TableState } from '#kernel/html/table-state.ts';
import type { Site } from '#kernel/http/site.ts';
import type { Id } from '#kernel/id.ts';
import { chooseSites } from '../commands/choose-sites.ts';
import { removeSites } from '../commands/remove-sites.ts';
import { preparePaths } from '../paths-prepare.ts';
import {
  findSiteUnits,
  listProvinceSites,
  listSites,
  SITE_FILTERS,
  SITES_A_PAGE,
  type SiteFilter,
  type SiteName,
  type SiteRow,
  type UnitChoice,
} from '../queries/list-sites.ts';
import { isOpenForWork } from '../steps/lock-conference.ts';
import { AddSites } from '../views/sites/add-sites.tsx';
import { RemoveSites } from '../views/sites/remove-sites.tsx';
import { SiteFilters, SiteTable } from '../views/sites/site-table.tsx';
import { workFrame } from '../views/work-frame.tsx';
import { words } from '../words.ts';
import { workPage, type WorkModel } from './work-page.ts';

export interface SitesModel extends WorkModel {
  readonly province: Id<'conferences.site'> | null;
  readonly filter: SiteFilter;
  readonly search: string;
  readonly rows: readonly SiteRow[];
  readonly total: number;
  readonly provinces: readonly SiteName[];
  readonly unitSearch: string;
  readonly units: readonly UnitChoice[];
  readonly query: Query;
  readonly state: TableState;
}

const page = workPage<SitesModel>('sites', {
  more: async (conference, { reader }, query) => {
    const state = readTableState(query, { sorts: [], pageSize: SITES_A_PAGE });
    const asked = queryText(query, 'tinh');
    const province = isId(asked) ? (asked as Id<'conferences.site'>) : null;
    const filter = SITE_FILTERS.find((one) => one === queryText(query, 'xem')) ?? 'all';
    const search = queryText(query, 'tim').slice(0, 100);
    const unitSearch = queryText(query, 'don-vi').slice(0, 100);
    const { offset, limit } = state;
    return {
      province,
      filter,
      search,
      ...(await listSites(reader, conference.id, { province, filter, search, offset, limit })),
      provinces: await listProvinceSites(reader, conference.id),
      unitSearch,
      units: await findSiteUnits(reader, conference, unitSearch),
      query,
      state,
    };
  },
  view: (model, visit, form) => {
    const t = visit.t(words);
    const { conference } = model;
    return workFrame(conference, visit, {
      title: t('conferences.sites.title'),
      lead: t('conferences.sites.lead', { day: formatDay(conference.sitesDay, visit.lang) }),
      wide: true,
      children: (
        <>
          {conference.sitesDay > dayOf(conference.startsAt) ? (
            <Notice kind="info" title={t('conferences.sites.first-day', { day: formatDay(conference.sitesDay, visit.lang) })} />
          ) : null}
          <SiteFilters model={model} />
          <SiteTable model={model} visit={visit} />
          {isOpenForWork(conference) ? (
            <>
              <AddSites model={model} form={form} />
              <RemoveSites model={model} form={form} />
            </>
          ) : null}
        </>
      ),
    });
  },
});

/** All sites of a conference: chosen in one act, filtered, and what each still lacks. */
export function registerSites(site: Site): void {
  const done = ({ conference }: { readonly conference: Id<'conferences.conference'> }) => preparePaths.part(conference, 'sites');
  site.page(page);
  site.form({
    page,
    command: chooseSites,
    done,
    refusalAt: { 'conferences.sites.no-unit': 'units', 'conferences.sites.none-new': '' },
  });
  site.form({
    page,
    path: preparePaths.act(':conference', 'sites', 'bo'),
    command: removeSites,
    done,
    refusalAt: { 'conferences.sites.none-chosen': 'sites', 'conferences.sites.in-use': '' },
  });
}
