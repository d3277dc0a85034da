import type { Verdict } from '#kernel/actor.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { isId, type Id } from '#kernel/id.ts';
import { queryText, readTableState, type Query, type TableState } from '#kernel/html/table-state.ts';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { checkInByCode } from '../commands/check-in-by-code.ts';
import { countHeads } from '../commands/count-heads.ts';
import { markPresence } from '../commands/mark-presence.ts';
import { paths } from '../paths.ts';
import { preparePaths } from '../paths-prepare.ts';
import { mayKeep } from '../policy.ts';
import { findHeadCount } from '../queries/find-head-count.ts';
import { findMainSite } from '../queries/find-main-site.ts';
import { findSite, type SiteWithConference } from '../queries/find-site.ts';
import {
  DELEGATES_A_PAGE,
  listDelegates,
  PRESENCE_FILTERS,
  type DelegateRow,
  type PresenceFilter,
} from '../queries/list-delegates.ts';
import { standingOf } from '../queries/standing-of.ts';
import { seatOf } from '../seat-cookie.ts';
import { hallFields } from '../steps/enter.ts';
import { isAttendanceOpen, mayTakeAttendance } from '../steps/at-site.ts';
import { CodeForm, HeadsForm, ListForm } from '../views/attend/door-forms.tsx';
import { unitCrumbs } from '../views/work-frame.tsx';
import { words } from '../words.ts';
import { anyQuery, conferenceParams, type ConferenceParams } from './work-page.ts';

export interface AtDoorModel extends SiteWithConference {
  readonly rows: readonly DelegateRow[];
  readonly total: number;
  readonly filter: PresenceFilter;
  readonly search: string;
  readonly counted: number | null;
  /** Who was checked in by code a moment ago. */
  readonly just: DelegateRow | null;
  readonly query: Query;
  readonly state: TableState;
}

const page: PageSpec<ConferenceParams, Query, AtDoorModel> = {
  path: preparePaths.door(':conference'),
  params: conferenceParams,
  query: anyQuery,
  load: loadDoor,
  may: (actor, { conference, site }): Verdict =>
    mayTakeAttendance({ ...conference.standing, actor }, { id: site.id, unit_id: site.unit }),
  view: doorView,
};

/** The list at the door of one hall: for its operator, for officers of its unit, for the secretariat. */
export function registerAtDoor(site: Site): void {
  const back = ({ conference, site: at }: { conference: Id<'conferences.conference'>; site: Id<'conferences.site'> }) =>
    `${preparePaths.door(conference)}?diem=${at}`;
  const at = (act: string) => ({ page, path: preparePaths.doorAct(':conference', act), input: hallFields });
  site.page(page);
  site.form({ ...at('danh-dau'), command: markPresence, done: back, refusalAt: { 'conferences.attend.nobody': 'delegates' } });
  site.form({
    ...at('ma'),
    command: checkInByCode,
    done: (value) => `${back(value)}&vua=${value.delegate}`,
    refusalAt: {
      'conferences.attend.no-code': 'code',
      'conferences.attend.other-site': 'code',
      'conferences.attend.already': 'code',
    },
  });
  site.form({ ...at('dem'), command: countHeads, done: back });
}

/** The site named in the address, or the one this browser sits at, or the main site. */
async function siteAsked(visit: Visit, conference: Id<'conferences.conference'>, query: Query) {
  const named = queryText(query, 'diem');
  if (isId(named)) return named as Id<'conferences.site'>;
  const { reader, actor, now } = visit;
  const standing = await standingOf(reader, { conference, actor, seat: seatOf(visit), now });
  return standing?.seat?.site ?? findMainSite(reader, conference);
}

async function loadDoor(visit: Visit, { conference }: ConferenceParams, query: Query): Promise<AtDoorModel | null> {
  const asked = await siteAsked(visit, conference, query);
  const found = asked === null ? null : await findSite(visit, asked);
  if (found === null || found.conference.id !== conference) return null;
  const state = readTableState(query, { sorts: [], pageSize: DELEGATES_A_PAGE });
  const filter = PRESENCE_FILTERS.find((one) => one === queryText(query, 'xem')) ?? 'all';
  const search = queryText(query, 'tim').slice(0, 100);
  const just = queryText(query, 'vua');
  const list = { conference, site: found.site.id, offset: 0, limit: DELEGATES_A_PAGE };
  return {
    ...found,
    ...(await listDelegates(visit.reader, { ...list, presence: filter, search, offset: state.offset })),
    filter,
    search,
    counted: await findHeadCount(visit.reader, found.site.id),
    just: isId(just)
      ? ((await listDelegates(visit.reader, { ...list, delegate: just as Id<'conferences.delegate'> })).rows[0] ?? null)
      : null,
    query,
    state,
  };
}

function doorView(model: AtDoorModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { conference, site, just } = model;
  const title = t('conferences.attend.title', { site: site.name });
  const keeper = mayKeep(conference.standing).may;
  return {
    title,
    demo: conference.demo,
    indexed: false,
    breadcrumbs: keeper
      ? [
          ...unitCrumbs(conference, visit),
          { href: paths.work(conference.id), label: conference.title },
          { href: preparePaths.part(conference.id, 'attendance'), label: t('conferences.attendance.title') },
        ]
      : [],
    body: (
      <>
        <PageTitle title={title} lead={conference.title} />
        <Stack>
          {just === null ? null : (
            <Notice kind="success" live title={t('conferences.attend.just', { no: just.no, name: just.name ?? '' })} />
          )}
          {isAttendanceOpen(conference) ? (
            <>
              <CodeForm model={model} form={form} />
              <ListForm model={model} form={form} />
              <HeadsForm model={model} form={form} />
            </>
          ) : (
            <Notice kind="info" title={t('conferences.attend.not-now')} />
          )}
        </Stack>
      </>
    ),
  };
}
