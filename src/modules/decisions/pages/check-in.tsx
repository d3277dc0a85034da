import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { formatInstant } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { Pagination } from '#kernel/html/pagination.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { queryText, readTableState, tableHref, type Query, type TableState } from '#kernel/html/table-state.ts';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { isId } from '#kernel/id.ts';
import { say } from '#kernel/http/say.ts';
import { checkIn } from '../commands/check-in.ts';
import { undoCheckIn } from '../commands/undo-check-in.ts';
import { paths } from '../paths.ts';
import { maySeeHouseholds } from '../policy.ts';
import { findMeeting, type MeetingModel } from '../queries/find-meeting.ts';
import { CHECK_IN_FILTERS, listCheckIn, type CheckInFilter, type CheckInRow } from '../queries/list-check-in.ts';
import { CheckInList } from '../views/check-in-list.tsx';
import { CheckInSearch } from '../views/check-in-search.tsx';
import { PresentFigures } from '../views/meeting/present-figures.tsx';
import { villageCrumbs } from '../views/village-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ meeting: id('decisions.meeting') });
const query = z.record(z.string(), z.unknown());

export interface CheckInModel {
  readonly meeting: MeetingModel;
  readonly search: string;
  readonly filter: CheckInFilter;
  readonly rows: readonly CheckInRow[];
  readonly total: number;
  /** The household that was written down a moment ago. */
  readonly just: CheckInRow | null;
  readonly query: Query;
  readonly state: TableState;
}

const PAGE_SIZE = 30;
const JUST = 'vua';

const page: PageSpec<z.infer<typeof params>, Query, CheckInModel> = {
  path: paths.meetingAct(':meeting', 'diem-danh'),
  params,
  query,
  load: loadCheckIn,
  may: (actor, model) => maySeeHouseholds(actor, model.meeting.village),
  view: checkInView,
};

/** The list at the door: who has come for which household. Large buttons, no script, one touch each. */
export function registerCheckIn(site: Site): void {
  const done = (
    { household }: { readonly household: string },
    _visit: Visit,
    _reply: unknown,
    { meeting }: z.infer<typeof params>,
  ) => `${paths.meetingAct(meeting, 'diem-danh')}?${JUST}=${household}`;
  const refusalAt = {
    'decisions.check-in.already': '',
    'decisions.check-in.not-now': '',
    'decisions.check-in.too-early': '',
    'decisions.check-in.which-cluster': 'cluster',
  } as const;
  site.page(page);
  site.form({ page, command: checkIn, done, refusalAt });
  site.form({
    page,
    path: paths.meetingAct(':meeting', 'bo-diem-danh'),
    command: undoCheckIn,
    done,
    refusalAt: { 'decisions.check-in.counted': '' },
  });
}

async function loadCheckIn(visit: Visit, { meeting: id }: z.infer<typeof params>, query: Query): Promise<CheckInModel | null> {
  const meeting = await findMeeting(visit.reader, id, visit.today);
  if (meeting === null) return null;
  const state = readTableState(query, { sorts: [], pageSize: PAGE_SIZE });
  const search = queryText(query, 'tim').slice(0, 100);
  const filter = CHECK_IN_FILTERS.find((one) => one === queryText(query, 'xem')) ?? 'absent';
  const asked = {
    village: meeting.unit.id,
    round: meeting.noticeOn === null ? null : (meeting.agenda[0]?.round.id ?? null),
    on: meeting.noticeOn ?? visit.today,
  };
  // Whoever searches for a household wants to see it, come or not.
  const shown = search === '' ? filter : 'all';
  const { rows, total } = await listCheckIn(visit.reader, id, {
    ...asked,
    search,
    filter: shown,
    offset: state.offset,
    limit: state.limit,
  });
  const just = queryText(query, JUST);
  const all = isId(just)
    ? await listCheckIn(visit.reader, id, { ...asked, search: '', filter: 'all', offset: 0, limit: 2_000 })
    : null;
  return { meeting, search, filter, rows, total, just: all?.rows.find((row) => row.id === just) ?? null, query, state };
}

function checkInView(model: CheckInModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { meeting } = model;
  const path = paths.meetingAct(meeting.id, 'diem-danh');
  return {
    title: t('decisions.check-in.title'),
    demo: meeting.unit.demo,
    indexed: false,
    breadcrumbs: [
      ...villageCrumbs(visit, meeting.unit),
      { href: paths.meeting(meeting.id), label: formatInstant(meeting.startsAt, visit.lang) },
    ],
    body: (
      <>
        <PageTitle
          title={t('decisions.check-in.title')}
          lead={t('decisions.check-in.lead')}
          actions={<ButtonLink href={paths.meeting(meeting.id)}>{t('decisions.check-in.back')}</ButtonLink>}
        />
        <Stack>
          <PresentFigures model={meeting} visit={visit} />
          <Just model={model} />
          <Refused model={model} form={form} visit={visit} />
          <CheckInSearch model={model} path={path} />
          <CheckInList model={model} form={form} />
          {model.total > PAGE_SIZE ? (
            <Pagination
              state={{ page: model.state.page, pageSize: PAGE_SIZE, total: model.total }}
              href={tableHref(path, withoutJust(model.query))}
            />
          ) : null}
        </Stack>
      </>
    ),
  };
}

const withoutJust = (query: Query): Query => Object.fromEntries(Object.entries(query).filter(([name]) => name !== JUST));

/** A household that is not on this page of the list has no form here to show what was wrong with it. */
function Refused({ model, form, visit }: { readonly model: CheckInModel; readonly form: FormState; readonly visit: Visit }) {
  const [error] = Object.values(form.errors);
  const shown = model.rows.some((row) => row.id === form.values['household'] && row.present === (form.of === undoCheckIn.name));
  if (error === undefined || shown) return null;
  return <Notice kind="error" live title={say(words, visit.lang, error.code, error.values)} />;
}

function Just({ model }: { readonly model: CheckInModel }) {
  const t = useWords(words);
  if (model.just === null) return null;
  const { code, address, present } = model.just;
  return (
    <Notice
      kind={present ? 'success' : 'info'}
      live
      title={t(present ? 'decisions.check-in.just' : 'decisions.check-in.undone', { code, address })}
    />
  );
}
