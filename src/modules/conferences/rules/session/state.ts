import type { Id } from '#kernel/id.ts';
import type { Entry } from './events.ts';

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
  readonly slide: { readonly document: Id<'conferences.document'>; readonly page: number } | null;
  /** Open, or last published: what the screens show. */
  readonly poll: { readonly id: Id<'conferences.poll'>; readonly state: 'open' | 'closed' | 'published' } | null;
  readonly recording: boolean;
}

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
