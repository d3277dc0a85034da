import { scaleLinear } from 'd3-scale';
import { Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import { LangContext, useWords } from '#kernel/words.ts';
import { atMiddle, formatNumber } from '../format.ts';
import { kernelWords } from '../kernel-words.ts';
import { Figure, type FigureProps } from './figure.tsx';
import { Legend, Swatch, Textures, type Tone, texture } from './tone.tsx';

export type BarSeries = { readonly label: string; readonly tone: Tone };

export type BarRow = {
  readonly label: string;
  readonly href?: string | undefined;
  /** One value for each series, never below zero; they are stacked in this order. */
  readonly values: readonly number[];
};

type Props = FigureProps & {
  /** Head of the table's first column: what a row is. */
  readonly rowLabel: string;
  readonly series: readonly BarSeries[];
  readonly rows: readonly BarRow[];
  /** Full width of the bars; the largest sum when left out. A village's 300 households, 100 %. */
  readonly max?: number | undefined;
  /** A line across all bars: "cần 200". */
  readonly threshold?: { readonly label: string; readonly value: number } | undefined;
  /** How a value is written; grouped digits when left out. */
  readonly format?: ((value: number) => string) | undefined;
  readonly tableAt?: 'folded' | 'beside' | undefined;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

type BarProps = Pick<Props, 'id' | 'series' | 'threshold'> & {
  readonly values: readonly number[];
  readonly x: (value: number) => number;
};

function Bar({ id, series, values, threshold, x }: BarProps) {
  let from = 0;
  const parts = series.map((one, index) => {
    const value = values[index] ?? 0;
    const part = { tone: one.tone, left: x(from), width: x(from + value) - x(from) };
    from += value;
    return part;
  });
  const line = threshold === undefined ? null : percent(x(threshold.value));
  return (
    <svg class="bar" width="100%" height="22" aria-hidden="true" focusable="false">
      <rect class="bar-ground" width="100%" height="22" rx="4" />
      {parts.map((part, index) =>
        part.width > 0 ? (
          <rect
            key={index}
            class={`tone-${part.tone} bar-part`}
            x={percent(part.left)}
            width={percent(part.width)}
            height="22"
            fill={texture(id, part.tone)}
          />
        ) : null,
      )}
      {line === null ? null : (
        <>
          <line class="bar-line-halo" x1={line} x2={line} y1="0" y2="22" />
          <line class="bar-line" x1={line} x2={line} y1="0" y2="22" />
        </>
      )}
    </svg>
  );
}

type SharesProps = Pick<BarProps, 'id' | 'series' | 'values'> & { readonly format: (value: number) => string };

/** What a bar of several series holds, in words: "1 đúng hạn", "2 quá hạn"; nothing is said of what there is none of. */
function Shares({ id, series, values, format }: SharesProps) {
  const t = useWords(kernelWords);
  const lang = useContext(LangContext);
  const some = series.flatMap((one, index) => {
    const value = values[index] ?? 0;
    return value > 0 ? [{ ...one, value }] : [];
  });
  if (some.length === 0) return <span class="meta">{t('kernel.chart.none')}</span>;
  return (
    <span class="bar-shares">
      {some.map(({ label, tone, value }) => (
        <Fragment key={label}>
          <span>
            <Swatch figureId={id} tone={tone} /> <b>{format(value)}</b> {atMiddle(label, lang)}
          </span>{' '}
        </Fragment>
      ))}
    </span>
  );
}

/** Words under the bars at the place of the line; they stay inside the drawing near its edges. */
function ThresholdLabel({ label, at }: { readonly label: string; readonly at: number }) {
  const anchor = at > 80 ? 'end' : at < 20 ? 'start' : 'middle';
  return (
    <svg class="bar-threshold" width="100%" height="30" aria-hidden="true" focusable="false">
      <line class="bar-line" x1={percent(at)} x2={percent(at)} y1="0" y2="8" />
      <text x={percent(at)} y="24" text-anchor={anchor}>
        {label}
      </text>
    </svg>
  );
}

/** Horizontal bars, stacked where there are several series, with an optional threshold. Every value also stands there as words. */
export function BarChart(props: Props) {
  const { series, rows, threshold, id } = props;
  const t = useWords(kernelWords);
  const lang = useContext(LangContext);
  const format = props.format ?? ((value: number) => formatNumber(value, lang));
  const most = props.max ?? Math.max(...rows.map((row) => sum(row.values)), threshold?.value ?? 0, 1);
  const x = scaleLinear([0, most], [0, 100]).clamp(true);
  const one = series.length === 1;
  const columns = [props.rowLabel, ...series.map((item) => item.label), ...(one ? [] : [t('kernel.chart.total')])];
  const cells = (row: BarRow) => [row.label, ...row.values.map(format), ...(one ? [] : [format(sum(row.values))])];
  const table = { columns, rows: rows.map((row) => ({ key: row.label, cells: cells(row) })) };
  return (
    <Figure {...props} table={table}>
      <Textures figureId={id} />
      {one ? null : <Legend figureId={id} items={series} />}
      <ul class="bars">
        {rows.map((row) => (
          <li key={row.label}>
            <span class="bar-label">{row.href === undefined ? row.label : <a href={row.href}>{row.label}</a>}</span>{' '}
            {one ? (
              <span class="bar-value">{format(row.values[0] ?? 0)}</span>
            ) : (
              <Shares id={id} series={series} values={row.values} format={format} />
            )}
            {one || sum(row.values) > 0 ? <Bar id={id} series={series} values={row.values} threshold={threshold} x={x} /> : null}
          </li>
        ))}
      </ul>
      {threshold === undefined ? null : (
        <>
          <ThresholdLabel label={threshold.label} at={x(threshold.value)} />
          <p class="unseen">{t('kernel.chart.threshold', { label: threshold.label, value: format(threshold.value) })}</p>
        </>
      )}
    </Figure>
  );
}
