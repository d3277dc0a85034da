import { BarChart } from '#kernel/html/charts/bar-chart.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Section } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { useWords, type Lang } from '#kernel/words.ts';
import { paths } from '../paths.ts';
import type { ConventionFigures } from '../queries/convention-figures.ts';
import { CONVENTION_FIGURES, type ConventionCounts } from '../rules/convention-figures.ts';
import { words } from '../words.ts';

const hasAny = (counts: ConventionCounts): boolean => CONVENTION_FIGURES.some((figure) => counts[figure] > 0);

/** What happened to conventions in a year: all together as a chart, by village or commune as a table. */
export function ConventionTable({ model, lang }: { readonly model: ConventionFigures; readonly lang: Lang }) {
  const t = useWords(words);
  const { unit, year, sum } = model;
  const rows = model.rows.filter(({ counts }) => hasAny(counts));
  if (rows.length === 0) return <Empty title={t('decisions.figures.none')} next={t('decisions.figures.none-next')} />;
  const bars = CONVENTION_FIGURES.map((figure) => ({ label: t(`decisions.figures.${figure}`), values: [sum[figure]] }));
  return (
    <Section title={t('decisions.figures.table')}>
      <BarChart
        id="huong-uoc"
        title={t('decisions.figures.chart')}
        summary={bars.map(({ label, values }) => `${label}: ${values[0] ?? 0}`).join('; ')}
        rowLabel={t('decisions.figures.what')}
        series={[{ label: t('decisions.figures.count'), tone: 'cham' }]}
        rows={bars}
      />
      <DataTable
        caption={t('decisions.figures.table-caption')}
        rows={rows}
        rowKey={({ unit: one }) => one}
        exportHref={`${paths.conventionFigures(unit.id)}/bang.csv?nam=${year}`}
        columns={[
          {
            key: 'noi',
            label: t('decisions.figures.unit'),
            cell: ({ unit: one, name }) =>
              unit.level === 'province' ? <a href={`${paths.conventionFigures(one)}?nam=${year}`}>{name}</a> : name,
          },
          ...CONVENTION_FIGURES.map((figure) => ({
            key: figure,
            label: t(`decisions.figures.${figure}`),
            numeric: true,
            cell: ({ counts }: (typeof rows)[number]) => formatNumber(counts[figure], lang),
          })),
        ]}
        totals={[t('decisions.figures.all'), ...CONVENTION_FIGURES.map((figure) => formatNumber(sum[figure], lang))]}
      />
      {rows.length === model.rows.length ? null : <p class="hint">{t('decisions.figures.rest')}</p>}
    </Section>
  );
}
