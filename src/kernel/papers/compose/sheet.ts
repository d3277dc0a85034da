import { bodyItems } from './body.ts';
import type { Item } from './flow.ts';
import { type Desk, frame } from './head.ts';
import type { Block, Sheet } from '../paper.ts';
import { para, rule } from './spans.ts';
import { caps } from './terms.ts';

/** Large letters and narrow columns are not justified: gaps between few words would be wider than the words. */
export const ragged = (block: Block): Block => (block.kind === 'paragraph' ? { ...block, align: block.align ?? 'left' } : block);

/** A poster or a script: who speaks, what about, the text, at the foot an address to scan. */
export function sheetItems(paper: Sheet, desk: Desk): Item[] {
  const { size } = desk.layout;
  const centred = { align: 'center', keepNext: true } as const;
  const issuer = paper.issuer;
  return [
    ...(issuer?.superior === undefined ? [] : [para(caps(issuer.superior), { ...centred, size: size.superior })]),
    ...(issuer === undefined ? [] : [para(caps(issuer.body), { ...centred, size: size.body, bold: true }), rule(40, 4)]),
    para(caps(paper.title), { ...centred, role: 'H1', size: size.type, bold: true, before: size.text }),
    ...bodyItems(paper.body.map(ragged), desk, false),
    ...foot(paper, desk),
  ];
}

const SCAN = 45;

function foot({ scan }: Sheet, desk: Desk): Item[] {
  if (scan === undefined) return [];
  const caption = para(scan.caption, { size: desk.layout.size.text * 0.75 });
  return [
    frame(
      [SCAN + 6, desk.width - SCAN - 6],
      [
        {
          cells: [
            { items: [{ kind: 'scan', text: scan.text, size: SCAN, align: 'left', before: 0 }] },
            { items: [caption], middle: true },
          ],
        },
      ],
      desk.layout.size.text,
    ),
  ];
}
