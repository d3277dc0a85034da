import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { isId, newId } from '../id.ts';

/** Ids and small numbers only: what is shown is read afresh, by a page that asks its policy. */
export type Trace = Readonly<Record<string, string | number | boolean | null>>;

export interface LiveEvent {
  readonly id: string;
  readonly topic: string;
  readonly payload: Trace;
}

export const CHANNEL = 'diem_cau_live';

/**
 * Tells every open page that follows the topic, in all processes, once the transaction has committed.
 * @param topic such as `publicity.register:<unit id>`
 * @throws when the event is longer than PostgreSQL carries (8,000 bytes)
 */
export async function publish(tx: Db, topic: string, payload: Trace): Promise<void> {
  const event: LiveEvent = { id: newId(), topic, payload };
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(event)})`.execute(tx);
}

/** Null for what did not come from `publish`: any login of the database may notify on a channel. */
export function readEvent(text: string): LiveEvent | null {
  try {
    const { id, topic, payload } = JSON.parse(text) as Partial<LiveEvent>;
    return isId(id) && typeof topic === 'string' && typeof payload === 'object' ? { id, topic, payload } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
