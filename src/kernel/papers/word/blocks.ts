import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  type IParagraphOptions,
  ImageRun,
  LeaderType,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Cell, Fill, Grid, Item, Line, Para, Role, Row, Rule, Scan, Span } from '../compose/flow.ts';
import { TERMS } from '../compose/terms.ts';
import type { Pictures } from './pictures.ts';
import { dots, dxa, twips } from './units.ts';

type Block = Paragraph | Table;
/** Width in DXA of the column, and the pictures drawn before. */
type Place = { readonly width: number; readonly pictures: Pictures };

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;
const HEADINGS = { H1: HeadingLevel.HEADING_1, H2: HeadingLevel.HEADING_2, H3: HeadingLevel.HEADING_3 } as const;

/** Items one after the other. Two tables without a paragraph between them would become one, and Word wants one last. */
export function blocksOf(items: Iterable<Item>, place: Place): Block[] {
  const blocks: Block[] = [];
  for (const item of items) {
    if (item.kind === 'grid' && (item.before > 0 || blocks.at(-1) instanceof Table)) blocks.push(gap(item.before));
    blocks.push(blockOf(item, place));
  }
  if (!(blocks.at(-1) instanceof Paragraph)) blocks.push(gap(1));
  return blocks;
}

function blockOf(item: Item, place: Place): Block {
  switch (item.kind) {
    case 'para':
      return paragraph(item, place);
    case 'rule':
      return rule(item, place);
    case 'scan':
      return picture(item, place);
    case 'grid':
      return table(item, place);
  }
}

const spacing = (before: number, line: Line): IParagraphOptions['spacing'] => ({
  before: twips(before),
  after: 0,
  ...('exact' in line
    ? { line: twips(line.exact), lineRule: LineRuleType.EXACT }
    : { line: Math.round(240 * line.times), lineRule: LineRuleType.AUTO }),
});

function paragraph(para: Para, { width }: Place): Paragraph {
  const first = dxa(para.firstLine);
  const filled = para.spans.some((span) => 'fill' in span);
  return new Paragraph({
    ...(para.role === 'P' ? {} : { heading: HEADINGS[para.role] }),
    ...(para.keepNext ? { keepNext: true } : {}),
    ...(filled ? { tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }] } : {}),
    spacing: spacing(para.before, para.line),
    indent: { left: dxa(para.left), ...(first < 0 ? { hanging: -first } : { firstLine: first }) },
    alignment: ALIGN[para.align],
    children: para.spans.map((span) => run(span, para.size, para.role)),
  });
}

function run(span: Span | Fill, points: number, role: Role): TextRun {
  const size = Math.round(points * 2);
  if ('fill' in span) return new TextRun({ size, children: [new Tab()] });
  return new TextRun({
    size,
    text: span.text,
    // The styles of headings are bold.
    ...(span.bold || role !== 'P' ? { bold: span.bold } : {}),
    ...(span.italic ? { italics: true } : {}),
    ...(span.underline === true ? { underline: {} } : {}),
  });
}

const BLACK = '000000';

/** An almost flat paragraph with a line above it, drawn in from both sides. */
function rule({ width: long, before, keepNext }: Rule, { width }: Place): Paragraph {
  const side = Math.max(0, Math.round((width - dxa(long)) / 2));
  return new Paragraph({
    ...(keepNext ? { keepNext } : {}),
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: BLACK } },
    spacing: spacing(before, { exact: 3 }),
    indent: { left: side, right: side },
  });
}

function picture(scan: Scan, { pictures }: Place): Paragraph {
  const data = pictures.get(scan.text);
  if (data === undefined) throw new Error('A picture was not drawn before it was placed');
  const side = dots(scan.size);
  const description = `${TERMS.scan}: ${scan.text}`;
  return new Paragraph({
    spacing: spacing(scan.before, { times: 1 }),
    alignment: ALIGN[scan.align],
    children: [
      new ImageRun({
        type: 'png',
        data,
        transformation: { width: side, height: side },
        altText: { name: TERMS.scan, description },
      }),
    ],
  });
}

/** Nothing to see. */
const gap = (points: number): Paragraph => new Paragraph({ spacing: spacing(0, { exact: Math.max(1, points) }) });

const BORDERS = {
  none: { style: BorderStyle.NIL },
  lines: { style: BorderStyle.SINGLE, size: 4, space: 0, color: BLACK },
  cut: { style: BorderStyle.DASHED, size: 4, space: 0, color: '8C8C8C' },
} as const;

function table(grid: Grid, { pictures }: Place): Table {
  const widths = grid.widths.map(dxa);
  const [x, y] = [dxa(grid.pad.x), dxa(grid.pad.y)];
  const line = BORDERS[grid.borders];
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: ALIGN[grid.align],
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { top: y, bottom: y, left: x, right: x },
    rows: Array.from(grid.rows, (row) => tableRow(row, widths, 2 * x, pictures)),
  });
}

const tableRow = (row: Row, widths: readonly number[], padding: number, pictures: Pictures): TableRow =>
  new TableRow({
    cantSplit: true,
    ...(row.head === true ? { tableHeader: true } : {}),
    ...(row.height === undefined ? {} : { height: { value: dxa(row.height), rule: HeightRule.ATLEAST } }),
    children: row.cells.map((cell, n) => tableCell(cell, widths[n] ?? 0, padding, pictures)),
  });

const tableCell = (cell: Cell, width: number, padding: number, pictures: Pictures): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.middle === true ? { verticalAlign: VerticalAlign.CENTER } : {}),
    children: blocksOf(cell.items, { width: width - padding, pictures }),
  });
