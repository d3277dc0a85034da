import { bodyItems } from './body.ts';
import type { Faces } from '../faces.ts';
import { A4, type Flow, type Item, type Section } from './flow.ts';
import { type Desk, addresseeLines, authorityTitle, baseLines, head, titleLines } from './head.ts';
import { type Layout, layoutFor, sheetLayout } from './layouts.ts';
import type { Annex, Block, OfficialPaper, Paper, Sheet, Text } from '../paper.ts';
import { closing } from './signing.ts';
import { slipFlow } from './slips.ts';
import { para } from './spans.ts';
import { TERMS, caps, dateText, numberText, roman } from './terms.ts';
import { sheetItems } from './sheet.ts';
import { plain } from './typography.ts';

/** The paper as paragraphs and grids with sizes. */
export function compose(paper: Paper, faces: Faces): Flow {
  if (paper.kind === 'slips') return slipFlow(paper, faces);
  if (paper.kind === 'sheet') return sheetFlow(paper, faces);
  return officialFlow(paper, faces);
}

function section(layout: Layout, items: (width: number) => readonly Item[], landscape = false): Section {
  const [width, height] = landscape ? [A4.height, A4.width] : [A4.width, A4.height];
  const { margins } = layout;
  return { width, height, margins, pageNumber: layout.size.page, items: items(width - margins.left - margins.right) };
}

function sheetFlow(paper: Sheet, faces: Faces): Flow {
  const layout = sheetLayout(paper.size);
  const items = (width: number): Item[] => sheetItems(paper, { layout, width, faces });
  return {
    title: plain(paper.title),
    creator: plain(paper.issuer?.body ?? ''),
    made: paper.made,
    sections: [section(layout, items)],
  };
}

function officialFlow(paper: OfficialPaper, faces: Faces): Flow {
  const layout = layoutFor(paper.kind, paper.date);
  const annexes = paper.annexes ?? [];
  const title = paper.type === undefined ? paper.subject : `${paper.type} ${paper.subject}`;
  return {
    title: plain(title),
    creator: plain(paper.issuer.body),
    made: paper.made,
    sections: [
      section(layout, (width) => mainItems(paper, { layout, width, faces })),
      ...annexes.map((annex, n) =>
        section(
          layout,
          (width) => annexItems(paper, annex, annexes.length === 1 ? '' : ` ${roman(n + 1)}`, { layout, width, faces }),
          annex.landscape,
        ),
      ),
    ],
  };
}

function mainItems(paper: OfficialPaper, desk: Desk): Item[] {
  const ended = paper.kind === 'state' ? withEndMark(paper.body) : paper.body;
  const text = bodyItems(ended, desk, paper.kind === 'party');
  return [
    ...head(paper, desk),
    ...titleLines(paper, desk),
    ...addresseeLines(paper, desk),
    ...authorityTitle(paper, desk),
    ...baseLines(paper, desk),
    ...keptWithClosing(text),
    ...closing(paper, desk),
  ];
}

/** A signature never stands alone on a page: the end of the text stays with it. */
function keptWithClosing(items: readonly Item[]): Item[] {
  const last = items.at(-1);
  return last?.kind === 'para' ? [...items.slice(0, -1), { ...last, keepNext: true }] : [...items];
}

/** A state paper's text ends with "./.". */
function withEndMark(body: readonly Block[]): readonly Block[] {
  const last = body.at(-1);
  if (last === undefined || !('text' in last) || last.kind === 'scan') return body;
  return [...body.slice(0, -1), { ...last, text: marked(last.text) }];
}

function marked(text: Text): Text {
  if (typeof text === 'string') return text.endsWith('.') && !text.endsWith('..') ? `${text}/.` : text;
  const last = text.at(-1);
  return typeof last === 'string' && last.endsWith('.') ? [...text.slice(0, -1), `${last}/.`] : text;
}

function annexItems(paper: OfficialPaper, annex: Annex, numeral: string, desk: Desk): Item[] {
  const centred = { size: desk.layout.size.text, align: 'center', keepNext: true } as const;
  return [
    para(`${TERMS.annex}${numeral}`, { ...centred, role: 'H2', bold: true }),
    para(caps(annex.title), { ...centred, role: 'H2', bold: true }),
    para(belongsTo(paper), { ...centred, italic: true }),
    ...bodyItems(annex.body, desk, paper.kind === 'party'),
  ];
}

/** "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 01 năm 2026 của ...)" */
function belongsTo(paper: OfficialPaper): string {
  const number =
    paper.number === undefined
      ? ''
      : ` ${numberText(paper.number, paper.kind === 'party')
          .replace('Số', 'số')
          .replace(':', '')}`;
  return `(Kèm theo ${paper.type ?? 'Công văn'}${number} ${dateText(paper.date)} của ${paper.issuer.body})`;
}
