import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect, type LogEvent, type Transaction } from 'kysely';
import pg from 'pg';
import { keepPlans } from './prepared.ts';

/** Every module adds its own tables from its `tables.ts` by declaration merging. */
// eslint-disable-next-line typescript/no-empty-object-type -- filled by declaration merging
export interface Tables {}

export type Db = Kysely<Tables>;
/**
 * What queries get: writing with it does not compile, and PostgreSQL refuses it as well. A command hands its transaction
 * to the same queries. (Kysely's own `ReadonlyKysely` takes neither a transaction nor raw SQL.)
 */
export type Reader = Omit<
  Db,
  | 'insertInto'
  | 'replaceInto'
  | 'updateTable'
  | 'deleteFrom'
  | 'mergeInto'
  | 'transaction'
  | 'startTransaction'
  | 'schema'
  | 'destroy'
>;
export type Tx = Transaction<Tables>;

export interface Database {
  readonly db: Db;
  readonly reader: Reader;
  /** For libraries that want a pool of their own kind (jobs, rate limits, LISTEN). */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

interface DatabaseOptions {
  readonly url: string;
  /** A replica for reads; the primary when absent. */
  readonly readUrl?: string | undefined;
  readonly connections?: number;
  /** False behind a pooler that lends a connection for one transaction only. */
  readonly preparedStatements?: boolean;
}

const SLOW_MS = 1000;

/** Counts the statements of one unit of work: `countQueries(async () => ...)`. Used by the tests against N+1. */
const counter = new AsyncLocalStorage<{ count: number }>();

export async function countQueries<T>(work: () => Promise<T>): Promise<{ value: T; queries: number }> {
  const seen = { count: 0 };
  const value = await counter.run(seen, work);
  return { value, queries: seen.count };
}

teachTypes();

/**
 * Two pools: one that writes and one whose every transaction is read-only, so that a GET cannot write even by mistake
 * and reads can move to a replica.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const max = options.connections ?? 10;
  const pool = new pg.Pool({ connectionString: options.url, max, application_name: 'diem-cau' });
  const readPool = new pg.Pool({
    connectionString: options.readUrl ?? options.url,
    max,
    application_name: 'diem-cau-read',
    options: '-c default_transaction_read_only=on -c statement_timeout=15000',
  });
  for (const each of [pool, readPool]) {
    quiet(each);
    if (options.preparedStatements !== false) keepPlans(each);
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log: watch });
  const reader = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: readPool }), log: watch });
  return {
    db,
    reader,
    pool,
    close: async () => {
      await Promise.all([db.destroy(), reader.destroy()]);
    },
  };
}

/**
 * A connection may die at any moment (server restart), idle or between two statements of a transaction; the next query
 * on it or in its place reports for itself.
 */
export function quiet(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

let onSlow: (sql: string, ms: number) => void = () => undefined;

/** Statements that took over a second are reported with their text, never with their values. */
export function reportSlowQueries(report: (sql: string, ms: number) => void): void {
  onSlow = report;
}

function watch(event: LogEvent): void {
  const seen = counter.getStore();
  if (seen) seen.count += 1;
  if (event.queryDurationMillis > SLOW_MS) onSlow(event.query.sql, Math.round(event.queryDurationMillis));
}

/** How PostgreSQL values look in TypeScript: days as text, instants as Temporal, counts as safe integers. */
function teachTypes(): void {
  const { builtins } = pg.types;
  pg.types.setTypeParser(builtins.DATE, (text) => text);
  pg.types.setTypeParser(builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text.replace(' ', 'T')));
  pg.types.setTypeParser(builtins.INT8, (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError('A whole number from the database is too large');
    return value;
  });
  // `toPostgres` is the hook by which pg asks an object for its parameter form.
  Object.defineProperty(Temporal.Instant.prototype, 'toPostgres', {
    value(this: Temporal.Instant) {
      return this.toString();
    },
    configurable: true,
  });
}
