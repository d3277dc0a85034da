import type { Happening, Logged } from './events.ts';
import { credit, foldFloor, stopClock } from './fold-floor.ts';
import { foldItem } from './fold-item.ts';
import { foldQueue } from './fold-queue.ts';
import { beforeTheMeeting, CAPTIONS_KEPT, screenOf, type Session } from './state.ts';

/**
 * The state after one more line of the log. Never refuses: what may happen is decided before it is written
 * (`may-happen.ts`), and a log that was written folds the same way for ever.
 */
export function fold(session: Session, { at, what }: Pick<Logged, 'at' | 'what'>): Session {
  switch (what.kind) {
    case 'session.opened':
      return { ...session, phase: 'running', openedAt: session.openedAt ?? at, closedAt: null };
    case 'session.paused':
      return { ...stopClock(session, at), phase: 'paused' };
    case 'session.resumed':
      return { ...session, phase: 'running' };
    case 'session.closed':
      return close(session, at);
    case 'item.opened':
    case 'item.closed':
    case 'item.postponed':
      return foldItem(session, what, at);
    case 'queue.joined':
    case 'queue.left':
    case 'queue.moved':
      return foldQueue(session, what);
    default:
      return foldSpeech(session, what, at);
  }
}

/** Who speaks, and who is noted to have spoken. */
function foldSpeech(session: Session, what: Happening, at: number): Session {
  switch (what.kind) {
    case 'floor.given':
    case 'floor.paused':
    case 'floor.resumed':
    case 'floor.extended':
    case 'floor.ended':
      return withoutScreen(foldFloor(session, what, at));
    case 'speech.noted':
      return credit(session, what, what.seconds * 1000);
    default:
      return foldShown(session, what, at);
  }
}

/** The screen of a site is shown for as long as the site has the floor. */
function withoutScreen(session: Session): Session {
  const site = screenOf(session)?.site ?? null;
  return site === null || session.floor?.entry.site === site ? session : { ...session, slide: null };
}

/** The whole log, from the beginning. */
export const replay = (log: readonly Pick<Logged, 'at' | 'what'>[]): Session => log.reduce(fold, beforeTheMeeting);

/** Whoever speaks and whatever is open ends with the meeting; a recording goes on until it is stopped, which the log tells. */
function close(session: Session, at: number): Session {
  const silent = foldFloor(session, { kind: 'floor.ended' }, at);
  const { item } = silent;
  const done = item === null ? silent : foldItem(silent, { kind: 'item.closed', item }, at);
  return { ...done, phase: 'closed', closedAt: at, queue: [], placed: [], message: null, slide: null };
}

/** One vote is before the meeting at a time: what happens to another one does not take an open one off the screens. */
function foldPoll(session: Session, { kind, poll }: Extract<Happening, { readonly poll: unknown }>): Session {
  const others = session.poll?.state === 'open' && session.poll.id !== poll;
  if (kind === 'poll.opened') return { ...session, poll: { id: poll, state: 'open' } };
  if (others) return session;
  if (kind === 'poll.cancelled') return { ...session, poll: session.poll?.id === poll ? null : session.poll };
  return { ...session, poll: { id: poll, state: kind === 'poll.closed' ? 'closed' : 'published' } };
}

/** A line written twice changes nothing. */
function foldOut(
  session: Session,
  { kind, site }: Extract<Happening, { readonly kind: 'site.sent-out' | 'site.let-in' }>,
): Session {
  const others = (session.out ?? []).filter((one) => one !== site);
  return { ...session, out: kind === 'site.sent-out' ? [...others, site] : others };
}

/** What screens show beside item and speaker. Sites that come and go, quorum and conclusions stand in the log alone. */
function foldShown(session: Session, what: Happening, at: number): Session {
  switch (what.kind) {
    case 'message.sent':
      return { ...session, message: { text: what.text, to: what.to, at } };
    case 'message.cleared':
      return { ...session, message: null };
    case 'caption.typed':
      return { ...session, captions: [...session.captions, { text: what.text, at }].slice(-CAPTIONS_KEPT) };
    case 'slide.shown':
      return { ...session, slide: { document: what.document, page: what.page } };
    case 'screen.shown': {
      const { slide, no, site, width, height } = what;
      return { ...session, slide: { slide, no, site, width, height } };
    }
    case 'slide.hidden':
      return { ...session, slide: null };
    case 'poll.opened':
    case 'poll.closed':
    case 'poll.published':
    case 'poll.cancelled':
      return foldPoll(session, what);
    case 'recording.started':
      return { ...session, recording: true };
    case 'recording.stopped':
      return { ...session, recording: false };
    case 'site.sent-out':
    case 'site.let-in':
      return foldOut(session, what);
    default:
      return session;
  }
}
