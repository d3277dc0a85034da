import type { Cell, Grid, Item } from './flow.ts';
import { type Desk, frame } from './head.ts';
import type { OfficialPaper, Signature } from '../paper.ts';
import { balanced, dotted, para } from './spans.ts';
import { TERMS, authorityLine, caps } from './terms.ts';

/** Points for hand and seal between title and name. */
const ROOM = 64;

/** From three columns on, letters are two points smaller: titles of several words must fit 40 mm. */
const sizeIn = (desk: Desk, columns: number): number => desk.layout.size.text - (columns > 2 ? 2 : 0);

/** Who signs: authority and title. The Party sets the title upright and light. */
function upper(who: Signature, desk: Desk, party: boolean, columns: number, width: number): Item[] {
  const fit = (text: string): string => balanced(text, sizeIn(desk, columns), width - 3, desk.faces);
  const look = { size: sizeIn(desk, columns), align: 'center', keepNext: true } as const;
  const first = authorityLine(who, party);
  const title = who.title === undefined ? '' : caps(who.title);
  return [
    ...(first === '' ? [] : [para(fit(first), { ...look, bold: true })]),
    ...(title === '' ? [] : [para(fit(title), { ...look, bold: !party })]),
    ...(who.note === undefined ? [] : [para(who.note, { ...look, italic: true, size: look.size - 1 })]),
  ];
}

const lower = (who: Signature, desk: Desk, columns: number, width: number): Item => {
  const size = sizeIn(desk, columns);
  return para(who.name ?? dotted(width * 0.7, size), { size, bold: who.name !== undefined, align: 'center', before: room(desk) });
};

const room = (desk: Desk): number => Math.min(ROOM, desk.layout.size.text * 4.6);

/** Side by side: all titles in one row, all names in the next, so that names stand on one line. */
export function signatureGrid(columns: readonly Signature[], desk: Desk, party: boolean): Grid {
  const width = desk.width / Math.max(1, columns.length);
  return frame(
    columns.map(() => width),
    [
      { cells: columns.map((who) => ({ items: upper(who, desk, party, columns.length, width) })), keepNext: true },
      { cells: columns.map((who) => ({ items: [lower(who, desk, columns.length, width)] })) },
    ],
    desk.layout.gap * 2,
  );
}

/** The end of a paper: recipients on the left with one signature on the right; more signatures get a row of their own. */
export function closing(paper: OfficialPaper, desk: Desk): Item[] {
  const party = paper.kind === 'party';
  const people = paper.signatures ?? [];
  const list = paper.recipients ?? [];
  const [only] = people;
  if (only === undefined || people.length > 1) {
    const several = people.length > 1 ? [signatureGrid(people, desk, party)] : [];
    return list.length === 0 ? several : [...several, ...recipientLines(list, desk, party, several.length === 0 ? 0 : BELOW)];
  }
  const half = desk.width / 2;
  const right: Cell = { items: [...upper(only, desk, party, 1, half), lower(only, desk, 1, half)] };
  const left: Cell = { items: recipientLines(list, desk, party) };
  return [frame([half, half], [{ cells: [left, right] }], desk.layout.gap * 2)];
}

/** Points between the names of several people and the list of recipients below them. */
const BELOW = 14;

/** Nơi nhận: each ended by ";", the last by ".". */
function recipientLines(list: readonly string[], desk: Desk, party: boolean, before = 0): Item[] {
  const { size } = desk.layout;
  if (list.length === 0) return [];
  return [
    para(party ? TERMS.recipientsParty : TERMS.recipients, {
      size: size.recipientsTitle,
      before,
      bold: !party,
      italic: !party,
      underline: party,
      keepNext: true,
    }),
    ...list.map((name, n) =>
      para(`- ${name}${n === list.length - 1 ? '.' : ';'}`, { size: size.recipients, keepNext: n < list.length - 1 }),
    ),
  ];
}
