import { z } from 'zod';
import { holdsAnywhere } from '#kernel/actor.ts';
import type { Site } from '#kernel/http/site.ts';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { Card } from '#kernel/html/card.tsx';
import { Chip, type ChipState } from '#kernel/html/chip.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { Grid, PageTitle, Section } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { readTableState, tableHref, type Query, type TableState } from '#kernel/html/table-state.ts';
import { DayText } from '#kernel/html/time.tsx';
import { useWords } from '#kernel/words.ts';
import { paths } from '../paths.ts';
import { mayChangeUnits } from '../policy.ts';
import { listActs, type ActLine, type ActState } from '../queries/list-acts.ts';
import { unitNames, type UnitName } from '../queries/unit-names.ts';
import { ACT_KINDS } from '../rules/act-form.ts';
import { words } from '../words.ts';

const PAGE_SIZE = 50;

interface Model {
  readonly acts: readonly ActLine[];
  readonly total: number;
  /** Units this person keeps, for lists sent in. */
  readonly kept: readonly UnitName[];
  readonly query: Query;
  readonly state: TableState;
}

const CHIPS: Readonly<Record<ActState, ChipState>> = { planned: 'soon', 'in-force': 'done', undone: 'none' };

/** How an act stands, as a word with a shape. */
export function ActStateChip({ state }: { readonly state: ActState }) {
  const t = useWords(words);
  return <Chip state={CHIPS[state]}>{t(`org.act.state.${state}`)}</Chip>;
}

/** Acts on the units an administrator keeps, and the ways to make a new one. */
export function registerUnitActs(site: Site): void {
  site.page<unknown, Query, Model>({
    path: paths.unitActs(),
    query: z.record(z.string(), z.unknown()),
    load: async (visit, _params, query) => {
      const state = readTableState(query, { sorts: [], pageSize: PAGE_SIZE });
      const within = visit.actor.holdings
        .filter((holding) => holdsAnywhere({ ...visit.actor, holdings: [holding] }, ['administrator']).may)
        .map(({ unit }) => unit);
      const names = await unitNames(visit.reader, within, visit.today);
      const kept = [...names.values()].filter(({ level, ended }) => level !== 'village' && ended === null);
      return {
        ...(await listActs(visit.reader, visit.today, { within, offset: state.offset, limit: state.limit })),
        kept,
        query,
        state,
      };
    },
    may: mayChangeUnits,
    view: unitActsView,
  });
}

function unitActsView(model: Model, visit: Visit): Parts {
  const t = visit.t(words);
  return {
    title: t('org.act.title'),
    indexed: false,
    demo: model.acts.some(({ demo }) => demo),
    body: (
      <>
        <PageTitle title={t('org.act.title')} lead={t('org.act.lead')} />
        <Section title={t('org.act.new')}>
          <Grid>
            {ACT_KINDS.map((kind) => (
              <Card key={kind} title={t(`org.act.kind.${kind}`)} href={`${paths.newUnitAct()}?kind=${kind}`} level={3}>
                <p>{t(`org.act.hint.${kind}`)}</p>
              </Card>
            ))}
          </Grid>
          {model.kept.map((unit) => (
            <p key={unit.id}>
              <a href={paths.planImport(unit.id, 'changes')}>{t('org.act.csv', { unit: unit.name })}</a>
            </p>
          ))}
        </Section>
        <Acts model={model} />
      </>
    ),
  };
}

function Acts({ model }: { readonly model: Model }) {
  const t = useWords(words);
  return (
    <DataTable
      caption={t('org.act.caption')}
      rows={model.acts}
      rowKey={(act) => act.id}
      href={tableHref(paths.unitActs(), model.query)}
      page={{ page: model.state.page, pageSize: PAGE_SIZE, total: model.total }}
      empty={<Empty title={t('org.act.empty')} next={t('org.act.empty-next')} />}
      columns={[
        { key: 'title', label: t('org.act.column.title'), cell: (act) => <a href={paths.unitAct(act.id)}>{act.title}</a> },
        { key: 'kind', label: t('org.act.column.kind'), cell: (act) => t(`org.act.kind.${act.kind}`) },
        { key: 'day', label: t('org.act.column.day'), cell: (act) => <DayText day={act.day} /> },
        { key: 'document', label: t('org.act.column.document'), cell: (act) => act.document },
        { key: 'state', label: t('org.act.column.state'), cell: (act) => <ActStateChip state={act.state} /> },
      ]}
    />
  );
}
