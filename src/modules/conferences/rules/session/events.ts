import type { Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';

/**
 * Why somebody wants the floor: a paper registered before (tham luận), a raised hand, a question, a reply, a point of order; or
 * because the chair asked them to.
 */
export const ENTRY_KINDS = ['paper', 'hand', 'question', 'reply', 'order', 'invited'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One wish to speak. Names stand with the delegate and the paper, never here: what is written in the log stays for ever. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly site: Id<'conferences.site'>;
  readonly delegate: Id<'conferences.delegate'> | null;
  readonly paper: Id<'conferences.paper'> | null;
  /** Milliseconds since 1970, by the clock of the server. */
  readonly at: number;
  /** Place of a registered paper in its order; null for everything else. */
  readonly place: number | null;
}

/** One page image of somebody's screen (trang chiếu); pixels. */
export interface ScreenPage {
  readonly slide: Id<'conferences.slide'>;
  /** Counted through the whole conference. */
  readonly no: number;
  /** Whose screen it is; null: the secretariat's. */
  readonly site: Id<'conferences.site'> | null;
  readonly width: number;
  readonly height: number;
}

type Item = { readonly item: Id<'conferences.agenda_item'> };
type Site = { readonly site: Id<'conferences.site'> };
type Poll = { readonly poll: Id<'conferences.poll'> };

/** Everything that may happen in a meeting, with its kind as it stands in the log. */
export type Happening =
  | { readonly kind: 'session.opened' }
  | { readonly kind: 'session.paused' }
  | { readonly kind: 'session.resumed' }
  | { readonly kind: 'session.closed' }
  | ({ readonly kind: 'item.opened' } & Item)
  | ({ readonly kind: 'item.closed' } & Item)
  | ({ readonly kind: 'item.postponed' } & Item)
  | { readonly kind: 'queue.joined'; readonly entry: Entry }
  | { readonly kind: 'queue.left'; readonly entry: string }
  /** The chair puts an entry before another, or last (null). */
  | { readonly kind: 'queue.moved'; readonly entry: string; readonly before: string | null }
  /** @property seconds the time allowed; null: without limit */
  | { readonly kind: 'floor.given'; readonly entry: Entry; readonly seconds: number | null }
  | { readonly kind: 'floor.paused' }
  | { readonly kind: 'floor.resumed' }
  | { readonly kind: 'floor.extended'; readonly seconds: number }
  | { readonly kind: 'floor.ended' }
  /** A speech that was not seen here (by telephone, in a hall outside the net), entered by the secretary. */
  | ({ readonly kind: 'speech.noted'; readonly delegate: Id<'conferences.delegate'> | null; readonly seconds: number } & Site)
  /** What the secretary wants in the minutes. */
  | { readonly kind: 'note.written'; readonly text: string }
  /** @property to one site; null: all */
  | { readonly kind: 'message.sent'; readonly text: string; readonly to: Id<'conferences.site'> | null }
  | { readonly kind: 'message.cleared' }
  | { readonly kind: 'caption.typed'; readonly text: string }
  | { readonly kind: 'slide.shown'; readonly document: Id<'conferences.document'>; readonly page: number }
  | ({ readonly kind: 'screen.shown' } & ScreenPage)
  /** Whatever is shown, page of a document or of a screen, is taken off. */
  | { readonly kind: 'slide.hidden' }
  | ({ readonly kind: 'poll.opened' } & Poll)
  | ({ readonly kind: 'poll.closed' } & Poll)
  | ({ readonly kind: 'poll.published' } & Poll)
  | ({ readonly kind: 'poll.cancelled' } & Poll)
  | { readonly kind: 'quorum.noted'; readonly present: number; readonly entitled: number; readonly met: boolean }
  | ({ readonly kind: 'site.joined' } & Site)
  | ({ readonly kind: 'site.lost' } & Site)
  | ({ readonly kind: 'site.returned' } & Site)
  | ({ readonly kind: 'site.taken-over' } & Site)
  /** Picture and sound of a site are switched off (đưa ra khỏi cầu truyền hình), and on again; it keeps its seat, hands and votes. */
  | ({ readonly kind: 'site.sent-out' } & Site)
  | ({ readonly kind: 'site.let-in' } & Site)
  | { readonly kind: 'media.changed'; readonly engine: string; readonly reason: string }
  /** @property text what for @property until the last day on which it is kept; older lines have neither */
  | { readonly kind: 'recording.started'; readonly text?: string; readonly until?: Day }
  | { readonly kind: 'recording.stopped' }
  | { readonly kind: 'conclusion.announced'; readonly conclusion: Id<'conferences.conclusion'> };

export type HappeningKind = Happening['kind'];

/** One line of the log. */
export interface Logged {
  readonly rev: number;
  /** Milliseconds since 1970: when it happened, where it was entered afterwards, otherwise when it was written. */
  readonly at: number;
  readonly what: Happening;
}
