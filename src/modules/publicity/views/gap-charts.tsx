import { useContext } from 'preact/hooks';
import type { Day } from '#kernel/day.ts';
import { BarChart, type BarSeries } from '#kernel/html/charts/bar-chart.tsx';
import { TileGrid, TileMap, type Tile } from '#kernel/html/charts/tile-grid.tsx';
import type { ChipState } from '#kernel/html/chip.tsx';
import { formatDay, formatNumber } from '#kernel/html/format.ts';
import { LangContext, useWords } from '#kernel/words.ts';
import { publicPaths } from '../paths-public.ts';
import type { Counts } from '../queries/counts-sql.ts';
import type { GapPage, ProvinceGaps } from '../queries/load-gaps.ts';
import type { GapState } from '../rules/gap-state.ts';
import { words } from '../words.ts';

interface Props {
  readonly model: GapPage;
  readonly today: Day;
}

export const GAP_CHIPS: Readonly<Record<GapState, ChipState>> = {
  behind: 'late',
  near: 'soon',
  fine: 'done',
  empty: 'open',
  'not-started': 'none',
};

/** Where something is overdue, seen at one glance: provinces in the shape of the country, or the communes of a province. */
export function GapMap({ model, today }: Props) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const which = model.unit.level === 'country' ? '-country' : '';
  const shared = {
    id: 'ban-do',
    title: t(`publicity.gap.map${which}`),
    summary: t(`publicity.gap.map-summary${which}`, {
      behind: formatNumber(model.behind, lang),
      communes: formatNumber(model.communes, lang),
    }),
    source: t('publicity.gap.source', { day: formatDay(today, lang) }),
  };
  if (model.unit.level === 'country') {
    return (
      <TileMap
        {...shared}
        valueLabel={t('publicity.gap.map-value-country')}
        tiles={model.provinces.map((province) => ({
          ...provinceTile(province),
          word: t(`publicity.gap.state.${provinceState(province)}`),
        }))}
      />
    );
  }
  const tiles = model.all.map((row): Tile => ({
    key: row.id,
    name: row.name,
    href: publicPaths.register(row.path),
    value: row.counts.overdue > 0 ? formatNumber(row.counts.overdue, lang) : undefined,
    state: GAP_CHIPS[row.state],
    word: t(`publicity.gap.state.${row.state}`),
  }));
  return <TileGrid {...shared} valueLabel={t('publicity.gap.map-value')} tiles={tiles} />;
}

const provinceState = ({ started, behind }: ProvinceGaps): GapState =>
  started === 0 ? 'not-started' : behind > 0 ? 'behind' : 'fine';

const provinceTile = (province: ProvinceGaps): Tile => ({
  key: province.code ?? province.id,
  name: province.name,
  href: publicPaths.gaps(province.id),
  value: province.started === 0 ? undefined : String(province.behind),
  state: GAP_CHIPS[provinceState(province)],
});

const SERIES = ['on-time', 'lacking', 'late', 'waiting', 'overdue'] as const;
const TONES: readonly BarSeries['tone'][] = ['la', 'cham', 'vang', 'nhat', 'son'];

/** Each row in exactly one part of its bar. */
const partsOf = (counts: Counts): number[] => [
  counts['on-time'] - counts.lackingOnTime,
  counts.lacking,
  counts.late - (counts.lacking - counts.lackingOnTime),
  counts.upcoming + counts.soon,
  counts.overdue,
];

/** The items of the law, each with how often it was on time, late or is missing. */
export function GapItems({ model, today }: Props) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const [worst] = model.items.toSorted((a, b) => b.counts.overdue - a.counts.overdue);
  const summary =
    worst === undefined || worst.counts.overdue === 0
      ? t('publicity.gap.items-good')
      : t('publicity.gap.items-summary', { item: worst.item.title[lang], count: formatNumber(worst.counts.overdue, lang) });
  return (
    <BarChart
      id="theo-noi-dung"
      title={t('publicity.gap.items')}
      summary={summary}
      source={t('publicity.gap.source', { day: formatDay(today, lang) })}
      rowLabel={t('publicity.gap.item')}
      series={SERIES.map((key, index) => ({ label: t(`publicity.gap.series.${key}`), tone: TONES[index] ?? 'nhat' }))}
      rows={model.items.map(({ item, counts }) => ({ label: `${item.number}. ${item.title[lang]}`, values: partsOf(counts) }))}
    />
  );
}
