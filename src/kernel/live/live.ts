import { newId } from '../id.ts';
import type { Room } from '../room.ts';
import { listenForEver } from './connection.ts';
import type { LiveEvent } from './publish.ts';

/** 'missed': something may have happened that nobody told; look afresh. */
export type Listener = (event: LiveEvent | 'missed') => void;

export interface Live {
  /** @returns what ends the subscription */
  subscribe(topics: readonly string[], listener: Listener): () => void;
  /** Where the telling stands now: the id to come back with. */
  position(): string;
  /** What was told on these topics after that position; null when that is too long ago to know. */
  since(id: string, topics: readonly string[]): readonly LiveEvent[] | null;
  close(): Promise<void>;
}

/** Events remembered for readers who were cut off for a moment. Every process hears all events in the same order. */
const REMEMBERED = 2000;

/** The one place of a process where live events arrive and are handed to whoever follows their topic. */
export function openLive(room: Room): Live {
  const listeners = new Map<string, Set<Listener>>();
  let past: LiveEvent[] = [beginning()];

  const close = listenForEver(room, {
    onEvent: (event) => {
      past.push(event);
      if (past.length > 2 * REMEMBERED) past = past.slice(-REMEMBERED);
      for (const listener of listeners.get(event.topic) ?? []) listener(event);
    },
    onGap: () => {
      past = [beginning()];
      for (const listener of new Set([...listeners.values()].flatMap((set) => [...set]))) listener('missed');
    },
  });

  return {
    subscribe: (topics, listener) => {
      for (const topic of topics) listeners.set(topic, (listeners.get(topic) ?? new Set()).add(listener));
      return () => {
        for (const topic of topics) {
          const set = listeners.get(topic);
          set?.delete(listener);
          if (set?.size === 0) listeners.delete(topic);
        }
      };
    },
    position: () => past.at(-1)?.id ?? '',
    since: (id, topics) => {
      const at = past.findIndex((event) => event.id === id);
      return at < 0 ? null : past.slice(at + 1).filter((event) => topics.includes(event.topic));
    },
    close,
  };
}

/** Stands for the moment of starting to listen; on no topic, so nobody hears it. */
const beginning = (): LiveEvent => ({ id: newId(), topic: '', payload: {} });
