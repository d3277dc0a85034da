import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { Empty } from '#kernel/html/empty.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { queryText, readTableState, tableHref, type Query, type TableState } from '#kernel/html/table-state.ts';
import { DayText, InstantText } from '#kernel/html/time.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { answerRequest } from '../commands/answer-request.ts';
import { lengthenRequest } from '../commands/lengthen-request.ts';
import { refuseRequest } from '../commands/refuse-request.ts';
import { keeperField } from '../fields.ts';
import { paths } from '../paths.ts';
import { publicPaths } from '../paths-public.ts';
import { mayAnswerRequests } from '../policy-public.ts';
import { findKeeper, type FoundKeeper } from '../queries/find-keeper.ts';
import { findRequest, type FullRequest } from '../queries/find-request.ts';
import { listRequests, type RequestRow } from '../queries/list-requests.ts';
import { RequestForms } from '../views/request-forms.tsx';
import { RequestChip, RequestFacts } from '../views/request-facts.tsx';
import { words } from '../words.ts';

interface ListModel {
  readonly keeper: FoundKeeper;
  readonly rows: readonly RequestRow[];
  readonly total: number;
  readonly open: boolean;
  readonly query: Query;
  readonly table: TableState;
}

const PAGE_SIZE = 50;

const listPage: PageSpec<{ keeper: FoundKeeper['id'] }, Query, ListModel> = {
  path: publicPaths.requests(':keeper'),
  params: z.object({ keeper: keeperField() }),
  query: z.record(z.string(), z.unknown()),
  load: async (visit, { keeper: id }, query) => {
    const keeper = await findKeeper(visit.reader, id, visit.today);
    if (keeper === null) return null;
    const table = readTableState(query, { sorts: [], pageSize: PAGE_SIZE });
    const open = queryText(query, 'xem') !== 'tat-ca';
    return { keeper, ...(await listRequests(visit.reader, keeper, { open, ...table })), open, query, table };
  },
  may: (actor, { keeper }) => mayAnswerRequests(actor, keeper),
  view: listView,
};

const onePage: PageSpec<{ request: FullRequest['id'] }, object, FullRequest> = {
  path: publicPaths.answerRequest(':request'),
  params: z.object({ request: id('publicity.request') }),
  load: (visit, { request }) => findRequest(visit.reader, { id: request }, visit.today),
  may: mayAnswerRequests,
  view: oneView,
};

/** Requests of people, for those who answer them. */
export function registerRequests(site: Site): void {
  site.page(listPage);
  site.page(onePage);
  const done = (value: { readonly id: FullRequest['id'] }): string => publicPaths.answerRequest(value.id);
  site.form({ page: onePage, command: answerRequest, done });
  site.form({ page: onePage, path: publicPaths.refuseRequest(':request'), command: refuseRequest, done });
  site.form({ page: onePage, path: publicPaths.lengthenRequest(':request'), command: lengthenRequest, done });
}

function listView({ keeper, rows, total, open, query, table }: ListModel, visit: Visit): Parts {
  const t = visit.t(words);
  const title = t('publicity.request.list', { name: keeper.name });
  const path = publicPaths.requests(keeper.id);
  return {
    title,
    demo: keeper.unit.demo,
    indexed: false,
    breadcrumbs: [{ href: paths.work(keeper.id), label: t('publicity.one.back', { name: keeper.name }) }],
    body: (
      <>
        <PageTitle
          title={title}
          lead={t('publicity.request.list-lead')}
          actions={
            <a href={open ? `${path}?xem=tat-ca` : path}>
              {t(open ? 'publicity.request.list-all' : 'publicity.request.list-open')}
            </a>
          }
        />
        <DataTable
          caption={t(open ? 'publicity.request.list-open' : 'publicity.request.list-all')}
          rows={rows}
          rowKey={(row) => row.id}
          href={tableHref(path, query)}
          page={{ ...table, total }}
          empty={<Empty title={t('publicity.request.list-empty')} next={t('publicity.request.list-empty-next')} />}
          columns={[
            {
              key: 'code',
              label: t('publicity.request.code'),
              cell: (row) => <a href={publicPaths.answerRequest(row.id)}>{row.code}</a>,
            },
            {
              key: 'about',
              label: t('publicity.request.about'),
              cell: (row) => row.publicationTitle ?? row.askedFor?.slice(0, 120) ?? t('publicity.request.erased'),
            },
            { key: 'asked', label: t('publicity.request.asked-at'), cell: (row) => <InstantText at={row.askedAt} /> },
            { key: 'due', label: t('publicity.request.due-on'), cell: (row) => <DayText day={row.dueOn} /> },
            {
              key: 'state',
              label: t('publicity.pub.col.state'),
              phoneLabel: '',
              cell: (row) => <RequestChip request={row} today={visit.today} />,
            },
          ]}
        />
      </>
    ),
  };
}

function oneView(request: FullRequest, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t('publicity.request.one', { code: request.code });
  return {
    title,
    demo: request.unit.demo,
    indexed: false,
    breadcrumbs: [
      {
        href: publicPaths.requests(request.body ?? request.unit.id),
        label: t('publicity.request.list', { name: request.unit.name }),
      },
    ],
    body: (
      <>
        <PageTitle title={title} />
        <RequestFacts request={request} today={visit.today} officer />
        <RequestForms request={request} form={form} today={visit.today} />
      </>
    ),
  };
}
