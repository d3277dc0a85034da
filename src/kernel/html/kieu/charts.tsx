import { useWords } from '#kernel/words.ts';
import { Card } from '../card.tsx';
import { BarChart } from '../charts/bar-chart.tsx';
import { LineChart } from '../charts/line-chart.tsx';
import { TileGrid, TileMap } from '../charts/tile-grid.tsx';
import { PROVINCE_TILES } from '../charts/vietnam-tiles.ts';
import type { ChipState } from '../chip.tsx';
import { Grid, Section, Stack } from '../section.tsx';
import { kieuWords } from './kieu-words.ts';

const percent = (value: number): string => `${value}%`;

function Bars() {
  const t = useWords(kieuWords);
  return (
    <Grid>
      <Card>
        <BarChart
          id="hinh-phieu"
          title={t('kieu.chart.vote')}
          summary={t('kieu.chart.vote-summary')}
          rowLabel={t('kieu.chart.vote-row')}
          max={300}
          threshold={{ label: t('kieu.chart.need'), value: 200 }}
          series={[
            { label: t('kieu.chart.yes'), tone: 'la' },
            { label: t('kieu.chart.no'), tone: 'son' },
            { label: t('kieu.chart.silent'), tone: 'nhat' },
          ]}
          rows={[{ label: t('kieu.chart.vote-row'), values: [203, 61, 36] }]}
        />
      </Card>
      <Card>
        <BarChart
          id="hinh-tre"
          title={t('kieu.chart.late')}
          summary={t('kieu.chart.late-summary')}
          rowLabel={t('kieu.chart.commune')}
          series={[{ label: t('kieu.chart.count'), tone: 'son' }]}
          rows={[
            { label: t('kieu.chart.other'), href: '#hinh', values: [5] },
            { label: t('kieu.unit.name'), href: '#hinh', values: [1] },
            { label: t('kieu.chart.ward'), href: '#hinh', values: [0] },
          ]}
        />
      </Card>
    </Grid>
  );
}

const QUARTERS = ['III/25', 'IV/25', 'I/26', 'II/26', 'III/26', 'IV/26'];

function Lines() {
  const t = useWords(kieuWords);
  return (
    <Card>
      <LineChart
        id="hinh-quy"
        title={t('kieu.chart.line')}
        summary={t('kieu.chart.line-summary')}
        rowLabel={t('kieu.chart.quarter')}
        labels={QUARTERS}
        format={percent}
        tableAt="beside"
        series={[
          { label: t('kieu.unit.name'), tone: 'cham', values: [74, 79, null, 85, 88, 91] },
          { label: t('kieu.chart.average'), tone: 'vang', values: [70, 71, 75, 78, 80, 82] },
        ]}
      />
    </Card>
  );
}

/** Made-up states that repeat down the list, so that every state is on the map. */
const STATES: readonly ChipState[] = ['done', 'open', 'done', 'soon', 'done', 'done', 'late', 'done', 'none'];

function Maps() {
  const t = useWords(kieuWords);
  const late = (state: ChipState, count: number) => (state === 'late' ? String(count) : undefined);
  const country = PROVINCE_TILES.map((place, index) => {
    const state = STATES[index % STATES.length] ?? 'none';
    return { key: place.code, name: place.name, href: '#hinh', state, value: late(state, 1 + (index % 4)) };
  });
  return (
    <>
      <Card>
        <TileMap
          id="hinh-nuoc"
          title={t('kieu.chart.map')}
          summary={t('kieu.chart.map-summary')}
          tiles={country}
          valueLabel={t('kieu.chart.count')}
          tableAt="beside"
        />
      </Card>
      <Card>
        <TileGrid
          id="hinh-xa"
          title={t('kieu.chart.grid')}
          summary={t('kieu.chart.grid-summary')}
          valueLabel={t('kieu.chart.count')}
          tiles={[
            {
              key: 'a',
              name: t('kieu.chart.other'),
              href: '#hinh',
              state: 'late',
              value: t('kieu.chart.value-late', { count: 5 }),
            },
            { key: 'b', name: t('kieu.unit.name'), href: '#hinh', state: 'soon' },
            { key: 'c', name: t('kieu.chart.ward'), state: 'done' },
          ]}
        />
      </Card>
      <Card>
        <TileGrid id="hinh-rong" title={t('kieu.chart.none')} summary={t('kieu.chart.none-summary')} tiles={[]} />
      </Card>
    </>
  );
}

/** Bars with a threshold, lines, map of the country, tiles of a province, a drawing without figures. */
export function Charts() {
  const t = useWords(kieuWords);
  return (
    <Section title={t('kieu.chart.title')} id="hinh">
      <Stack>
        <Bars />
        <Lines />
        <Maps />
      </Stack>
    </Section>
  );
}
