import type { Id } from '#kernel/id.ts';
import type { Entry, ScreenPage } from './events.ts';

export type Phase = 'waiting' | 'running' | 'paused' | 'closed';

/** Times of one item of the agenda; milliseconds. An item may be opened again. */
export interface ItemTimes {
  readonly state: 'open' | 'closed' | 'postponed';
  readonly openedAt: number | null;
  readonly closedAt: number | null;
  /** Together, over all the times it was open until it was last closed. */
  readonly spentMs: number;
}

/** Whoever speaks now. */
export interface Floor {
  readonly entry: Entry;
  readonly givenAt: number;
  /** Since when the clock has been running; null while it is stopped. */
  readonly runningSince: number | null;
  /** Spoken before `runningSince`. */
  readonly spentMs: number;
  /** Allowed, with the time added; null: without limit. */
  readonly allowedMs: number | null;
  readonly addedMs: number;
}

export interface DocumentPage {
  readonly document: Id<'conferences.document'>;
  readonly page: number;
}

export interface Spoken {
  readonly ms: number;
  readonly turns: number;
}

/** How a meeting stands: what everybody who follows it sees, and what its next step is checked against. */
export interface Session {
  readonly phase: Phase;
  readonly openedAt: number | null;
  readonly closedAt: number | null;
  readonly item: Id<'conferences.agenda_item'> | null;
  readonly items: Readonly<Record<string, ItemTimes>>;
  /** In the order of arrival; the order of speaking is `rules/session/queue.ts`. */
  readonly queue: readonly Entry[];
  /** Entries the chair placed by hand, first comes first. */
  readonly placed: readonly string[];
  readonly floor: Floor | null;
  /** By site and by delegate: finished turns only. */
  readonly spokenBySite: Readonly<Record<string, Spoken>>;
  readonly spokenByDelegate: Readonly<Record<string, Spoken>>;
  readonly message: { readonly text: string; readonly to: Id<'conferences.site'> | null; readonly at: number } | null;
  /** The last lines typed, newest last. */
  readonly captions: readonly { readonly text: string; readonly at: number }[];
  /** What is shown beside whoever speaks. */
  readonly slide: DocumentPage | ScreenPage | null;
  /** Open, or last published: what the screens show. */
  readonly poll: { readonly id: Id<'conferences.poll'>; readonly state: 'open' | 'closed' | 'published' } | null;
  readonly recording: boolean;
  /** Sites without picture and sound by order; missing where none ever was, and in what was stored before there was such a thing. */
  readonly out?: readonly Id<'conferences.site'>[];
}

/** What is shown where it is the page of a screen. */
export const screenOf = ({ slide }: Pick<Session, 'slide'>): ScreenPage | null =>
  slide === null || 'document' in slide ? null : slide;

/** The same for the page of a document. */
export const documentOf = ({ slide }: Pick<Session, 'slide'>): DocumentPage | null =>
  slide !== null && 'document' in slide ? slide : null;

export const CAPTIONS_KEPT = 3;

export const beforeTheMeeting: Session = {
  phase: 'waiting',
  openedAt: null,
  closedAt: null,
  item: null,
  items: {},
  queue: [],
  placed: [],
  floor: null,
  spokenBySite: {},
  spokenByDelegate: {},
  message: null,
  captions: [],
  slide: null,
  poll: null,
  recording: false,
};
