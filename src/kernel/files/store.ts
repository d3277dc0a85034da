import type { Readable } from 'node:stream';

/** Where bytes live, addressed by their SHA-256: a stored object never changes. */
export interface FileStore {
  /**
   * Stores the bytes and returns their SHA-256 in hex; storing the same bytes twice is harmless and makes them new again.
   * @throws {StorageUnavailable}
   */
  put(bytes: Buffer): Promise<string>;
  /** The bytes, or null when nothing is stored under that hash. */
  open(sha256: string): Promise<Readable | null>;
  /** When the bytes were last put, or null when there are none. */
  storedAt(sha256: string): Promise<Temporal.Instant | null>;
  remove(sha256: string): Promise<void>;
  /** Every stored object, in no promised order. */
  list(): AsyncIterable<StoredObject>;
}

export interface StoredObject {
  readonly sha256: string;
  readonly storedAt: Temporal.Instant;
}

/** The store cannot take or give bytes now: disk full, not writable, object storage away. Answered with 503. */
export class StorageUnavailable extends Error {
  readonly statusCode = 503;
  readonly reason: 'full' | 'forbidden' | 'away';
  constructor(reason: 'full' | 'forbidden' | 'away', options?: ErrorOptions) {
    super(`The file store is not available: ${reason}`, options);
    this.name = 'StorageUnavailable';
    this.reason = reason;
  }
}

const HASH = /^[0-9a-f]{64}$/;

/** Guards every path and object name: nothing but a hash ever becomes part of one. */
export function assertHash(sha256: string): void {
  if (!HASH.test(sha256)) throw new TypeError('Not a SHA-256 in hex');
}
