import { useContext } from 'preact/hooks';
import { BarChart } from '#kernel/html/charts/bar-chart.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Section } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { LangContext, useWords, type Lang } from '#kernel/words.ts';
import { day } from '#kernel/day.ts';
import type { FigureRow } from '../queries/commune-figures.ts';
import { lawOfMatter } from '../rules/law-of-matter.ts';
import { words } from '../words.ts';
import { sayMatter } from './say.ts';

const nameOf = (matter: string, year: number, lang: Lang): string => {
  const law = lawOfMatter(matter, day(`${year}-12-31`));
  return law.ok ? sayMatter(law.value, lang) : matter;
};

/** Decisions of a year by matter as a chart, and by matter, form and outcome as a table. */
export function CommuneFigures({ figures, year }: { readonly figures: readonly FigureRow[]; readonly year: number }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  if (figures.length === 0) return <Empty title={t('decisions.commune.none')} next={t('decisions.commune.none-next')} />;
  const byMatter = [...Map.groupBy(figures, ({ matter }) => matter)].map(([matter, rows]) => ({
    label: nameOf(matter, year, lang),
    values: [rows.reduce((sum, { count }) => sum + count, 0)],
  }));
  return (
    <Section title={t('decisions.commune.figures')}>
      <BarChart
        id="theo-noi-dung"
        title={t('decisions.commune.figures')}
        summary={byMatter.map(({ label, values }) => `${label}: ${values[0] ?? 0}`).join('; ')}
        rowLabel={t('decisions.commune.matter')}
        series={[{ label: t('decisions.commune.count'), tone: 'cham' }]}
        rows={byMatter}
      />
      <DataTable
        caption={t('decisions.commune.figures')}
        rows={figures}
        rowKey={(row) => `${row.matter}-${row.form ?? ''}-${row.state}`}
        columns={[
          { key: 'viec', label: t('decisions.commune.matter'), cell: (row) => nameOf(row.matter, year, lang) },
          {
            key: 'hinh-thuc',
            label: t('decisions.commune.form'),
            cell: (row) => (row.form === null ? t('decisions.commune.no-form') : t(`decisions.form.${row.form}`)),
          },
          { key: 'kq', label: t('decisions.commune.state'), cell: (row) => t(`decisions.state.${row.state}`) },
          { key: 'so', label: t('decisions.commune.count'), numeric: true, cell: (row) => formatNumber(row.count, lang) },
          {
            key: 'ho',
            label: t('decisions.commune.households'),
            numeric: true,
            cell: (row) => formatNumber(row.households, lang),
          },
          { key: 'dy', label: t('decisions.commune.agreed'), numeric: true, cell: (row) => formatNumber(row.agreed, lang) },
        ]}
      />
    </Section>
  );
}
