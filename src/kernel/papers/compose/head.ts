import { type Cell, type Grid, type Item, POINTS } from './flow.ts';
import type { Layout } from './layouts.ts';
import type { OfficialPaper } from '../paper.ts';
import { type Faces, widthOf } from '../faces.ts';
import { balanced, para, rule } from './spans.ts';
import { TERMS, caps, dateText, numberText } from './terms.ts';

/** What stands on every part of the head: the paper, its numbers, the width of the text, widths of letters. */
export type Desk = { readonly layout: Layout; readonly width: number; readonly faces: Faces };

/** Rules under a line are a third to a half of it long. */
const RULE_SHARE = 0.4;
const centred = { align: 'center' } as const;

const millimetres = (desk: Desk, text: string, size: number): number => widthOf(desk.faces.bold, text, size) / POINTS;

/** Grid that only puts things side by side. */
export const frame = (widths: readonly number[], rows: Grid['rows'], before = 0): Grid => ({
  kind: 'grid',
  use: 'frame',
  widths,
  borders: 'none',
  align: 'left',
  before,
  pad: { x: 0, y: 0 },
  rows,
});

/** National title, motto and the rule as long as the motto. */
export const nationalTitle = (desk: Desk): Item[] => [
  para(TERMS.national, { ...centred, size: desk.layout.size.national, bold: true, keepNext: true }),
  para(TERMS.motto, { ...centred, size: desk.layout.size.motto, bold: true, keepNext: true }),
  rule(millimetres(desk, TERMS.motto, desk.layout.size.motto), 2),
];

const partyTitle = (desk: Desk): Item[] => [
  para(TERMS.party, { ...centred, size: desk.layout.size.national, bold: true, keepNext: true }),
  rule(millimetres(desk, TERMS.party, desk.layout.size.national), 2),
];

/** Superior and issuing body, and the short rule (for the Party a star). */
export function issuerLines(desk: Desk, issuer: OfficialPaper['issuer'], width: number, party = false): Item[] {
  const { superior, body } = desk.layout.size;
  const name = caps(issuer.body);
  return [
    ...(issuer.superior === undefined
      ? []
      : [para(balanced(caps(issuer.superior), superior, width, desk.faces), { ...centred, size: superior, keepNext: true })]),
    para(balanced(name, body, width, desk.faces), { ...centred, size: body, bold: true, keepNext: true }),
    party
      ? para('*', { ...centred, size: body, keepNext: true })
      : rule(Math.min(millimetres(desk, name, body), width) * RULE_SHARE, 2),
  ];
}

/** Everything above the type name. A village's paper has the national title alone. */
export function head(paper: OfficialPaper, desk: Desk): Item[] {
  if (paper.kind === 'community') {
    return [...nationalTitle(desk), dateLine(paper, desk, 'right')];
  }
  const party = paper.kind === 'party';
  const left = desk.width * desk.layout.leftShare;
  const gap = 3;
  const widths = [left - gap, gap, desk.width - left];
  const none: Cell = { items: [] };
  return [
    frame(widths, [
      {
        cells: [
          { items: issuerLines(desk, paper.issuer, left - gap, party) },
          none,
          { items: party ? partyTitle(desk) : nationalTitle(desk) },
        ],
        keepNext: true,
      },
      { cells: [{ items: numberLines(paper, desk, party, left - gap) }, none, { items: [dateLine(paper, desk, 'center')] }] },
    ]),
  ];
}

const dateLine = (paper: OfficialPaper, desk: Desk, align: 'center' | 'right'): Item =>
  para(`${paper.place}, ${dateText(paper.date)}`, { size: desk.layout.size.date, italic: true, align, before: desk.layout.gap });

function numberLines(paper: OfficialPaper, desk: Desk, party: boolean, width: number): Item[] {
  const { size, gap } = desk.layout;
  const items: Item[] = [];
  if (paper.number !== undefined) {
    items.push(para(numberText(paper.number, party), { ...centred, size: size.number, before: gap }));
  }
  if (paper.type === undefined) {
    items.push(para(`V/v ${paper.subject}`, { ...centred, size: size.letterSubject, italic: party, before: gap }));
  }
  if (paper.urgency !== undefined) items.push(urgencyBox(paper.urgency, width));
  return items;
}

/** Millimetres of the stamps (Decree 30/2020, Annex I, III). */
const STAMPS = { 'HỎA TỐC': 30, 'THƯỢNG KHẨN': 40, KHẨN: 20 } as const;

function urgencyBox(urgency: keyof typeof STAMPS, width: number): Grid {
  const word = para(urgency, { ...centred, size: 13, bold: true });
  return {
    ...frame([Math.min(STAMPS[urgency], width)], [{ cells: [{ items: [word], middle: true }], height: 8 }], 6),
    borders: 'lines',
    align: 'center',
  };
}

/** Type name and subject with its short rule; a letter has neither. */
export function titleLines(paper: OfficialPaper, desk: Desk): Item[] {
  if (paper.type === undefined) return [];
  const { size } = desk.layout;
  const longest = Math.min(millimetres(desk, paper.subject, size.subject), desk.width * 0.6);
  return [
    para(caps(paper.type), { ...centred, role: 'H1', size: size.type, bold: true, before: 14, keepNext: true }),
    para(balanced(paper.subject, size.subject, desk.width, desk.faces), {
      ...centred,
      size: size.subject,
      bold: true,
      keepNext: true,
    }),
    rule(longest * RULE_SHARE, 3, false),
  ];
}

/** Kính gửi: one on the same line, more in a list below. The Party submits (tờ trình) with "Kính trình". */
export function addresseeLines(paper: OfficialPaper, desk: Desk): Item[] {
  const list = paper.addressees ?? [];
  const to = paper.kind === 'party' && paper.type === 'Tờ trình' ? TERMS.submit : TERMS.to;
  const look = { size: desk.layout.size.text, line: desk.layout.line };
  const [first] = list;
  if (first === undefined) return [];
  if (list.length === 1) return [para(`${to} ${first}`, { ...look, ...centred, before: 12 })];
  const label = para(to, { ...look, before: 0 });
  const names = list.map((name, n) => para(`- ${name}${n === list.length - 1 ? '.' : ';'}`, look));
  return [frame([25, 27, desk.width - 52], [{ cells: [{ items: [] }, { items: [label] }, { items: names }] }], 12)];
}

/** Who has the power to issue, above the bases of a decision (Decree 30/2020, Annex III, form 1.2). */
export function authorityTitle({ authority }: OfficialPaper, desk: Desk): Item[] {
  if (authority === undefined) return [];
  const { size, gap } = desk.layout;
  const text = balanced(caps(authority), size.text, desk.width, desk.faces);
  return [para(text, { ...centred, size: size.text, bold: true, before: gap * 2, keepNext: true })];
}

/** Căn cứ: in italics and each ended by ";", the last by "."; the Party sets them upright after a dash. */
export function baseLines(paper: OfficialPaper, desk: Desk): Item[] {
  const list = paper.bases ?? [];
  const party = paper.kind === 'party';
  return list.map((base, n) =>
    para(`${party ? '- ' : ''}${base}${n === list.length - 1 ? '.' : ';'}`, {
      size: desk.layout.size.text,
      italic: !party,
      align: 'justify',
      firstLine: desk.layout.firstLine,
      line: desk.layout.line,
      before: n === 0 ? 12 : desk.layout.gap,
    }),
  );
}
