import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useContext } from 'preact/hooks';
import { LangContext } from '#kernel/words.ts';
import { formatNumber } from '../format.ts';
import { Figure, type FigureProps } from './figure.tsx';
import { type Place, Point, SeriesLegend } from './line-marks.tsx';
import type { Tone } from './tone.tsx';

export type LineSeries = {
  readonly label: string;
  readonly tone: Tone;
  /** One value for each label along the bottom; null where there is none: the line breaks there. */
  readonly values: readonly (number | null)[];
};

type Props = FigureProps & {
  /** Head of the table's first column: "Quý". */
  readonly rowLabel: string;
  /** Labels along the bottom, in order. */
  readonly labels: readonly string[];
  readonly series: readonly LineSeries[];
  readonly format?: ((value: number) => string) | undefined;
  readonly tableAt?: 'folded' | 'beside' | undefined;
};

/** Where the plot lies: sides in percent so that it grows with the page, heights in pixels so that letters keep their size. */
const LEFT = 14;
const RIGHT = 93;
const TOP = 14;
const BOTTOM = 190;
const HEIGHT = 226;
/** More labels than this would touch each other on a phone. */
const MOST_LABELS = 6;

const share = (index: number, count: number): number => (count === 1 ? 0.5 : index / (count - 1));

/** Which labels are written: the newest, and back from it in even steps. */
const isShown = (index: number, count: number): boolean =>
  (count - 1 - index) % Math.max(Math.ceil((count - 1) / (MOST_LABELS - 1)), 1) === 0;

function Grid({
  ticks,
  y,
  format,
}: {
  ticks: readonly number[];
  y: (value: number) => number;
  format: (value: number) => string;
}) {
  return (
    <g class="line-grid">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={`${LEFT}%`} x2={`${RIGHT}%`} y1={y(tick)} y2={y(tick)} />
          <text x={`${LEFT - 2}%`} y={y(tick)} dy="0.35em" text-anchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Labels({ labels, x }: { labels: readonly string[]; x: (index: number) => string }) {
  return (
    <g class="line-labels">
      {labels.map((label, index) =>
        isShown(index, labels.length) ? (
          <text key={label} x={x(index)} y={BOTTOM + 24} text-anchor="middle">
            {label}
          </text>
        ) : null,
      )}
    </g>
  );
}

/** The line itself, in a box of its own that may stretch sideways without thickening the stroke. */
function Line({ series, count, y }: { series: LineSeries; count: number; y: (value: number) => number }) {
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => share(index, count) * 100)
    .y((value) => y(value ?? 0))(series.values);
  return (
    <svg
      x={`${LEFT}%`}
      y="0"
      width={`${RIGHT - LEFT}%`}
      height={HEIGHT}
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      overflow="visible"
    >
      <path class={`line line-${series.tone}`} d={path ?? ''} vector-effect="non-scaling-stroke" />
    </svg>
  );
}

/** Values over time. Each series has its own colour, dash and point shape; the whole is one picture with a sentence, and a table. */
export function LineChart(props: Props) {
  const { labels, series, rowLabel, summary } = props;
  const lang = useContext(LangContext);
  const format = props.format ?? ((value: number) => formatNumber(value, lang));
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const scale = scaleLinear([0, Math.max(...values, 1)], [BOTTOM, TOP]).nice(4);
  const x = (index: number): string => `${LEFT + share(index, labels.length) * (RIGHT - LEFT)}%`;
  const places = (one: LineSeries): readonly Place[] =>
    one.values.flatMap((value, index) => (value === null ? [] : [{ x: x(index), y: scale(value), index }]));
  const table = {
    columns: [rowLabel, ...series.map((one) => one.label)],
    rows: labels.map((label, index) => ({ key: label, cells: [label, ...series.map((one) => cell(one.values[index], format))] })),
  };
  return (
    <Figure {...props} table={table}>
      {series.length > 1 ? <SeriesLegend items={series} /> : null}
      <svg class="lines" width="100%" height={HEIGHT} role="img" aria-label={summary}>
        <Grid ticks={scale.ticks(4)} y={scale} format={format} />
        <Labels labels={labels} x={x} />
        {series.map((one) => (
          <g key={one.label}>
            <Line series={one} count={labels.length} y={scale} />
            {places(one).map((place) => (
              <Point key={place.index} tone={one.tone} place={place} />
            ))}
          </g>
        ))}
      </svg>
    </Figure>
  );
}

const cell = (value: number | null | undefined, format: (value: number) => string): string =>
  value === null || value === undefined ? '–' : format(value);
