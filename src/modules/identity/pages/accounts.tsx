import { z } from 'zod';
import { Empty } from '#kernel/html/empty.tsx';
import { FilterBar } from '#kernel/html/filter-bar.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { queryText, readTableState, tableHref, type Query, type TableState } from '#kernel/html/table-state.ts';
import { TextField } from '#kernel/html/text-field.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { paths } from '../paths.ts';
import { mayListAccounts } from '../policy.ts';
import { listAccounts, type AccountList } from '../queries/list-accounts.ts';
import { words } from '../words.ts';

interface Model {
  readonly list: AccountList;
  readonly search: string;
  readonly state: TableState;
  readonly query: Query;
}

const PAGE_SIZE = 50;

const page: PageSpec<object, Query, Model> = {
  path: paths.accounts,
  query: z.record(z.string(), z.unknown()),
  load: async ({ reader, actor, today }, _params, query) => {
    const state = readTableState(query, { sorts: [], pageSize: PAGE_SIZE });
    const search = queryText(query, 'tim').slice(0, 100);
    return {
      list: await listAccounts(reader, actor, today, { search, limit: state.limit, offset: state.offset }),
      search,
      state,
      query,
    };
  },
  may: mayListAccounts,
  view: accountsView,
};

/** People an administrator keeps accounts for, found by name. */
export function registerAccounts(site: Site): void {
  site.page(page);
}

function accountsView({ list, search, state, query }: Model, visit: Visit): Parts {
  const t = visit.t(words);
  return {
    title: t('identity.accounts.title'),
    indexed: false,
    body: (
      <>
        <PageTitle title={t('identity.accounts.title')} lead={t('identity.accounts.lead')} />
        <FilterBar action={paths.accounts} values={{ tim: search }} filtered={search !== ''}>
          <TextField name="tim" type="search" label={t('identity.accounts.search')} maxLength={100} />
        </FilterBar>
        <DataTable
          caption={t('identity.accounts.caption')}
          rows={list.rows}
          rowKey={(row) => row.person}
          href={tableHref(paths.accounts, query)}
          page={{ page: state.page, pageSize: state.pageSize, total: list.total }}
          empty={<Empty title={t('identity.accounts.empty')} next={t('identity.accounts.empty-next')} />}
          columns={[
            {
              key: 'name',
              label: t('identity.accounts.name'),
              cell: (row) => <a href={paths.account(row.person)}>{row.name}</a>,
            },
            {
              key: 'posts',
              label: t('identity.accounts.posts'),
              cell: (row) => (row.posts.length > 0 ? row.posts.join('; ') : t('identity.accounts.no-posts')),
            },
            { key: 'login', label: t('identity.accounts.login'), cell: (row) => row.login ?? t('identity.accounts.none') },
          ]}
        />
      </>
    ),
  };
}
