import type { Actor, Ground } from './actor.ts';
import type { Database, Tx } from './db.ts';
import type { Subscription } from './event.ts';
import type { FileStore } from './files/store.ts';
import type { Id } from './id.ts';
import type { PersonalData, Verb } from './module.ts';

/** What a command did, as the ledger keeps it: names and digests, never the content of personal fields. */
export interface Act {
  readonly command: string;
  readonly actor: Actor;
  readonly because: Ground;
  /** The unit on whose chain the act is kept; null for acts on no unit (sign-in, settings). */
  readonly unit: Id<'org.unit'> | null;
  readonly table: string;
  readonly row: string;
  /** Row before and after, or null when there was or is none. Personal columns are left out before hashing. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly at: Temporal.Instant;
}

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Everything a command, query or job may reach beyond its arguments. Made once at start, by hand in tests. */
export interface Room extends Database {
  readonly now: () => Temporal.Instant;
  readonly files: FileStore;
  readonly log: Log;
  /** Origin for links in mails, feeds, posters: `https://diemcau.example.vn`, without a slash at the end. */
  readonly publicUrl: string;
  /** Keys hashes of low-entropy secrets (codes, addresses); 32 bytes or more. */
  readonly secret: string;
  readonly subscriptions: readonly Subscription[];
  /** What each module holds about a person, those that build on others first: the order in which it is erased. */
  readonly personalData: readonly PersonalData[];
  /** The tabs of a unit's pages, in the order of the law. */
  readonly verbs: readonly Verb[];
  /** Given by the ledger. */
  readonly recordAct: (tx: Tx, act: Act) => Promise<void>;
}
