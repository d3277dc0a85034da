import { type Grid, type Item, type Para, POINTS } from './flow.ts';
import type { Desk } from './head.ts';
import type { Block, Text } from '../paper.ts';
import { signatureGrid } from './signing.ts';
import { bodyPara, para } from './spans.ts';
import { caps, pointLetter } from './terms.ts';

/** Items of the blocks, in their order. */
export const bodyItems = (blocks: readonly Block[], desk: Desk, party: boolean): Item[] =>
  blocks.flatMap((block) => items(block, desk, party));

const asRuns = (text: Text) => (typeof text === 'string' ? [text] : text);

function items(block: Block, desk: Desk, party: boolean): Item[] {
  const { layout } = desk;
  switch (block.kind) {
    case 'heading':
      return headingLines(block, desk);
    case 'article':
      return [articleLine(block, desk)];
    case 'clause':
      return [bodyPara([`${block.no}. `, ...asRuns(block.text)], layout)];
    case 'point':
      return [bodyPara([`${pointLetter(block.no)}) `, ...asRuns(block.text)], layout)];
    case 'dash':
      return [bodyPara(['- ', ...asRuns(block.text)], layout)];
    case 'paragraph':
      return [bodyPara(block.text, layout, block.align === undefined ? {} : { align: block.align, firstLine: 0 })];
    case 'lines':
      return Array.from({ length: block.count }, () => bodyPara([{ dots: 'rest' }], layout, { firstLine: 0, align: 'left' }));
    case 'choices':
      return block.options.map((option) => choice(option, desk));
    case 'table':
      return [tableGrid(block, desk)];
    case 'scan':
      return scanItems(block, desk);
    case 'signatures':
      return [signatureGrid(block.columns, desk, party)];
  }
}

function headingLines({ level, label, title }: Extract<Block, { kind: 'heading' }>, desk: Desk): Para[] {
  const { layout } = desk;
  const look = { size: layout.size.text, bold: true, align: 'center', keepNext: true, line: layout.line } as const;
  const role = level === 'section' ? 'H3' : 'H2';
  return [
    para(label, { ...look, role, before: layout.gap * 2 }),
    para(caps(title), { ...look, role, before: level === 'section' ? 0 : 2 }),
  ];
}

function articleLine({ no, text, plain }: Extract<Block, { kind: 'article' }>, desk: Desk): Para {
  const label = `Điều ${no}. `;
  if (plain === true) return bodyPara([{ text: label, bold: true }, ...asRuns(text)], desk.layout);
  return bodyPara([label, ...asRuns(text)], desk.layout, { role: 'H3', bold: true, keepNext: true });
}

/** The box hangs to the left of its words. */
const choice = (option: string, desk: Desk): Para =>
  para(['□ ', option], { size: desk.layout.size.text, left: 8, firstLine: -6, before: desk.layout.gap, line: desk.layout.line });

/** Tables are set a point smaller than the text, single-spaced. */
function tableGrid({ columns, rows }: Extract<Block, { kind: 'table' }>, desk: Desk): Grid {
  const size = desk.layout.size.text - 1;
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const head = columns.map(({ head: text }) => ({
    items: [para(text, { size, bold: true, align: 'center' })],
    middle: true,
  }));
  return {
    kind: 'grid',
    use: 'table',
    widths: columns.map(({ width }) => (desk.width * width) / total),
    borders: 'lines',
    align: 'left',
    before: desk.layout.gap,
    pad: { x: 1.5, y: 0.7 },
    rows: [
      { cells: head, head: true, keepNext: true },
      ...rows.map((row) => ({
        cells: columns.map(({ align }, n) => ({ items: [para(row[n] ?? '', { size, align: align ?? 'left' })], middle: true })),
      })),
    ],
  };
}

function scanItems({ text, size, caption }: Extract<Block, { kind: 'scan' }>, desk: Desk): Item[] {
  const letters = Math.max(9, desk.layout.size.text - 3);
  return [
    { kind: 'scan', text, size, align: 'center', before: desk.layout.gap },
    ...(caption === undefined ? [] : [para(caption, { size: letters, italic: true, align: 'center', before: 1 * POINTS })]),
  ];
}
