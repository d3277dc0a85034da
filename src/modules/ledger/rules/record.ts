import { hash } from 'node:crypto';
import { canonicalJson } from '#kernel/canonical.ts';

/** One record of the ledger but for its own hash; the names are those of the columns of `ledger.act`. */
export interface ActRecord {
  readonly id: string;
  readonly chain: string;
  readonly seq: number;
  readonly at: Temporal.Instant;
  readonly command: string;
  readonly actor: string;
  readonly person_id: string | null;
  readonly ground: string;
  readonly holding_id: string | null;
  readonly post_title: string | null;
  readonly table_name: string;
  readonly row_id: string;
  readonly before_digest: Buffer | null;
  readonly after_digest: Buffer | null;
  readonly prev_hash: Buffer;
}

/** Chain of the acts that concern no unit. */
export const SYSTEM_CHAIN = '00000000-0000-0000-0000-000000000000';

/** What the first record of a chain names as the hash before it. */
export const NO_HASH = Buffer.alloc(32);

/** As PostgreSQL keeps an instant, so that what is hashed is what is read back. */
export const toMicroseconds = (at: Temporal.Instant): Temporal.Instant =>
  at.round({ smallestUnit: 'microsecond', roundingMode: 'trunc' });

/** SHA-256 of the hash before and the canonical JSON of everything else; changing any field of any record changes it. */
export function hashOf(record: ActRecord): Buffer {
  const content = Object.fromEntries(HASHED.map((field) => [field, record[field]]));
  return hash('sha256', Buffer.concat([record.prev_hash, Buffer.from(canonicalJson(content), 'utf8')]), 'buffer');
}

/** Named one by one: a record may come with its own hash, and a column of a later year changes no old hash. */
const HASHED = [
  'id',
  'chain',
  'seq',
  'at',
  'command',
  'actor',
  'person_id',
  'ground',
  'holding_id',
  'post_title',
  'table_name',
  'row_id',
  'before_digest',
  'after_digest',
] as const satisfies readonly (keyof ActRecord)[];
