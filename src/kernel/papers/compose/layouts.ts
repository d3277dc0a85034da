import type { Day } from '#kernel/day.ts';
import type { PaperKind } from '../paper.ts';

/** Numbers of one layout: millimetres for places, points for letters. */
export type Layout = {
  readonly legalRef: string;
  readonly validFrom: Day;
  /** `verify`: the source leaves a choice or a number could not be confirmed. */
  readonly status: 'confirmed' | 'verify';
  readonly margins: Margins;
  readonly size: {
    readonly national: number;
    readonly motto: number;
    readonly superior: number;
    readonly body: number;
    readonly number: number;
    readonly date: number;
    readonly letterSubject: number;
    readonly type: number;
    readonly subject: number;
    readonly text: number;
    readonly recipientsTitle: number;
    readonly recipients: number;
    readonly page: number;
  };
  /** Width of the left column of the head, of the width of the text. */
  readonly leftShare: number;
  readonly firstLine: number;
  /** Points before a paragraph. */
  readonly gap: number;
  /** `times` of the font's own height, or points at least. */
  readonly line: { readonly times: number } | { readonly exact: number };
};

export type Margins = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

const STATE: Layout = {
  legalRef: 'Phụ lục I Nghị định 30/2020/NĐ-CP',
  validFrom: '2020-03-05' as Day,
  status: 'confirmed',
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  size: {
    national: 12,
    motto: 13,
    superior: 12,
    body: 12,
    number: 13,
    date: 13,
    letterSubject: 12,
    type: 14,
    subject: 14,
    text: 14,
    recipientsTitle: 12,
    recipients: 11,
    page: 13,
  },
  leftShare: 0.42,
  firstLine: 12.7,
  gap: 6,
  line: { times: 1.1 },
};

/** The sizes that the guidance leaves open (spacing 18 to 20 points, head 14 to 16) are taken at their middle. */
const PARTY: Layout = {
  ...STATE,
  legalRef: 'Hướng dẫn 05-HD/VPTW ngày 27/5/2026',
  validFrom: '2026-05-27' as Day,
  status: 'verify',
  size: {
    ...STATE.size,
    national: 15,
    superior: 14,
    body: 14,
    number: 14,
    date: 14,
    letterSubject: 12,
    type: 15,
    recipientsTitle: 14,
    recipients: 12,
    page: 14,
  },
  leftShare: 0.44,
  firstLine: 10,
  line: { exact: 18 },
};

const LAYOUTS: Readonly<Record<PaperKind, readonly Layout[]>> = {
  state: [STATE],
  community: [STATE],
  party: [{ ...PARTY, legalRef: 'Hướng dẫn 36-HD/VPTW ngày 03/4/2018', validFrom: '2018-04-03' as Day }, PARTY],
};

/** The layout in force on that day; the latest for a paper without a day yet, the first for one older than all. */
export function layoutFor(kind: PaperKind, on: Day | null): Layout {
  const known = LAYOUTS[kind];
  return known.findLast((layout) => on === null || layout.validFrom <= on) ?? known[0] ?? STATE;
}

/** Text of a sheet: large letters, even margins. */
export const sheetLayout = (size: number): Layout => ({
  ...STATE,
  margins: { top: 20, bottom: 20, left: 20, right: 20 },
  size: { ...STATE.size, text: size, type: size * 1.5, superior: size * 0.8, body: size * 0.8 },
  firstLine: 0,
  gap: size * 0.5,
  line: { times: 1.25 },
});

/** Letters fit the slip: A4 and A5 as in a paper, smaller below. */
export const slipLayout = (perPage: number): Layout => {
  const text = perPage <= 2 ? 14 : perPage === 4 ? 12 : 9;
  return {
    ...STATE,
    margins: { top: 8, bottom: 8, left: 8, right: 8 },
    size: { ...STATE.size, national: text - 1.5, motto: text - 1, superior: text - 1.5, body: text - 1.5, type: text + 1, text },
    firstLine: 0,
    gap: text * 0.3,
    line: { times: 1 },
  };
};
