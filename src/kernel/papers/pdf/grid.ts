import { type Cell, type Grid, POINTS, type Row } from '../compose/flow.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type Press, type Tag, child, marked } from './tags.ts';

type Frame = {
  readonly grid: Grid;
  readonly press: Press;
  readonly widths: readonly number[];
  /** Points from the left edge of the column to the grid. */
  readonly shift: number;
};

/** One piece a row, made when it is asked for. A table's head comes again on each page. */
export function* gridPieces(grid: Grid, width: number, press: Press, parent: Tag): Iterable<Piece> {
  const tag = grid.use === 'table' ? child(press, parent, 'Table') : parent;
  const widths = grid.widths.map((millimetres) => millimetres * POINTS);
  const total = widths.reduce((sum, one) => sum + one, 0);
  const frame: Frame = { grid, press, widths, shift: grid.align === 'center' ? (width - total) / 2 : 0 };
  let head: Piece | undefined;
  let before = grid.before;
  for (const row of grid.rows) {
    const piece = rowPiece(frame, row, tag, before);
    before = 0;
    if (row.head === true) {
      head = rowPiece(frame, row, null, 0);
      yield piece;
    } else yield head === undefined ? piece : { ...piece, head };
  }
}

function rowPiece(frame: Frame, row: Row, parent: Tag, before: number): Piece {
  const { grid, press, widths } = frame;
  const table = grid.use === 'table';
  const line = table ? child(press, parent, 'TR') : parent;
  const cells = row.cells.map((cell, n) => {
    const tag = table ? cellTag(frame, row, line) : line;
    return cellPieces(cell, (widths[n] ?? 0) - 2 * grid.pad.x * POINTS, press, tag);
  });
  return assembled(frame, row, cells, before);
}

const cellTag = ({ press }: Frame, row: Row, line: Tag): Tag =>
  row.head === true ? child(press, line, 'TH', { scope: 'Column' }) : child(press, line, 'TD');

const cellPieces = (cell: Cell, width: number, press: Press, tag: Tag): Piece[] =>
  cell.items.flatMap((item) => [...piecesOf(item, width, press, tag)]);

const heightOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece, n) => sum + piece.height + (n === 0 ? 0 : piece.before), leading(pieces));

/** In a frame the gap above the first line counts (room for a hand); it is what sets names below titles. */
const leading = (pieces: readonly Piece[]): number => pieces[0]?.before ?? 0;

function assembled(frame: Frame, row: Row, cells: readonly (readonly Piece[])[], before: number): Piece {
  const { grid } = frame;
  const pad = grid.pad.y * POINTS;
  const height = Math.max((row.height ?? 0) * POINTS, ...cells.map((pieces) => heightOf(pieces) + 2 * pad));
  return {
    height,
    before,
    glued: row.keepNext ?? false,
    draw: (x, top) => {
      drawBorders(frame, x + frame.shift, top, height);
      let left = x + frame.shift;
      cells.forEach((pieces, n) => {
        const spare = row.cells[n]?.middle === true ? (height - 2 * pad - heightOf(pieces)) / 2 : 0;
        drawCell(pieces, left + grid.pad.x * POINTS, top + pad + spare);
        left += frame.widths[n] ?? 0;
      });
    },
    cut: (room) => cutRow(frame, row, cells, before, room),
  };
}

function drawCell(pieces: readonly Piece[], x: number, top: number): void {
  let at = top;
  for (const piece of pieces) {
    at += piece.before;
    piece.draw(x, at);
    at += piece.height;
  }
}

/** A row higher than a page: of each cell what fits now, the rest on the next page. */
function cutRow(
  frame: Frame,
  row: Row,
  cells: readonly (readonly Piece[])[],
  before: number,
  room: number,
): readonly [Piece, Piece] | null {
  const inside = room - 2 * frame.grid.pad.y * POINTS;
  const fits = cells.map((pieces) => {
    let count = 0;
    while (count < pieces.length && heightOf(pieces.slice(0, count + 1)) <= inside) count += 1;
    return count;
  });
  if (fits.every((count) => count === 0)) return null;
  const open: Row = { ...row, height: 0, keepNext: false };
  return [
    assembled(
      frame,
      open,
      cells.map((pieces, n) => pieces.slice(0, fits[n])),
      before,
    ),
    assembled(
      frame,
      { ...open, keepNext: row.keepNext ?? false },
      cells.map((pieces, n) => pieces.slice(fits[n])),
      0,
    ),
  ];
}

/** Fine lines around cells; broken grey ones where slips are cut. */
function drawBorders({ grid, press, widths }: Frame, x: number, top: number, height: number): void {
  if (grid.borders === 'none') return;
  const { doc } = press;
  marked(press, null, () => {
    doc.save().lineWidth(0.6);
    if (grid.borders === 'cut') doc.lineWidth(0.5).dash(4, { space: 3 }).strokeColor('#737373');
    let left = x;
    for (const width of widths) {
      doc.rect(left, top, width, height);
      left += width;
    }
    doc.stroke().restore();
  });
}
