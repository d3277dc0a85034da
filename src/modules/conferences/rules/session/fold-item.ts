import type { Happening } from './events.ts';
import type { ItemTimes, Session } from './state.ts';

type ItemHappening = Extract<Happening, { readonly item: unknown }>;

const UNTOUCHED: ItemTimes = { state: 'closed', openedAt: null, closedAt: null, spentMs: 0 };

/** Opening an item closes the one before it, and takes a result that was shown off the screens: only one is before the meeting at a time. */
export function foldItem(session: Session, what: ItemHappening, at: number): Session {
  const times = session.items[what.item] ?? UNTOUCHED;
  if (what.kind === 'item.opened') {
    if (session.item === what.item) return session;
    const before = session.item === null ? session : foldItem(session, { kind: 'item.closed', item: session.item }, at);
    const open: ItemTimes = { ...(before.items[what.item] ?? UNTOUCHED), state: 'open', openedAt: at, closedAt: null };
    const poll = before.poll?.state === 'published' ? null : before.poll;
    return { ...before, poll, item: what.item, items: { ...before.items, [what.item]: open } };
  }
  const ended: ItemTimes = {
    ...times,
    state: what.kind === 'item.closed' ? 'closed' : 'postponed',
    closedAt: at,
    spentMs: times.spentMs + (times.state === 'open' && times.openedAt !== null ? Math.max(0, at - times.openedAt) : 0),
  };
  return {
    ...session,
    item: session.item === what.item ? null : session.item,
    items: { ...session.items, [what.item]: ended },
  };
}
