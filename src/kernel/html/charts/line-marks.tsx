import type { Tone } from './tone.tsx';

/** A point of a line: `x` in percent of the drawing, `y` in pixels. */
export type Place = { readonly x: string; readonly y: number; readonly index: number };

const SHAPES: Record<Tone, string> = {
  cham: 'M0-5a5 5 0 1 1 0 10A5 5 0 1 1 0-5z',
  la: 'M-4.5-4.5h9v9h-9z',
  vang: 'M0-6 6 0 0 6-6 0z',
  son: 'M0-6 6 5H-6z',
  nhat: 'M-4.5-4.5h9v9h-9z',
};

/** One point in the shape of its series. A nested picture carries it to a place given in percent. */
export const Point = ({ tone, place }: { readonly tone: Tone; readonly place: Place }) => (
  <svg x={place.x} y={place.y} overflow="visible">
    <path class={`point tone-${tone}`} d={SHAPES[tone]} />
  </svg>
);

type LegendProps = { readonly items: readonly { readonly label: string; readonly tone: Tone }[] };

/** Names of the lines, each with its stroke and point. */
export const SeriesLegend = ({ items }: LegendProps) => (
  <ul class="legend">
    {items.map((item) => (
      <li key={item.label}>
        <svg width="34" height="14" viewBox="-17 -7 34 14" aria-hidden="true" focusable="false">
          <path class={`line line-${item.tone}`} d="M-17 0h34" />
          <path class={`point tone-${item.tone}`} d={SHAPES[item.tone]} />
        </svg>
        {item.label}
      </li>
    ))}
  </ul>
);
