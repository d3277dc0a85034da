import { sql } from 'kysely';
import type { Tx } from './db.ts';
import type { Room } from './room.ts';

/** Something that happened, told to whoever subscribed. The payload is only a trace (ids): handlers read fresh state. */
export interface Event<Payload> {
  readonly name: string;
  readonly __payload?: Payload;
}

export const event = <Payload extends Record<string, string | number | null>>(name: string): Event<Payload> => ({ name });

/** Runs at least once for each event; must be idempotent. */
export interface Subscription<Payload = never> {
  readonly to: string;
  /** Names the handler, `<module>.<what it does>`; together with the event's name it names the job. */
  readonly as: string;
  readonly handle: (room: Room, payload: Payload) => Promise<void>;
}

export const on = <Payload>(
  to: Event<Payload>,
  as: string,
  handle: (room: Room, payload: Payload) => Promise<void>,
): Subscription => ({ to: to.name, as, handle });

export const taskName = (subscription: { to: string; as: string }): string => `${subscription.to}>${subscription.as}`;

/** One job per subscriber, written by the transaction of the command itself: both commit or neither. */
export async function writeEvent(tx: Tx, subscriptions: readonly Subscription[], name: string, payload: unknown): Promise<void> {
  for (const subscription of subscriptions) {
    if (subscription.to !== name) continue;
    await addJob(tx, taskName(subscription), payload);
  }
}

interface JobOptions {
  /** Jobs with the same key replace each other while they wait. */
  readonly key?: string;
  readonly at?: Temporal.Instant;
}

export async function addJob(tx: Tx, task: string, payload: unknown, options: JobOptions = {}): Promise<void> {
  await sql`select graphile_worker.add_job(
    identifier => ${task}, payload => ${JSON.stringify(payload)}::json,
    run_at => ${options.at?.toString() ?? null}::timestamptz, job_key => ${options.key ?? null})`.execute(tx);
}
