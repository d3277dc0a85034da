import type { Actor } from '../actor.ts';
import { openDatabase } from '../db.ts';
import type { Room } from '../room.ts';
import { createTestDatabase } from './database.ts';
import { memoryStore } from './memory-store.ts';

export interface TestRoom extends Room {
  /** Moves the clock. @param instant such as `2026-11-21T08:00:00+07:00` */
  setNow(instant: string): void;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * A room on a database of its own, copied from the migrated template; closed and dropped by `close`.
 * The clock stands at 9:00 on Saturday 21 November 2026 until moved.
 */
export async function testRoom(
  parts: Partial<Pick<Room, 'recordAct' | 'subscriptions' | 'files' | 'verbs' | 'personalData'>> = {},
): Promise<TestRoom> {
  const { url, drop } = await createTestDatabase();
  const database = openDatabase({ url, connections: 5 });
  let now = Temporal.Instant.from('2026-11-21T09:00:00+07:00');
  return {
    ...database,
    now: () => now,
    setNow: (instant) => {
      now = Temporal.Instant.from(instant);
    },
    files: parts.files ?? memoryStore(),
    log: quiet,
    publicUrl: 'http://localhost:3000',
    secret: 'a secret of thirty-two characters for tests only',
    subscriptions: parts.subscriptions ?? [],
    verbs: parts.verbs ?? [],
    personalData: parts.personalData ?? [],
    recordAct: parts.recordAct ?? (async () => undefined),
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

/** For tests where it does not matter who acts. */
export const systemActor: Actor = { kind: 'system', person: null, name: null, session: null, holdings: [] };
