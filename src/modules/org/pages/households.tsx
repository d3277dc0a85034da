import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { Button, ButtonLink } from '#kernel/html/button.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { FilterBar } from '#kernel/html/filter-bar.tsx';
import { PageTitle, Section } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { queryText, readTableState, tableHref, type Query, type TableState } from '#kernel/html/table-state.ts';
import { TextField } from '#kernel/html/text-field.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { useWords } from '#kernel/words.ts';
import { addHousehold } from '../commands/add-household.ts';
import { paths } from '../paths.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { listHouseholds, type HouseholdList } from '../queries/list-households.ts';
import { organisationCrumbs } from '../views/organisation-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ unit: id('org.unit') });
const query = z.record(z.string(), z.unknown());

interface Model extends HouseholdList {
  readonly search: string;
  readonly query: Query;
  readonly state: TableState;
}

const PAGE_SIZE = 50;

const page: PageSpec<z.infer<typeof params>, Query, Model> = {
  path: paths.households(':unit'),
  params,
  query,
  load: async (visit, params, query) => {
    const state = readTableState(query, { sorts: [], pageSize: PAGE_SIZE });
    const search = queryText(query, 'tim').slice(0, 200);
    const { offset, limit } = state;
    const found = await listHouseholds(visit.reader, params.unit, visit.today, { search, offset, limit });
    return found && { ...found, search, query, state };
  },
  may: (actor, model) => mayKeepOrganisation(actor, model.place),
  view: householdsView,
};

/** Households of a village, and the form that adds one. */
export function registerHouseholds(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: addHousehold,
    done: (_household, _visit, _reply, { unit }) => paths.households(unit),
    refusalAt: { 'org.household.code-taken': 'code' },
  });
}

function householdsView(model: Model, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t('org.household.title', { unit: model.unit.name });
  return {
    title,
    demo: model.unit.demo,
    indexed: false,
    breadcrumbs: organisationCrumbs(visit, model.unit),
    body: (
      <>
        <PageTitle
          title={title}
          lead={t('org.household.lead')}
          actions={<ButtonLink href={paths.planImport(model.unit.id, 'households')}>{t('org.household.import')}</ButtonLink>}
        />
        <FilterBar action={paths.households(model.unit.id)} values={{ tim: model.search }} filtered={model.search !== ''}>
          <TextField name="tim" label={t('org.household.search')} maxLength={200} />
        </FilterBar>
        <Households model={model} />
        <Section title={t('org.household.add')}>
          <AddHousehold model={model} form={form} />
        </Section>
      </>
    ),
  };
}

function Households({ model }: { readonly model: Model }) {
  const t = useWords(words);
  const empty =
    model.search === '' ? (
      <Empty title={t('org.household.empty')} next={t('org.household.empty-next')} />
    ) : (
      <Empty title={t('org.household.none-found')} next={t('org.household.none-found-next')} />
    );
  return (
    <DataTable
      caption={t('org.household.caption')}
      rows={model.rows}
      rowKey={(row) => row.id}
      href={tableHref(paths.households(model.unit.id), model.query)}
      page={{ page: model.state.page, pageSize: PAGE_SIZE, total: model.total }}
      exportHref={paths.householdsCsv(model.unit.id)}
      empty={empty}
      columns={[
        { key: 'code', label: t('org.household.code'), cell: (row) => <a href={paths.household(row.id)}>{row.code}</a> },
        { key: 'address', label: t('org.household.address'), cell: (row) => row.address },
        { key: 'from', label: t('org.household.from'), cell: (row) => <DayText day={row.from} /> },
      ]}
    />
  );
}

function AddHousehold({ model, form }: { readonly model: Model; readonly form: FormState }) {
  const t = useWords(words);
  return (
    <CommandForm form={form} command={addHousehold} action={paths.households(model.unit.id)} words={words}>
      <TextField name="code" label={t('org.household.code')} maxLength={30} size="medium" />
      <TextField name="address" label={t('org.household.address')} maxLength={200} />
      <DayField name="from" label={t('org.household.from')} />
      <Button>{t('org.household.add-do')}</Button>
    </CommandForm>
  );
}
