import type { ComponentChildren } from 'preact';

/** Figures for a wall: letters grow with the screen, so that the last row of a hall can read them. */
export const Board = ({ children }: { readonly children: ComponentChildren }) => <div class="board">{children}</div>;

type FigureProps = {
  readonly figure: string;
  readonly children: ComponentChildren;
};

/** One figure with what it says below it. */
export const BoardFigure = ({ figure, children }: FigureProps) => (
  <p class="board-figure">
    <b>{figure}</b> <span>{children}</span>
  </p>
);

/** Figures side by side. */
export const BoardRow = ({ children }: { readonly children: ComponentChildren }) => <div class="board-row">{children}</div>;
