import type { Entry, Happening, HappeningKind } from './events.ts';
import type { Session } from './state.ts';

/** Why something cannot happen now; also the words keys of the refusals. */
export type HappenRefusal =
  | 'conferences.session.not-running'
  | 'conferences.session.already-running'
  | 'conferences.session.closed'
  | 'conferences.session.no-speaker'
  | 'conferences.session.not-waiting'
  | 'conferences.session.item-not-open'
  | 'conferences.session.already-so'
  | 'conferences.session.already-queued'
  | 'conferences.session.queue-full'
  | 'conferences.session.poll-open'
  | 'conferences.session.poll-not-open'
  | 'conferences.session.not-your-floor'
  | 'conferences.session.in-future';

/** Wishes to speak that wait at a time, of all sites together, and of one: ten thousand raised hands help nobody. */
export const MOST_WAITING = 500;
export const MOST_WAITING_OF_SITE = 5;
/** Registered papers wait besides: their number is known before. */
const MOST_PAPERS = 500;

/**
 * Whether something may happen as the meeting stands; null when it may. Everything goes through here before it is written, whoever
 * pressed the button: two chairs at once, a page an hour old, a form sent twice.
 */
export function whyNot(session: Session, what: Happening): HappenRefusal | null {
  if (session.phase === 'closed' && !AFTERWARDS.has(what.kind)) return 'conferences.session.closed';
  switch (what.kind) {
    case 'session.opened':
    case 'session.paused':
    case 'session.resumed':
    case 'session.closed':
      return whyNotPhase(session, what.kind);
    case 'item.opened':
    case 'item.closed':
    case 'item.postponed':
      return whyNotItem(session, what);
    case 'floor.given':
      return whyNotGive(session, what.entry);
    case 'floor.paused':
    case 'floor.resumed':
    case 'floor.extended':
    case 'floor.ended':
      return whyNotFloor(session, what.kind);
    default:
      return whyNotQueue(session, what);
  }
}

/** The queue; everything else is what screens show. */
function whyNotQueue(session: Session, what: Happening): HappenRefusal | null {
  switch (what.kind) {
    case 'queue.joined':
      return mayJoin(session, what.entry);
    case 'queue.left':
    case 'queue.moved':
      return unless(isWaiting(session, what.entry), 'conferences.session.not-waiting');
    default:
      return whyNotShown(session, what);
  }
}

const isVoting = ({ poll }: Session): boolean => poll?.state === 'open';

const isWaiting = ({ queue }: Session, entry: string): boolean => queue.some(({ id }) => id === entry);

const isOut = ({ out }: Session, site: Entry['site']): boolean => out?.includes(site) ?? false;

const unless = (holds: boolean, refusal: HappenRefusal): HappenRefusal | null => (holds ? null : refusal);

const notRunning = ({ phase }: Session): HappenRefusal | null => unless(phase === 'running', 'conferences.session.not-running');

/** What is still noted when the meeting has ended. */
const AFTERWARDS: ReadonlySet<HappeningKind> = new Set([
  'poll.published',
  'conclusion.announced',
  'recording.stopped',
  'site.lost',
  'speech.noted',
  'note.written',
]);

function whyNotPhase(session: Session, kind: Extract<HappeningKind, `session.${string}`>): HappenRefusal | null {
  const { phase } = session;
  if (kind === 'session.opened') return unless(phase === 'waiting', 'conferences.session.already-running');
  if (kind === 'session.paused') return notRunning(session);
  if (kind === 'session.resumed') return unless(phase === 'paused', 'conferences.session.already-running');
  return (
    unless(phase !== 'waiting', 'conferences.session.not-running') ?? unless(!isVoting(session), 'conferences.session.poll-open')
  );
}

function whyNotItem(session: Session, what: Extract<Happening, { readonly item: unknown }>): HappenRefusal | null {
  switch (what.kind) {
    case 'item.opened':
      return notRunning(session) ?? unless(session.item !== what.item, 'conferences.session.already-so');
    case 'item.closed':
      return unless(session.item === what.item, 'conferences.session.item-not-open');
    case 'item.postponed':
      return unless(session.items[what.item]?.state !== 'postponed', 'conferences.session.already-so');
  }
}

const whyNotGive = (session: Session, entry: Entry): HappenRefusal | null =>
  notRunning(session) ?? unless(session.floor?.entry.id !== entry.id, 'conferences.session.already-so');

function whyNotFloor({ floor, phase }: Session, kind: Extract<HappeningKind, `floor.${string}`>): HappenRefusal | null {
  if (floor === null) return 'conferences.session.no-speaker';
  if (kind === 'floor.paused') return unless(floor.runningSince !== null, 'conferences.session.already-so');
  if (kind !== 'floor.resumed') return null;
  return (
    unless(phase === 'running', 'conferences.session.not-running') ??
    unless(floor.runningSince === null, 'conferences.session.already-so')
  );
}

function mayJoin({ queue, floor }: Session, entry: Entry): HappenRefusal | null {
  if (queue.some(({ id }) => id === entry.id) || floor?.entry.id === entry.id) return 'conferences.session.already-queued';
  const alike = queue.filter(({ kind }) => (kind === 'paper') === (entry.kind === 'paper'));
  if (entry.kind === 'paper') {
    const known = alike.some(({ paper }) => paper === entry.paper);
    return known ? 'conferences.session.already-queued' : unless(alike.length < MOST_PAPERS, 'conferences.session.queue-full');
  }
  if (alike.length >= MOST_WAITING) return 'conferences.session.queue-full';
  const own = alike.filter(({ site }) => site === entry.site);
  const same = own.some(({ kind, delegate }) => kind === entry.kind && delegate === entry.delegate);
  return same || own.length >= MOST_WAITING_OF_SITE ? 'conferences.session.already-queued' : null;
}

function whyNotShown(session: Session, what: Happening): HappenRefusal | null {
  switch (what.kind) {
    case 'message.cleared':
      return unless(session.message !== null, 'conferences.session.already-so');
    case 'screen.shown':
      return unless(what.site === null || session.floor?.entry.site === what.site, 'conferences.session.not-your-floor');
    case 'slide.hidden':
      return unless(session.slide !== null, 'conferences.session.already-so');
    case 'recording.started':
    case 'recording.stopped':
      return unless(session.recording === (what.kind === 'recording.stopped'), 'conferences.session.already-so');
    case 'site.sent-out':
    case 'site.let-in':
      return unless(isOut(session, what.site) === (what.kind === 'site.let-in'), 'conferences.session.already-so');
    default:
      return whyNotPoll(session, what);
  }
}

/** One vote at a time; everything else may always be said. */
function whyNotPoll(session: Session, what: Happening): HappenRefusal | null {
  switch (what.kind) {
    case 'poll.opened':
      return notRunning(session) ?? unless(!isVoting(session), 'conferences.session.poll-open');
    case 'poll.closed':
    case 'poll.cancelled':
      return unless(session.poll?.id === what.poll && isVoting(session), 'conferences.session.poll-not-open');
    case 'poll.published':
      return unless(session.poll?.id !== what.poll || !isVoting(session), 'conferences.session.poll-open');
    default:
      return null;
  }
}
