import type { Margins } from './layouts.ts';
import type { Align } from '../paper.ts';

/**
 * A paper on its way to the page: paragraphs, grids, rules and pictures with sizes, in reading order. Both writers draw exactly
 * this, so Word and PDF cannot say different things. Millimetres for places, points for letters and gaps.
 */
export type Flow = {
  readonly title: string;
  readonly creator: string;
  readonly made: Temporal.Instant;
  readonly sections: readonly Section[];
};

export type Section = {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  /** Points of the page number; null: no numbers. Each section counts from 1 and does not show its first. */
  readonly pageNumber: number | null;
  /** Made while it is read: a long run of slips is never whole in memory. */
  readonly items: Iterable<Item>;
};

export type Item = Para | Grid | Rule | Scan;

export type Span = { readonly text: string; readonly bold: boolean; readonly italic: boolean; readonly underline?: boolean };
/** Dots up to the end of the line. */
export type Fill = { readonly fill: true };

export type Role = 'P' | 'H1' | 'H2' | 'H3';

export type Para = {
  readonly kind: 'para';
  readonly role: Role;
  readonly spans: readonly (Span | Fill)[];
  readonly size: number;
  readonly align: Align;
  readonly firstLine: number;
  readonly left: number;
  readonly before: number;
  readonly line: Line;
  readonly keepNext: boolean;
};

export type Line = { readonly times: number } | { readonly exact: number };

export type Grid = {
  readonly kind: 'grid';
  /** A `table` is one for screen readers too; a `frame` only puts things side by side. */
  readonly use: 'table' | 'frame';
  readonly widths: readonly number[];
  readonly borders: 'none' | 'lines' | 'cut';
  readonly align: 'left' | 'center';
  readonly before: number;
  /** Inside each cell, left and right, above and below. */
  readonly pad: { readonly x: number; readonly y: number };
  readonly rows: Iterable<Row>;
};

export type Row = {
  readonly cells: readonly Cell[];
  /** Repeated on each page. */
  readonly head?: boolean;
  /** Stays on the page of the next row. */
  readonly keepNext?: boolean;
  /** Millimetres at least. */
  readonly height?: number;
};

export type Cell = { readonly items: readonly Item[]; readonly middle?: boolean };

export type Rule = {
  readonly kind: 'rule';
  readonly width: number;
  readonly before: number;
  readonly keepNext: boolean;
};

export type Scan = {
  readonly kind: 'scan';
  readonly text: string;
  readonly size: number;
  readonly align: 'left' | 'center';
  readonly before: number;
};

export const POINTS = 72 / 25.4;
export const A4 = { width: 210, height: 297 } as const;
