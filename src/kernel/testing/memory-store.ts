import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileStore } from '../files/store.ts';

/** A file store that lives as long as the test. */
export function memoryStore(): FileStore {
  const objects = new Map<string, { bytes: Buffer; storedAt: Temporal.Instant }>();
  return {
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      objects.set(sha256, { bytes, storedAt: Temporal.Now.instant() });
      return sha256;
    },
    open: async (sha256) => {
      const object = objects.get(sha256);
      return object ? Readable.from([object.bytes]) : null;
    },
    storedAt: async (sha256) => objects.get(sha256)?.storedAt ?? null,
    list: async function* () {
      for (const [sha256, { storedAt }] of objects) yield { sha256, storedAt };
    },
    remove: async (sha256) => {
      objects.delete(sha256);
    },
  };
}
