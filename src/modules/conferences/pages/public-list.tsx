import { ButtonLink } from '#kernel/html/button.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { FilterBar } from '#kernel/html/filter-bar.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { queryText, readTableState, tableHref, type Query, type TableState } from '#kernel/html/table-state.ts';
import { TextField } from '#kernel/html/text-field.tsx';
import { openToAll, type Site } from '#kernel/http/site.ts';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { paths } from '../paths.ts';
import { LIST_TIMES, listConferences, type ConferenceRow, type ListTime } from '../queries/list-conferences.ts';
import { ConferenceTable } from '../views/conference-table.tsx';
import { words } from '../words.ts';
import { anyQuery } from './work-page.ts';

const PAGE_SIZE = 20;

interface ListModel {
  readonly when: ListTime;
  readonly search: string;
  readonly rows: readonly ConferenceRow[];
  readonly total: number;
  readonly query: Query;
  readonly state: TableState;
}

/** Conferences for everybody: those to come and in session, and past ones. */
export function registerPublicList(site: Site): void {
  site.page({
    path: paths.list(),
    query: anyQuery,
    load: async ({ reader }, _params, query): Promise<ListModel> => {
      const state = readTableState(query, { sorts: [], pageSize: PAGE_SIZE });
      const search = queryText(query, 'tim').slice(0, 100);
      const when = LIST_TIMES.find((one) => one === queryText(query, 'xem')) ?? 'sap-toi';
      return {
        ...(await listConferences(reader, { when, search, offset: state.offset, limit: state.limit })),
        when,
        search,
        query,
        state,
      };
    },
    may: openToAll,
    view: listView,
  });
}

function listView({ when, search, rows, total, query, state }: ListModel, visit: Visit): Parts {
  const t = visit.t(words);
  return {
    title: t('conferences.list.title'),
    demo: rows.some(({ demo }) => demo),
    body: (
      <>
        <PageTitle title={t('conferences.list.title')} lead={t('conferences.list.lead')} />
        <Stack>
          <FilterBar action={paths.list()} values={{ xem: when, tim: search }} filtered={search !== ''}>
            <RadioGroup
              name="xem"
              label={t('conferences.list.when-label')}
              options={LIST_TIMES.map((value) => ({ value, label: t(`conferences.list.when.${value}`) }))}
            />
            <TextField name="tim" label={t('conferences.list.search')} maxLength={100} />
          </FilterBar>
          <ConferenceTable
            rows={rows}
            visit={visit}
            href={({ code }) => paths.conference(code)}
            table={{ href: tableHref(paths.list(), query), page: { page: state.page, pageSize: PAGE_SIZE, total } }}
            empty={
              <Empty
                title={t('conferences.list.none')}
                next={t('conferences.list.none-next')}
                action={<ButtonLink href={`${paths.list()}?xem=da-qua`}>{t('conferences.list.see-past')}</ButtonLink>}
              />
            }
          />
        </Stack>
      </>
    ),
  };
}
