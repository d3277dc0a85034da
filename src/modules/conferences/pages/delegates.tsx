import { Actions, Button, ButtonLink } from '#kernel/html/button.tsx';
import { Select } from '#kernel/html/choices.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { FilterBar } from '#kernel/html/filter-bar.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Section } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { queryText, readTableState, tableHref, type Query, type TableState } from '#kernel/html/table-state.ts';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { DELEGATE_KINDS } from '../commands/add-delegates.ts';
import { grantVotes } from '../commands/grant-votes.ts';
import { preparePaths } from '../paths-prepare.ts';
import { findMainSite } from '../queries/find-main-site.ts';
import { DELEGATES_A_PAGE, listDelegates, type DelegateKind, type DelegateRow } from '../queries/list-delegates.ts';
import { countAttendance } from '../queries/count-attendance.ts';
import type { Id } from '#kernel/id.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { workFrame } from '../views/work-frame.tsx';
import { words } from '../words.ts';
import { workPage, type WorkModel } from './work-page.ts';

interface DelegatesModel extends WorkModel {
  readonly rows: readonly DelegateRow[];
  readonly total: number;
  readonly kind: DelegateKind | null;
  readonly search: string;
  readonly voters: number;
  readonly main: Id<'conferences.site'> | null;
  readonly query: Query;
  readonly state: TableState;
}

const page = workPage<DelegatesModel>('delegates', {
  more: async ({ id }, { reader }, query) => {
    const state = readTableState(query, { sorts: [], pageSize: DELEGATES_A_PAGE });
    const kind = DELEGATE_KINDS.find((one) => one === queryText(query, 'loai')) ?? null;
    const search = queryText(query, 'tim').slice(0, 100);
    const { offset, limit } = state;
    return {
      ...(await listDelegates(reader, { conference: id, kind, search, offset, limit })),
      kind,
      search,
      voters: (await countAttendance(reader, id)).voters,
      main: await findMainSite(reader, id),
      query,
      state,
    };
  },
  view: (model, visit, form) => {
    const t = visit.t(words);
    const { conference } = model;
    return workFrame(conference, visit, {
      title: t('conferences.delegates.title'),
      lead: t('conferences.delegates.lead'),
      wide: true,
      actions:
        model.main === null ? undefined : (
          <ButtonLink href={preparePaths.siteDelegates(model.main)}>{t('conferences.delegates.main-site')}</ButtonLink>
        ),
      children: (
        <>
          <Filters model={model} />
          <Rows model={model} visit={visit} />
          {isBeforeEnd(conference) ? <Grant model={model} form={form} /> : null}
        </>
      ),
    });
  },
});

/** Everybody who was asked to come, over all sites. */
export function registerDelegates(site: Site): void {
  site.page(page);
  site.form({
    page,
    path: preparePaths.act(':conference', 'delegates', 'phieu'),
    command: grantVotes,
    done: ({ conference }) => preparePaths.part(conference, 'delegates'),
  });
}

function Filters({ model }: { readonly model: DelegatesModel }) {
  const t = useWords(words);
  const { conference, kind, search } = model;
  return (
    <FilterBar
      action={preparePaths.part(conference.id, 'delegates')}
      values={{ loai: kind ?? '', tim: search }}
      filtered={kind !== null || search !== ''}
    >
      <Select
        name="loai"
        label={t('conferences.delegates.kind')}
        placeholder={t('conferences.delegates.every-kind')}
        options={DELEGATE_KINDS.map((value) => ({ value, label: t(`conferences.delegates.kind.${value}`) }))}
      />
      <TextField name="tim" label={t('conferences.delegates.search')} maxLength={100} />
    </FilterBar>
  );
}

function Rows({ model, visit }: { readonly model: DelegatesModel; readonly visit: Visit }) {
  const t = useWords(words);
  const { rows, total, state, query, conference } = model;
  const filtered = model.kind !== null || model.search !== '';
  return (
    <DataTable
      caption={t('conferences.delegates.caption')}
      rows={rows}
      rowKey={({ id }) => id}
      href={tableHref(preparePaths.part(conference.id, 'delegates'), query)}
      page={{ page: state.page, pageSize: DELEGATES_A_PAGE, total }}
      empty={
        filtered ? (
          <Empty title={t('conferences.delegates.not-found')} next={t('conferences.delegates.not-found-next')} />
        ) : (
          <Empty title={t('conferences.delegates.none')} next={t('conferences.delegates.none-next')} />
        )
      }
      columns={[
        { key: 'ten', label: t('conferences.delegates.name'), cell: ({ no, name }) => `${no}. ${name ?? '–'}` },
        { key: 'chuc-danh', label: t('conferences.delegates.titles'), cell: ({ titles }) => titles.join(', ') || '–' },
        { key: 'loai', label: t('conferences.delegates.kind'), cell: ({ kind }) => t(`conferences.delegates.kind.${kind}`) },
        {
          key: 'diem',
          label: t('conferences.delegates.site'),
          cell: ({ site, siteName }) => <a href={preparePaths.siteDelegates(site)}>{siteName}</a>,
        },
        {
          key: 'phieu',
          label: t('conferences.delegates.votes'),
          numeric: true,
          cell: ({ weight }) => (weight === 0 ? '–' : formatNumber(weight, visit.lang)),
        },
      ]}
    />
  );
}

function Grant({ model, form }: { readonly model: DelegatesModel; readonly form: FormState }) {
  const t = useWords(words);
  return (
    <Section title={t('conferences.delegates.grant')} lead={t('conferences.delegates.grant-lead', { voters: model.voters })}>
      <CommandForm
        form={form}
        command={grantVotes}
        action={preparePaths.act(model.conference.id, 'delegates', 'phieu')}
        words={words}
        idPrefix="phieu"
        label={t('conferences.delegates.grant')}
      >
        <Actions>
          <Button look="plain" name="votes" value="one">
            {t('conferences.delegates.grant-one')}
          </Button>
          <Button look="plain" name="votes" value="none">
            {t('conferences.delegates.grant-none')}
          </Button>
        </Actions>
      </CommandForm>
    </Section>
  );
}
