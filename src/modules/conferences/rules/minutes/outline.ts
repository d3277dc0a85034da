import type { Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import type { EntryKind, Happening } from '../session/events.ts';
import { fold } from '../session/fold.ts';
import { beforeTheMeeting, screenOf, type Session } from '../session/state.ts';

/** What a line of the log points to, by name. */
export interface LineNames {
  readonly site: string | null;
  /** Name and post of who speaks. */
  readonly who: string | null;
  readonly paper: string | null;
  readonly item: string | null;
}

/** One line of the log, as minutes are drafted from it. */
export interface MinutesLine {
  readonly rev: number;
  /** When it happened, in milliseconds since 1970. */
  readonly at: number;
  /** Entered after it happened. */
  readonly afterwards: boolean;
  readonly what: Happening;
  readonly names: LineNames;
}

type Told =
  | { readonly kind: 'opened' | 'paused' | 'resumed' | 'closed' | 'recorded' }
  /** What for, and the last day on which it is kept; null where the log does not say. */
  | { readonly kind: 'recording'; readonly purpose: string | null; readonly until: Day | null }
  | { readonly kind: 'sent-out' | 'let-in'; readonly site: string }
  | { readonly kind: 'quorum'; readonly present: number; readonly entitled: number; readonly met: boolean }
  | { readonly kind: 'item' | 'postponed'; readonly title: string }
  | { readonly kind: 'spoke'; readonly entry: EntryKind | null; readonly seconds: number; readonly names: LineNames }
  /** Somebody's screen was on the screens of all halls; told once, however many pages it had. @property site null: the secretariat's */
  | { readonly kind: 'screen'; readonly site: string | null }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'poll' | 'cancelled-poll'; readonly poll: Id<'conferences.poll'> }
  | { readonly kind: 'conclusion'; readonly conclusion: Id<'conferences.conclusion'> };

/** One thing the minutes tell, at its time. */
export type Statement = Told & { readonly at: number; readonly afterwards: boolean };

/** A hall whose line broke. */
export interface Interruption {
  readonly site: string;
  readonly times: number;
  /** Away until it came back, or to the end. */
  readonly ms: number;
}

export interface MinutesOutline {
  /** In the order in which it happened. */
  readonly statements: readonly Statement[];
  readonly interruptions: readonly Interruption[];
}

/**
 * What the minutes have to tell, from the log alone: openings and breaks, items, who had the floor and for how long, quorum, votes,
 * conclusions, and halls that were lost. Speaking times are those of the fold, so they add up to what it says.
 */
export function outlineMinutes(log: readonly MinutesLine[]): MinutesOutline {
  const statements: Statement[] = [];
  let session: Session = beforeTheMeeting;
  let speaker: LineNames | null = null;
  for (const line of log) {
    const { at, afterwards, what } = line;
    const next = fold(session, { at, what });
    const spoken = spokenIn(session, next);
    if (spoken !== null) {
      const entry = session.floor?.entry.kind ?? null;
      const names = speaker ?? line.names;
      statements.push({
        kind: 'spoke',
        entry,
        seconds: Math.round(spoken / 1000),
        names,
        at: session.floor?.givenAt ?? at,
        afterwards,
      });
    }
    if (what.kind === 'floor.given') speaker = line.names;
    const told = what.kind === 'screen.shown' ? tellScreen(session, what, line.names) : tell(line);
    if (told !== null) statements.push({ ...told, at, afterwards });
    session = next;
  }
  return { statements: statements.toSorted((a, b) => a.at - b.at), interruptions: interruptionsIn(log, session.closedAt) };
}

/** Milliseconds of the turn that ended between two states; null where none did. */
function spokenIn(before: Session, after: Session): number | null {
  if (before.floor === null || after.floor?.givenAt === before.floor.givenAt) return null;
  const { site } = before.floor.entry;
  return (after.spokenBySite[site]?.ms ?? 0) - (before.spokenBySite[site]?.ms ?? 0);
}

/** Null for a further page of the screen that is shown already. */
function tellScreen(
  session: Session,
  { site }: Extract<Happening, { readonly kind: 'screen.shown' }>,
  names: LineNames,
): Told | null {
  const before = screenOf(session);
  return before !== null && before.site === site ? null : { kind: 'screen', site: names.site };
}

function tell({ what, names }: MinutesLine): Told | null {
  switch (what.kind) {
    case 'session.opened':
      return { kind: 'opened' };
    case 'session.paused':
      return { kind: 'paused' };
    case 'session.resumed':
      return { kind: 'resumed' };
    case 'session.closed':
      return { kind: 'closed' };
    case 'item.opened':
      return { kind: 'item', title: names.item ?? '' };
    case 'item.postponed':
      return { kind: 'postponed', title: names.item ?? '' };
    case 'speech.noted':
      return { kind: 'spoke', entry: null, seconds: what.seconds, names };
    case 'note.written':
      return { kind: 'note', text: what.text };
    case 'site.sent-out':
      return { kind: 'sent-out', site: names.site ?? '' };
    case 'site.let-in':
      return { kind: 'let-in', site: names.site ?? '' };
    default:
      return tellDecided(what);
  }
}

function tellDecided(what: Happening): Told | null {
  switch (what.kind) {
    case 'quorum.noted':
      return { kind: 'quorum', present: what.present, entitled: what.entitled, met: what.met };
    case 'poll.published':
      return { kind: 'poll', poll: what.poll };
    case 'poll.cancelled':
      return { kind: 'cancelled-poll', poll: what.poll };
    case 'conclusion.announced':
      return { kind: 'conclusion', conclusion: what.conclusion };
    case 'recording.started':
      return { kind: 'recording', purpose: what.text ?? null, until: what.until ?? null };
    case 'recording.stopped':
      return { kind: 'recorded' };
    default:
      return null;
  }
}

/** Halls that were lost, those away longest first. */
function interruptionsIn(log: readonly MinutesLine[], closedAt: number | null): readonly Interruption[] {
  const end = closedAt ?? log.at(-1)?.at ?? 0;
  const halls = new Map<string, { since: number | null; times: number; ms: number }>();
  for (const { at, what, names } of log) {
    if (what.kind !== 'site.lost' && what.kind !== 'site.returned') continue;
    const site = names.site ?? '';
    const hall = halls.get(site) ?? { since: null, times: 0, ms: 0 };
    halls.set(site, hall);
    if (what.kind === 'site.lost' && hall.since === null) Object.assign(hall, { since: at, times: hall.times + 1 });
    if (what.kind === 'site.returned' && hall.since !== null) Object.assign(hall, { since: null, ms: hall.ms + at - hall.since });
  }
  return [...halls]
    .map(([site, { since, times, ms }]) => ({ site, times, ms: ms + (since === null ? 0 : Math.max(0, end - since)) }))
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.ms - a.ms);
}
