import { POINTS, type Item, type Para, type Rule, type Scan } from '../compose/flow.ts';
import { TERMS } from '../compose/terms.ts';
import { qrSquares } from '../qr.ts';
import { gridPieces } from './grid.ts';
import { breakLines, drawLine, lineHeight } from './lines.ts';
import { type Press, type Tag, child, marked } from './tags.ts';

/** What is never cut by the end of a page: a line, a rule, a row, a picture. Heights in points. */
export type Piece = {
  readonly height: number;
  /** Above it, unless it stands first on its page. */
  readonly before: number;
  /** Stays on the page of the next piece. */
  readonly glued: boolean;
  /** On the present page, `x` from the left, `top` from the upper edge. */
  readonly draw: (x: number, top: number) => void;
  /** Drawn again where a table goes on. */
  readonly head?: Piece;
  /** For what may be higher than a page: the part that fits, and the rest. */
  readonly cut?: (room: number) => readonly [Piece, Piece] | null;
};

/** Pieces of an item set in a column `width` points wide; its elements go to `parent`, nowhere for what repeats. */
export function piecesOf(item: Item, width: number, press: Press, parent: Tag): Iterable<Piece> {
  switch (item.kind) {
    case 'para':
      return paraPieces(item, width, press, parent);
    case 'rule':
      return [rulePiece(item, width, press)];
    case 'scan':
      return [scanPiece(item, width, press, parent)];
    case 'grid':
      return gridPieces(item, width, press, parent);
  }
}

/** Two lines at least stay together at either end of a page. */
function paraPieces(para: Para, width: number, press: Press, parent: Tag): Piece[] {
  const tag = child(press, parent, para.role);
  const lines = breakLines(para, width, press.faces);
  const height = lineHeight(para);
  return lines.map((line, n) => {
    const last = n === lines.length - 1;
    return {
      height,
      before: n === 0 ? para.before : 0,
      glued: last ? para.keepNext : n === 0 || n === lines.length - 2,
      draw: (x, top) => {
        if (line.words.length > 0) marked(press, tag, () => drawLine(line, para, x, top, press));
      },
    };
  });
}

const RULE_HEIGHT = 3;

const rulePiece = (rule: Rule, width: number, press: Press): Piece => ({
  height: RULE_HEIGHT,
  before: rule.before,
  glued: rule.keepNext,
  draw: (x, top) => {
    const long = rule.width * POINTS;
    const from = x + (width - long) / 2;
    marked(press, null, () => {
      press.doc
        .lineWidth(0.75)
        .moveTo(from, top)
        .lineTo(from + long, top)
        .stroke();
    });
  },
});

function scanPiece(scan: Scan, width: number, press: Press, parent: Tag): Piece {
  const tag = child(press, parent, 'Figure', { alt: `${TERMS.scan}: ${scan.text}` });
  const side = scan.size * POINTS;
  return {
    height: side,
    before: scan.before,
    glued: true,
    draw: (x, top) => {
      const from = scan.align === 'center' ? x + (width - side) / 2 : x;
      marked(press, tag, () => drawSquares(press.doc, qrSquares(scan.text), side, from, top));
    },
  };
}

/** Dark squares, those side by side in one stroke. */
function drawSquares(doc: Press['doc'], rows: readonly (readonly boolean[])[], side: number, x: number, top: number): void {
  doc
    .save()
    .translate(x, top)
    .scale(side / rows.length);
  rows.forEach((row, y) => {
    for (let from = row.indexOf(true); from !== -1;) {
      const end = row.indexOf(false, from);
      const to = end === -1 ? row.length : end;
      doc.rect(from, y, to - from, 1);
      from = row.indexOf(true, to);
    }
  });
  doc.fill().restore();
}
