import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import type { S3Settings } from '../settings.ts';
import { assertHash, type FileStore, StorageUnavailable, type StoredObject } from './store.ts';

const PATIENCE_MS = 30_000;

/** Files in any S3-compatible object storage (MinIO, Ceph, Garage ...), addressed path-style under `files/`. */
export function s3Store(settings: S3Settings): FileStore {
  const client = new AwsClient({
    accessKeyId: settings.keyId,
    secretAccessKey: settings.secret,
    service: 's3',
    region: settings.region,
    retries: 3,
  });
  const bucket = `${settings.endpoint.replace(/\/+$/, '')}/${settings.bucket}`;
  const urlOf = (sha256: string): string => {
    assertHash(sha256);
    return `${bucket}/files/${sha256}`;
  };
  return {
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await ask(client, urlOf(sha256), {
        method: 'PUT',
        body: new Uint8Array(bytes),
        headers: { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': sha256 },
      });
      return sha256;
    },
    open: async (sha256) => {
      const answer = await ask(client, urlOf(sha256), {}, 404);
      return answer.status === 404 || answer.body === null ? null : Readable.fromWeb(answer.body as ReadableStream);
    },
    storedAt: async (sha256) => {
      const answer = await ask(client, urlOf(sha256), { method: 'HEAD' }, 404);
      return answer.status === 404 ? null : instantOf(answer.headers.get('last-modified'));
    },
    remove: async (sha256) => {
      await ask(client, urlOf(sha256), { method: 'DELETE' }, 404);
    },
    list: () => list(client, bucket),
  };
}

/** @throws {StorageUnavailable} for every answer that is neither a success nor the one also expected */
async function ask(client: AwsClient, url: string, init: RequestInit, alsoFine = 200): Promise<Response> {
  const answer = await reach(() => client.fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) }));
  if (answer.ok || answer.status === alsoFine) return answer;
  await answer.body?.cancel();
  const reason = answer.status === 403 ? 'forbidden' : answer.status === 507 ? 'full' : 'away';
  throw new StorageUnavailable(reason, { cause: new Error(`Object storage answered ${answer.status}`) });
}

async function reach(call: () => Promise<Response>): Promise<Response> {
  try {
    return await call();
  } catch (error) {
    throw new StorageUnavailable('away', { cause: error });
  }
}

async function* list(client: AwsClient, bucket: string): AsyncGenerator<StoredObject> {
  let next: string | undefined;
  do {
    const query = new URLSearchParams({
      'list-type': '2',
      prefix: 'files/',
      ...(next === undefined ? {} : { 'continuation-token': next }),
    });
    const xml = await (await ask(client, `${bucket}?${query}`, {})).text();
    for (const [, entry = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      const sha256 = inside(entry, 'Key')?.slice('files/'.length) ?? '';
      if (/^[0-9a-f]{64}$/.test(sha256)) yield { sha256, storedAt: instantOf(inside(entry, 'LastModified') ?? null) };
    }
    next = inside(xml, 'NextContinuationToken');
  } while (next !== undefined);
}

/** Text of the first element of that name. Our own keys and dates hold nothing that XML escapes but `&` in tokens. */
const inside = (xml: string, element: string): string | undefined =>
  new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1]?.replaceAll('&amp;', '&');

function instantOf(text: string | null): Temporal.Instant {
  const at = Date.parse(text ?? '');
  if (Number.isNaN(at)) throw new StorageUnavailable('away', { cause: new Error('Object storage gave no date') });
  return Temporal.Instant.fromEpochMilliseconds(at);
}
