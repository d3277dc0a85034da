import type { Session } from './session/state.ts';

/** An item that opened no later than this after its planned time was on time. */
export const ON_TIME_MINUTES = 10;
const MINUTE = 60_000;

/** One item of the agenda as it was planned and as it went; instants in milliseconds. */
export interface ItemRun {
  readonly id: string;
  readonly plannedAt: number;
  readonly plannedMinutes: number;
}

/** Lines of the log about sites, counted. */
export interface SiteTraffic {
  readonly joined: number;
  readonly lost: number;
  /** Different sites that were lost at least once. */
  readonly unsteady: number;
  readonly takenOver: number;
}

export interface AgendaFigures {
  readonly planned: number;
  readonly opened: number;
  /** Of those opened. */
  readonly onTime: number;
  readonly postponed: number;
  /** Against the planned end; positive is late. Null while it runs. */
  readonly endedLateMinutes: number | null;
  /** From opening to close. Null while it runs. */
  readonly lastedMinutes: number | null;
}

/** What became of the programme: counted from the times the log has, never typed. */
export function agendaFigures(
  session: Pick<Session, 'items' | 'openedAt' | 'closedAt'>,
  items: readonly ItemRun[],
  plannedEnd: number,
): AgendaFigures {
  const run = items.flatMap((item) => {
    const times = session.items[item.id];
    return times === undefined ? [] : [{ ...item, ...times }];
  });
  const opened = run.filter(({ openedAt }) => openedAt !== null);
  const onTime = opened.filter(({ openedAt, plannedAt }) => (openedAt ?? 0) <= plannedAt + ON_TIME_MINUTES * MINUTE);
  const { openedAt, closedAt } = session;
  return {
    planned: items.length,
    opened: opened.length,
    onTime: onTime.length,
    postponed: run.filter(({ state }) => state === 'postponed').length,
    endedLateMinutes: closedAt === null ? null : Math.round((closedAt - plannedEnd) / MINUTE),
    lastedMinutes: closedAt === null || openedAt === null ? null : Math.round((closedAt - openedAt) / MINUTE),
  };
}

export interface SpeechFigures {
  /** All finished turns together. */
  readonly ms: number;
  readonly turns: number;
  readonly sites: number;
}

export const speechFigures = ({ spokenBySite }: Pick<Session, 'spokenBySite'>): SpeechFigures => {
  const all = Object.values(spokenBySite);
  return {
    ms: all.reduce((sum, { ms }) => sum + ms, 0),
    turns: all.reduce((sum, { turns }) => sum + turns, 0),
    sites: all.length,
  };
};

/** Figures of one conference that are set beside those of the one before it. */
export interface ConferenceFigures {
  readonly sites: number;
  readonly traffic: SiteTraffic;
  readonly delegates: { readonly invited: number; readonly present: number };
  readonly agenda: AgendaFigures;
  readonly speech: SpeechFigures;
  readonly polls: number;
  readonly proposals: { readonly made: number; readonly answered: number };
}

/** A share as whole numbers, so that nothing is rounded before it is compared. */
export interface Compared {
  readonly key: FigureKey;
  readonly now: number;
  /** What it is a part of; null for plain counts. */
  readonly of: number | null;
  readonly before: number | null;
  readonly beforeOf: number | null;
}

export const FIGURE_KEYS = [
  'sites',
  'joined',
  'unsteady',
  'present',
  'items',
  'on-time',
  'turns',
  'speaking-sites',
  'minutes',
  'polls',
  'answered',
] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];

const PARTS: Readonly<Record<FigureKey, (figures: ConferenceFigures) => readonly [number, number | null]>> = {
  sites: ({ sites }) => [sites, null],
  joined: ({ traffic, sites }) => [traffic.joined, sites],
  unsteady: ({ traffic }) => [traffic.unsteady, traffic.joined],
  present: ({ delegates }) => [delegates.present, delegates.invited],
  items: ({ agenda }) => [agenda.opened, agenda.planned],
  'on-time': ({ agenda }) => [agenda.onTime, agenda.opened],
  turns: ({ speech }) => [speech.turns, null],
  'speaking-sites': ({ speech, sites }) => [speech.sites, sites],
  minutes: ({ speech }) => [Math.round(speech.ms / MINUTE), null],
  polls: ({ polls }) => [polls, null],
  answered: ({ proposals }) => [proposals.answered, proposals.made],
};

/** This conference beside the one before it; `before` is null where there was none. */
export const compared = (now: ConferenceFigures, before: ConferenceFigures | null): readonly Compared[] =>
  FIGURE_KEYS.map((key) => {
    const [value, of] = PARTS[key](now);
    const [earlier, earlierOf] = before === null ? [null, null] : PARTS[key](before);
    return { key, now: value, of, before: earlier, beforeOf: earlierOf };
  });
