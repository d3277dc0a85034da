import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Texts that get a name at one pool, which is as many as any of its connections ever keeps a plan for. */
const MOST_NAMES = 200;
/** Texts remembered without a name; one that is not met again among as many others is forgotten. */
const MOST_SEEN = 500;
/** Met so often, a text is one of the program's own and not one put together for a single list of values. */
const MEETINGS = 3;
/** Longer ones are bulk loads, whose text hangs on the number of rows. */
const LONGEST = 20_000;

/**
 * Which statements PostgreSQL is told to keep parsed and planned. Only those with parameters: a text without any may
 * hold several statements, and such a text cannot be kept.
 */
export class StatementNames {
  readonly #seen = new Map<string, number>();
  readonly #names = new Map<string, string>();
  #renewals = 0;
  #off = false;

  /** @returns the name to send a statement under, or undefined to send it without */
  nameOf(text: string): string | undefined {
    if (this.#off) return undefined;
    return this.#names.get(text) ?? (text.length > LONGEST ? undefined : this.#met(text));
  }

  /** Another name for a text whose kept plan does not fit any more: every connection plans it anew. */
  renew(text: string): void {
    this.#renewals += 1;
    this.#names.set(text, hashOf(`${text}\n${this.#renewals}`));
  }

  /** No names from now on. */
  stop(): void {
    this.#off = true;
  }

  #met(text: string): string | undefined {
    if (this.#names.size >= MOST_NAMES) return undefined;
    const times = (this.#seen.get(text) ?? 0) + 1;
    this.#seen.delete(text);
    if (times >= MEETINGS) {
      const name = hashOf(text);
      this.#names.set(text, name);
      return name;
    }
    this.#seen.set(text, times);
    const [oldest] = this.#seen.keys();
    if (this.#seen.size > MOST_SEEN && oldest !== undefined) this.#seen.delete(oldest);
    return undefined;
  }
}

/** By content, so that two processes behind one pooler never mean different statements by the same name. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 20);

/**
 * Lets PostgreSQL keep the plans of this pool's statements, connection by connection: parsing and planning take most of
 * the time of short queries. Statements sent as objects, with callbacks or without parameters go as they are.
 */
export function keepPlans(pool: pg.Pool, names: StatementNames = new StatementNames()): pg.Pool {
  pool.on('connect', (client) => {
    const send = client.query.bind(client) as (query: unknown, ...rest: unknown[]) => unknown;
    const query = (text: unknown, ...rest: unknown[]): unknown => {
      const [values, ...callback] = rest;
      if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0 || callback.length > 0)
        return send(text, ...rest);
      const name = names.nameOf(text);
      return name === undefined ? send(text, values) : sendNamed(client, send, { name, text, values }, names);
    };
    Object.defineProperty(client, 'query', { value: query });
  });
  return pool;
}

interface Named {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

async function sendNamed(
  client: pg.ClientBase,
  send: (query: unknown, ...rest: unknown[]) => unknown,
  query: Named,
  names: StatementNames,
): Promise<unknown> {
  // Within a transaction nothing can be sent again: it is spoilt, and the command as a whole is tried again.
  const alone = client.getTransactionStatus() === 'I';
  try {
    return await send(query);
  } catch (error) {
    if (isOutdated(error)) names.renew(query.text);
    else if (isMislaid(error)) names.stop();
    else throw error;
    if (!alone) throw error;
    return send(query.text, query.values);
  }
}

/** A statement that failed for its kept plan only, before anything of it was done. */
export const isLostPlan = (error: unknown): boolean => isOutdated(error) || isMislaid(error);

/**
 * "cached plan must not change result type": a newer version of the program has changed a table. The same code stands
 * for much else, so the place in the server tells; its words depend on the language.
 */
const isOutdated = (error: unknown): boolean =>
  codeOf(error) === '0A000' && error instanceof Error && 'routine' in error && error.routine === 'RevalidateCachedQuery';

/** The statement is unknown, or there already: a pooler between us hands our connection to others. */
const isMislaid = (error: unknown): boolean => ['26000', '42P05'].includes(codeOf(error));

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
