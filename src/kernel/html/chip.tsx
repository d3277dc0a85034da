import type { ComponentChildren } from 'preact';
import { useWords } from '#kernel/words.ts';
import { kernelWords } from './kernel-words.ts';

/** How a thing stands: `late` son triangle, `soon` vàng diamond, `done` lá tick, `open` chàm disc, `none` grey ring. */
export type ChipState = 'late' | 'soon' | 'done' | 'open' | 'none';

const SHAPES: Record<ChipState, string> = {
  late: 'M6 .8 11.8 11H.2z',
  soon: 'M6 .2 11.8 6 6 11.8.2 6z',
  done: 'M4.6 10.4.5 6.3l1.6-1.6 2.5 2.5L10 1.6l1.6 1.6z',
  open: 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
  none: 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM6 2.7a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6z',
};

/** The shape of a state alone, for tables of shapes and map tiles; a word must stand beside it. */
export const StateMark = ({ state }: { readonly state: ChipState }) => (
  <svg class="mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    <path d={SHAPES[state]} />
  </svg>
);

type Props = {
  readonly state: ChipState;
  /** The word; the state's own name when left out. */
  readonly children?: ComponentChildren;
};

/** A state as a word with its shape and colour; understood without the colour. */
export function Chip({ state, children }: Props) {
  const t = useWords(kernelWords);
  return (
    <span class={`chip chip-${state}`}>
      <StateMark state={state} />
      {children ?? t(`kernel.state.${state}`)}
    </span>
  );
}
