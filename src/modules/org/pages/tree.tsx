import { z } from 'zod';
import type { Day } from '#kernel/day.ts';
import { optionalDay, optionalId } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { DayField } from '#kernel/html/day-field.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { FilterBar } from '#kernel/html/filter-bar.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { formatDay, formatNumber } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { useWords, type Lang } from '#kernel/words.ts';
import { paths } from '../paths.ts';
import { maySeeUnits } from '../policy.ts';
import { treePage, type TreeChild, type TreePage } from '../queries/tree-page.ts';
import { words } from '../words.ts';

const query = z.object({ ngay: optionalDay(), duoi: optionalId('org.unit') });
type Query = z.infer<typeof query>;

interface Model extends TreePage {
  readonly on: Day;
}

const page: PageSpec<unknown, Query, Model> = {
  path: paths.tree(),
  query,
  load: async (visit, _params, { ngay, duoi }) => {
    const on = ngay ?? visit.today;
    const found = await treePage(visit.reader, on, duoi);
    return found && { ...found, on };
  },
  may: maySeeUnits,
  view: treeView,
};

/** The tree of units as of any day, opened level by level. */
export function registerTree(site: Site): void {
  site.page(page);
}

function treeView(model: Model, visit: Visit): Parts {
  const t = visit.t(words);
  const { unit, on } = model;
  const country = unit.level === 'country';
  return {
    title: country ? t('org.tree.title') : `${unit.name}, ${formatDay(on, visit.lang)}`,
    demo: unit.demo,
    breadcrumbs: model.up.map((one) => ({
      href: paths.treeOn(on, one.level === 'country' ? undefined : one.id),
      label: one.name,
    })),
    body: (
      <>
        <PageTitle title={country ? t('org.tree.title') : unit.name} lead={t('org.tree.lead')} />
        <FilterBar action={paths.tree()} values={{ ngay: on }} submit={t('org.tree.show')}>
          {country ? null : <HiddenField name="duoi" value={unit.id} />}
          <DayField name="ngay" label={t('org.tree.day')} min={model.earliest} />
        </FilterBar>
        <Standing model={model} visit={visit} />
        {model.inForce && on >= model.earliest ? <Children model={model} lang={visit.lang} /> : null}
      </>
    ),
  };
}

/** What is to be known about the day: too early, the unit not there, or still to come. */
function Standing({ model, visit }: { readonly model: Model; readonly visit: Visit }) {
  const t = useWords(words);
  const { on, earliest, unit } = model;
  if (on < earliest) {
    return (
      <Notice kind="warning">
        <a href={paths.treeOn(earliest)}>{t('org.tree.too-early', { from: formatDay(earliest, visit.lang) })}</a>
      </Notice>
    );
  }
  if (!model.inForce) {
    return (
      <Notice kind="warning">
        {t('org.tree.not-in-force', { name: unit.name, day: formatDay(on, visit.lang) })}{' '}
        <a href={paths.history(unit.id)}>{t('org.tree.history')}</a>
      </Notice>
    );
  }
  return on > visit.today ? <Notice kind="info">{t('org.tree.planned')}</Notice> : null;
}

function HistoryLink({ child }: { readonly child: TreeChild }) {
  const t = useWords(words);
  return (
    <a href={paths.history(child.id)}>
      {t('org.tree.history')}
      <span class="unseen"> {child.name}</span>
    </a>
  );
}

function Children({ model, lang }: { readonly model: Model; readonly lang: Lang }) {
  const t = useWords(words);
  const { unit, on, children } = model;
  return (
    <DataTable
      caption={t('org.tree.caption', { count: formatNumber(children.length, lang), name: unit.name })}
      rows={children}
      rowKey={(child) => child.id}
      exportHref={paths.unitsCsvOn(on, unit.id)}
      empty={<Empty title={t('org.tree.empty')} next={t('org.tree.empty-next')} />}
      columns={[
        {
          key: 'name',
          label: t('org.history.name'),
          cell: (child) => (child.below > 0 ? <a href={paths.treeOn(on, child.id)}>{child.name}</a> : child.name),
        },
        { key: 'type', label: t('org.history.type'), cell: (child) => t(`org.type.${child.type}`) },
        { key: 'code', label: t('org.history.code'), cell: (child) => child.code ?? t('org.history.no-code') },
        { key: 'below', label: t('org.tree.below'), numeric: true, cell: (child) => formatNumber(child.below, lang) },
        { key: 'history', label: t('org.tree.history'), cell: (child) => <HistoryLink child={child} /> },
      ]}
    />
  );
}
