import { bodyItems } from './body.ts';
import type { Faces } from '../faces.ts';
import { A4, type Cell, type Flow, type Item, type Row } from './flow.ts';
import { type Desk, frame, issuerLines, nationalTitle } from './head.ts';
import { slipLayout } from './layouts.ts';
import type { Slip, SlipRun } from '../paper.ts';
import { signatureGrid } from './signing.ts';
import { ragged } from './sheet.ts';
import { para } from './spans.ts';
import { TERMS, caps } from './terms.ts';
import { plain } from './typography.ts';

/** Columns and rows of slips on one A4. */
const CUTS = { 1: [1, 1], 2: [1, 2], 4: [2, 2], 8: [2, 4] } as const;

/** Millimetres that printers leave white, and a little at the foot so that the last row surely fits. */
const EDGE = 6;
const SPARE = 1.5;

/** One grid over all pages: its cells are the slips, its broken lines are where to cut. */
export function slipFlow(run: SlipRun, faces: Faces): Flow {
  const layout = slipLayout(run.perPage);
  const [columns, rows] = CUTS[run.perPage];
  const width = (A4.width - 2 * EDGE) / columns;
  const height = (A4.height - 2 * EDGE - SPARE) / rows;
  const desk: Desk = { layout, faces, width: width - 2 * layout.margins.left };
  const grid: Item = {
    ...frame(Array<number>(columns).fill(width), cutRows(run, desk, columns, height)),
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

/** One row after the other, made when it is asked for; can be read again. */
function cutRows(run: SlipRun, desk: Desk, columns: number, height: number): Iterable<Row> {
  const same = sharedItems(run, desk);
  return {
    *[Symbol.iterator]() {
      for (let at = 0; at < run.slips.length; at += columns) {
        const cells: Cell[] = Array.from({ length: columns }, (_, n) => {
          const slip = run.slips[at + n];
          return { items: slip === undefined ? [] : [...same, ...slipFoot(run, slip, desk)] };
        });
        yield { cells, height };
      }
    },
  };
}

const WIDE = 130;

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
    ...top,
    para(caps(run.title), { size: layout.size.type, bold: true, align: 'center', before: layout.gap * 2, role: 'H1' }),
    ...bodyItems(width >= WIDE ? run.body : run.body.map(ragged), desk, false),
  ];
}

function slipFoot(run: SlipRun, slip: Slip, desk: Desk): Item[] {
  const { size, gap } = desk.layout;
  const picture = size.text * 2;
  const half = desk.width / 2;
  const code: Item[] = [
    ...(slip.scan === undefined ? [] : [{ kind: 'scan', text: slip.scan, size: picture, align: 'left', before: 0 } as const]),
    para([`${TERMS.code} `, { text: slip.code, bold: true }], { size: Math.max(9, size.text - 2), before: 2 }),
  ];
  const signed: Item[] = run.signature === undefined ? [] : [signatureGrid([run.signature], { ...desk, width: half }, false)];
  return [frame([half, half], [{ cells: [{ items: code }, { items: signed }] }], gap * 2)];
}
