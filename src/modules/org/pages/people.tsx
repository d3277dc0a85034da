import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Checkbox } from '#kernel/html/choices.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { FilterBar } from '#kernel/html/filter-bar.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { queryText, readTableState, tableHref, type Query, type TableState } from '#kernel/html/table-state.ts';
import { TextField } from '#kernel/html/text-field.tsx';
import { useWords } from '#kernel/words.ts';
import { paths } from '../paths.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { findUnit, type UnitInForce } from '../queries/find-unit.ts';
import { listPeople, type PeopleFound } from '../queries/list-people.ts';
import { organisationCrumbs } from '../views/organisation-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ unit: id('org.unit') });
const query = z.record(z.string(), z.unknown());

interface Model extends UnitInForce {
  readonly people: PeopleFound;
  readonly search: string;
  readonly several: boolean;
  readonly query: Query;
  readonly state: TableState;
}

const PAGE_SIZE = 50;

const page: PageSpec<z.infer<typeof params>, Query, Model> = {
  path: paths.people(':unit'),
  params,
  query,
  load: async (visit, params, query) => {
    const found = await findUnit(visit.reader, params.unit, visit.today);
    if (found === null) return null;
    const state = readTableState(query, { sorts: [], pageSize: PAGE_SIZE });
    const search = queryText(query, 'ten').slice(0, 200);
    const several = queryText(query, 'kiem-nhiem') !== '';
    const asked = {
      units: [params.unit],
      search,
      severalPosts: several,
      on: visit.today,
      offset: state.offset,
      limit: state.limit,
    };
    return { ...found, search, several, query, state, people: await listPeople(visit.reader, asked) };
  },
  may: (actor, model) => mayKeepOrganisation(actor, model.place),
  view: peopleView,
};

/** People of a unit and those below it, found by name. */
export function registerPeople(site: Site): void {
  site.page(page);
}

function peopleView(model: Model, visit: Visit): Parts {
  const t = visit.t(words);
  const title = t('org.people.title', { unit: model.unit.name });
  const filtered = model.search !== '' || model.several;
  const values = { ten: model.search, 'kiem-nhiem': model.several ? 'co' : '' };
  return {
    title,
    demo: model.unit.demo,
    indexed: false,
    breadcrumbs: organisationCrumbs(visit, model.unit),
    body: (
      <>
        <PageTitle
          title={title}
          lead={t('org.people.lead')}
          actions={
            <ButtonLink look="main" href={paths.addPerson(model.unit.id)}>
              {t('org.person.add')}
            </ButtonLink>
          }
        />
        <FilterBar action={paths.people(model.unit.id)} values={values} filtered={filtered}>
          <TextField name="ten" label={t('org.people.search')} maxLength={200} />
          <Checkbox name="kiem-nhiem" label={t('org.people.several')} />
        </FilterBar>
        <People model={model} filtered={filtered} />
      </>
    ),
  };
}

function People({ model, filtered }: { readonly model: Model; readonly filtered: boolean }) {
  const t = useWords(words);
  const empty = filtered ? (
    <Empty title={t('org.people.none-found')} next={t('org.people.none-found-next')} />
  ) : (
    <Empty title={t('org.people.empty')} next={t('org.people.empty-next')} />
  );
  return (
    <DataTable
      caption={t('org.people.caption')}
      rows={model.people.rows}
      rowKey={(person) => person.id}
      href={tableHref(paths.people(model.unit.id), model.query)}
      page={{ page: model.state.page, pageSize: PAGE_SIZE, total: model.people.total }}
      empty={empty}
      columns={[
        { key: 'name', label: t('org.person.name'), cell: (person) => <a href={paths.person(person.id)}>{person.name}</a> },
        {
          key: 'posts',
          label: t('org.people.posts'),
          cell: (person) => person.posts.map((post) => `${post.title} – ${post.body}`).join('; ') || '–',
        },
        { key: 'email', label: t('org.person.email'), cell: (person) => person.email ?? '–' },
        { key: 'phone', label: t('org.person.phone'), cell: (person) => person.phone ?? '–' },
      ]}
    />
  );
}
