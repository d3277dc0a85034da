import type { Actor, Verdict } from '#kernel/actor.ts';
import { dayOf } from '#kernel/day.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { queryText, readTableState, tableHref, type Query, type TableState } from '#kernel/html/table-state.ts';
import { Pagination } from '#kernel/html/pagination.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { addDelegates } from '../commands/add-delegates.ts';
import { changeDelegate } from '../commands/change-delegate.ts';
import { removeDelegate } from '../commands/remove-delegate.ts';
import { preparePaths } from '../paths-prepare.ts';
import { mayKeep } from '../policy.ts';
import { findPeople, type PeopleSearch } from '../queries/find-people.ts';
import { findSite, type SiteWithConference } from '../queries/find-site.ts';
import { DELEGATES_A_PAGE, listDelegates, type DelegateRow } from '../queries/list-delegates.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { AddDelegates } from '../views/delegates/add.tsx';
import { DelegateCards } from '../views/delegates/cards.tsx';
import { workFrame } from '../views/work-frame.tsx';
import { words } from '../words.ts';
import { maySite, siteParams, type SiteParams } from './site.tsx';
import { anyQuery } from './work-page.ts';

export interface SiteDelegatesModel extends SiteWithConference, PeopleSearch {
  readonly rows: readonly DelegateRow[];
  readonly total: number;
  /** The secretariat, who also sets votes and mandates. */
  readonly keeper: boolean;
  readonly query: Query;
  readonly state: TableState;
}

const page: PageSpec<SiteParams, Query, SiteDelegatesModel> = {
  path: preparePaths.siteDelegates(':site'),
  params: siteParams,
  query: anyQuery,
  load: loadDelegates,
  may: (actor: Actor, model): Verdict => maySite(actor, model),
  view: delegatesView,
};

/** The list of one site, kept by the secretariat and by the site itself. */
export function registerSiteDelegates(site: Site): void {
  const done = ({ site: kept }: { readonly site: Id<'conferences.site'> }) => preparePaths.siteDelegates(kept);
  site.page(page);
  site.form({
    page,
    command: addDelegates,
    done,
    refusalAt: {
      'conferences.delegates.wrong-line': 'lines',
      'conferences.delegates.none-typed': 'lines',
      'conferences.delegates.too-many': 'lines',
      'conferences.delegates.full': '',
    },
  });
  site.form({
    page,
    path: `${preparePaths.siteDelegates(':site')}/sua`,
    command: changeDelegate,
    done,
    refusalAt: { 'conferences.delegates.no-mandate': 'mandateNo' },
  });
  site.form({ page, path: `${preparePaths.siteDelegates(':site')}/bo`, command: removeDelegate, done });
}

async function loadDelegates(visit: Visit, { site }: SiteParams, query: Query): Promise<SiteDelegatesModel | null> {
  const found = await findSite(visit, site);
  if (found === null) return null;
  const { conference } = found;
  const state = readTableState(query, { sorts: [], pageSize: DELEGATES_A_PAGE });
  const list = await listDelegates(visit.reader, { conference: conference.id, site, offset: state.offset, limit: state.limit });
  const people = await findPeople(visit.reader, maySite(visit.actor, found).may ? queryText(query, 'nguoi') : '', {
    unit: found.site.unit,
    on: dayOf(conference.startsAt),
  });
  return { ...found, ...list, ...people, keeper: mayKeep(conference.standing).may, query, state };
}

function delegatesView(model: SiteDelegatesModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { site, conference, state, total, query } = model;
  const path = preparePaths.siteDelegates(site.id);
  const parts = workFrame(conference, visit, {
    title: t('conferences.delegates.of-site', { site: site.name }),
    lead: t('conferences.delegates.lead'),
    actions: <ButtonLink href={preparePaths.site(site.id)}>{t('conferences.site.title', site)}</ButtonLink>,
    children: (
      <>
        <DelegateCards model={model} form={form} />
        {total > DELEGATES_A_PAGE ? (
          <Pagination state={{ page: state.page, pageSize: DELEGATES_A_PAGE, total }} href={tableHref(path, query)} />
        ) : null}
        {isBeforeEnd(conference) ? <AddDelegates model={model} form={form} /> : null}
      </>
    ),
  });
  return model.keeper ? parts : { ...parts, breadcrumbs: [] };
}
