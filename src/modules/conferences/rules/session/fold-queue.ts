import type { Happening } from './events.ts';
import { speakingOrder } from './queue.ts';
import type { Session } from './state.ts';

type QueueHappening = Extract<Happening, { readonly kind: 'queue.joined' | 'queue.left' | 'queue.moved' }>;

/** A second wish under the same id is the first sent again. */
export function foldQueue(session: Session, what: QueueHappening): Session {
  if (what.kind === 'queue.joined') {
    const known = session.queue.some(({ id }) => id === what.entry.id) || session.floor?.entry.id === what.entry.id;
    return known ? session : { ...session, queue: [...session.queue, what.entry] };
  }
  if (what.kind === 'queue.left') return without(session, what.entry);
  if (!session.queue.some(({ id }) => id === what.entry)) return session;
  return { ...session, placed: place(session, what.entry, what.before) };
}

export const without = (session: Session, entry: string): Session => ({
  ...session,
  queue: session.queue.filter(({ id }) => id !== entry),
  placed: session.placed.filter((id) => id !== entry),
});

/**
 * What is moved ends up right before the other one as the chair saw the order, so everything before it is placed by hand from now
 * on as well. Last (null) places all that wait; whoever comes later comes after them.
 */
function place(session: Session, entry: string, before: string | null): readonly string[] {
  const others = speakingOrder(session).flatMap(({ id }) => (id === entry ? [] : [id]));
  const found = before === null ? -1 : others.indexOf(before);
  const at = found < 0 ? others.length : found;
  const order = [...others.slice(0, at), entry, ...others.slice(at)];
  const lastPlaced = order.findLastIndex((id) => id === entry || session.placed.includes(id));
  return order.slice(0, lastPlaced + 1);
}
