import { bodyItems } from './body.ts';
import type { Faces } from '../faces.ts';
import { A4, type Cell, type Flow, type Item, type Row } from './flow.ts';
import { type Desk, frame, issuerLines, nationalTitle } from './head.ts';
import { slipLayout } from './layouts.ts';
import type { Block, Slip, SlipRun } from '../paper.ts';
import { signatureGrid } from './signing.ts';
import { ragged } from './sheet.ts';
import { para, rule } from './spans.ts';
import { TERMS, caps } from './terms.ts';
import { plain } from './typography.ts';

/** Columns and rows of slips on one A4. */
const CUTS = { 1: [1, 1], 2: [1, 2], 4: [2, 2], 8: [2, 4] } as const;

/** Millimetres that printers leave white, and a little at the foot so that the last row surely fits. */
const EDGE = 6;
const SPARE = 1.5;
/** Width of the parts to cut off, of the width of a slip with them. */
const STUB_SHARE = 0.34;

interface Measures {
  /** The slip itself, and what is cut off at its right. */
  readonly desk: Desk;
  readonly stub: Desk | null;
  readonly height: number;
}

/** One grid over all pages: its cells are the slips, its broken lines are where to cut. */
export function slipFlow(run: SlipRun, faces: Faces): Flow {
  const withStubs = run.slips.some(({ stubs }) => stubs !== undefined);
  // what is cut off leaves the slip narrower: letters as on a quarter of the sheet
  const layout = slipLayout(withStubs ? Math.max(4, run.perPage) : run.perPage);
  const [columns, rows] = CUTS[run.perPage];
  const width = (A4.width - 2 * EDGE) / columns;
  const height = (A4.height - 2 * EDGE - SPARE) / rows;
  const parts = withStubs ? [width * (1 - STUB_SHARE), width * STUB_SHARE] : [width];
  const [own = width, off] = parts.map((part) => part - 2 * layout.margins.left);
  const stub = off === undefined ? null : { layout: stubLayout(layout), faces, width: off };
  const grid: Item = {
    ...frame(
      Array.from({ length: columns }, () => parts).flat(),
      cutRows(run, { desk: { layout, faces, width: own }, stub, height }, columns),
    ),
    borders: 'cut',
    pad: { x: layout.margins.left, y: layout.margins.top * 0.7 },
  };
  return {
    title: plain(run.title),
    creator: plain(run.issuer.body),
    made: run.made,
    sections: [
      {
        ...A4,
        margins: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE },
        pageNumber: null,
        items: [grid],
      },
    ],
  };
}

type Layout = Desk['layout'];
const stubLayout = (layout: Layout): Layout => ({ ...layout, size: { ...layout.size, text: layout.size.text - 1 } });

/** One row after the other, made when it is asked for; can be read again. */
function cutRows(run: SlipRun, measures: Measures, columns: number): Iterable<Row> {
  const { desk, height } = measures;
  const same = sharedItems(run, desk);
  return {
    *[Symbol.iterator]() {
      for (let at = 0; at < run.slips.length; at += columns) {
        const cells = Array.from({ length: columns }, (_, n) => slipCells(run, run.slips[at + n], same, measures));
        yield { cells: cells.flat(), height };
      }
    },
  };
}

function slipCells(run: SlipRun, slip: Slip | undefined, same: readonly Item[], { desk, stub }: Measures): Cell[] {
  const items =
    slip === undefined ? [] : [...same, ...bodyItems(narrowed(slip.body ?? [], desk), desk, false), ...slipFoot(run, slip, desk)];
  return stub === null ? [{ items }] : [{ items }, { items: stubItems(slip?.stubs ?? [], stub) }];
}

const stubItems = (stubs: readonly (readonly Block[])[], desk: Desk): Item[] =>
  stubs.flatMap((blocks, n) => [
    ...(n === 0 ? [] : [rule(desk.width, desk.layout.gap * 3, false)]),
    ...bodyItems(narrowed(blocks, desk), desk, false),
  ]);

const WIDE = 130;
const narrowed = (blocks: readonly Block[], desk: Desk): readonly Block[] => (desk.width >= WIDE ? blocks : blocks.map(ragged));

/** What all slips say. On a narrow slip the national title stands above the issuer instead of beside it. */
function sharedItems(run: SlipRun, desk: Desk): Item[] {
  const { layout, width } = desk;
  const left = width * layout.leftShare;
  const top: Item[] =
    width >= WIDE
      ? [
          frame(
            [left, width - left],
            [{ cells: [{ items: issuerLines(desk, run.issuer, left) }, { items: nationalTitle(desk) }] }],
          ),
        ]
      : [...nationalTitle(desk), ...issuerLines(desk, run.issuer, width).slice(0, -1)];
  return [
    ...stampRoom(run, desk),
    ...top,
    para(caps(run.title), { size: layout.size.type, bold: true, align: 'center', before: layout.gap * 2, role: 'H1' }),
    ...bodyItems(narrowed(run.body, desk), desk, false),
  ];
}

/** Millimetres of the room for a seal, which hangs over what is printed below it. */
const STAMP = { width: 42, height: 15 } as const;

function stampRoom({ stamp }: SlipRun, desk: Desk): Item[] {
  if (stamp === undefined) return [];
  const words = para(stamp, { size: Math.max(8, desk.layout.size.text - 4), italic: true, align: 'center' });
  return [frame([STAMP.width, desk.width - STAMP.width], [{ cells: [{ items: [words] }, { items: [] }], height: STAMP.height }])];
}

/** Code and picture on the left, who signs on the right; nothing where there is none of them. */
function slipFoot(run: SlipRun, slip: Slip, desk: Desk): Item[] {
  const { size, gap } = desk.layout;
  const picture = size.text * 2;
  const half = desk.width / 2;
  const code: Item[] = [
    ...(slip.scan === undefined ? [] : [{ kind: 'scan', text: slip.scan, size: picture, align: 'left', before: 0 } as const]),
    ...(slip.code === undefined
      ? []
      : [
          para([`${run.codeLabel ?? TERMS.code} `, { text: slip.code, bold: true }], {
            size: Math.max(9, size.text - 2),
            before: 2,
          }),
        ]),
  ];
  if (run.signature === undefined) return code.length === 0 ? [] : [frame([desk.width], [{ cells: [{ items: code }] }], gap * 2)];
  const signed: Item[] = [signatureGrid([run.signature], { ...desk, width: half }, false)];
  return [frame([half, half], [{ cells: [{ items: code }, { items: signed }] }], gap * 2)];
}
