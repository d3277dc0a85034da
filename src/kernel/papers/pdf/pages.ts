import { POINTS, type Section, type Span } from '../compose/flow.ts';
import { para } from '../compose/spans.ts';
import { breakLines, drawLine } from './lines.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type Press, type Tag, marked } from './tags.ts';

/** Millimetres from the upper edge to the page number. */
const NUMBER_AT = 10;

/** Lays one section out on pages of its own. */
export function fillPages(section: Section, press: Press, root: Tag): void {
  const filler = new Filler(section, press);
  for (const item of section.items) {
    for (const piece of piecesOf(item, filler.width, press, root)) filler.take(piece);
  }
  filler.finish();
}

class Filler {
  readonly width: number;
  readonly #section: Section;
  readonly #press: Press;
  /** Pieces that must stand on one page. */
  #group: Piece[] = [];
  #top: number;
  #count = 1;
  #empty = true;

  constructor(section: Section, press: Press) {
    this.#section = section;
    this.#press = press;
    this.width = (section.width - section.margins.left - section.margins.right) * POINTS;
    this.#top = this.#ceiling;
    this.#openPage();
  }

  get #ceiling(): number {
    return this.#section.margins.top * POINTS;
  }

  get #floor(): number {
    return (this.#section.height - this.#section.margins.bottom) * POINTS;
  }

  take(piece: Piece): void {
    this.#group.push(piece);
    if (!piece.glued) this.finish();
  }

  /** Places what waits. */
  finish(): void {
    const group = this.#group;
    this.#group = [];
    const height = group.reduce((sum, piece) => sum + piece.before + piece.height, 0);
    if (!this.#empty && height > this.#room + 0.01 && height <= this.#fullRoom) this.#turn(group[0]);
    for (const piece of group) this.#set(piece);
  }

  get #room(): number {
    return this.#floor - this.#top;
  }

  get #fullRoom(): number {
    return this.#floor - this.#ceiling;
  }

  #set(piece: Piece): void {
    const before = this.#empty ? 0 : piece.before;
    if (before + piece.height <= this.#room + 0.01) return this.#draw(piece, before);
    const tall = piece.height > this.#fullRoom;
    const parts = tall ? piece.cut?.(this.#room - before) : null;
    if (parts !== null && parts !== undefined) {
      this.#draw(parts[0], before);
      this.#turn(piece);
      return this.#set(parts[1]);
    }
    // Nothing of it fits an empty page either: it is drawn beyond the edge rather than lost without a trace.
    if (this.#empty) return this.#draw(piece, 0);
    this.#turn(piece);
    return this.#set(piece);
  }

  #draw(piece: Piece, before: number): void {
    this.#top += before;
    piece.draw(this.#section.margins.left * POINTS, this.#top);
    this.#top += piece.height;
    this.#empty = false;
  }

  #turn(next: Piece | undefined): void {
    this.#openPage();
    this.#top = this.#ceiling;
    this.#empty = true;
    this.#count += 1;
    if (this.#section.pageNumber !== null) this.#number(this.#section.pageNumber);
    if (next?.head !== undefined) this.#draw(next.head, 0);
  }

  #openPage(): void {
    const { width, height } = this.#section;
    this.#press.doc.addPage({ size: [width * POINTS, height * POINTS], margin: 0 });
  }

  #number(size: number): void {
    const text: Span = { text: String(this.#count), bold: false, italic: false };
    const line = { ...para('', { size, align: 'center' }), spans: [text] };
    for (const set of breakLines(line, this.width, this.#press.faces)) {
      marked(this.#press, null, () => drawLine(set, line, this.#section.margins.left * POINTS, NUMBER_AT * POINTS, this.#press));
    }
  }
}
