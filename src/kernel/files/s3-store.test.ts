import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf } from '../testing/sample-files.ts';
import { s3Store } from './s3-store.ts';
import { StorageUnavailable, type FileStore } from './store.ts';

const SECRET = 'khóa thử';
const objects = new Map<string, Buffer>();
let server: Server;
let failing: number | null = null;
let store: FileStore;

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** Signature Version 4, worked out from what arrived: the other side of the agreement, written from its description. */
function signedRightly(request: IncomingMessage): boolean {
  const match = /Credential=key\/(\d+)\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)/.exec(
    request.headers.authorization ?? '',
  );
  if (match === null) return false;
  const [, date = '', region = '', names = '', signature] = match;
  const url = new URL(request.url ?? '', 'http://localhost');
  const query = [...url.searchParams]
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const headers = names
    .split(';')
    .map((name) => `${name}:${String(request.headers[name])}\n`)
    .join('');
  const canonical = [request.method, url.pathname, query, headers, names, request.headers['x-amz-content-sha256']].join('\n');
  const scope = `${date}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = [date, region, 's3', 'aws4_request'].reduce<string | Buffer>((from, part) => hmac(from, part), `AWS4${SECRET}`);
  return hmac(key, toSign).toString('hex') === signature;
}

async function answer(
  request: IncomingMessage,
): Promise<{ status: number; body?: string | Buffer; headers?: Record<string, string> }> {
  const body = await buffer(request);
  if (failing !== null) return { status: failing };
  if (!signedRightly(request)) return { status: 403 };
  const url = new URL(request.url ?? '', 'http://localhost');
  const now = new Date().toUTCString();
  if (url.pathname === '/bucket') return { status: 200, body: listing(url.searchParams) };
  const key = url.pathname.replace('/bucket/', '');
  if (request.method === 'PUT') {
    if (request.headers['x-amz-content-sha256'] !== sha256(body)) return { status: 400 };
    objects.set(key, body);
  }
  if (request.method === 'DELETE') return { status: objects.delete(key) ? 204 : 404 };
  const found = objects.get(key);
  return found ? { status: 200, body: found, headers: { 'last-modified': now } } : { status: 404 };
}

/** One object a page, so that going on is tried as well. */
function listing(query: URLSearchParams): string {
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort();
  const at = Number(query.get('continuation-token')?.slice('trang&'.length) ?? 0);
  const next = at + 1 < keys.length ? `<NextContinuationToken>trang&amp;${at + 1}</NextContinuationToken>` : '';
  const entry =
    keys[at] === undefined
      ? ''
      : `<Contents><Key>${keys[at]}</Key><LastModified>2026-11-20T01:02:03.000Z</LastModified></Contents>`;
  return `<?xml version="1.0"?><ListBucketResult>${next}${entry}</ListBucketResult>`;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    void answer(request).then(({ status, body, headers }) =>
      response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  store = s3Store({ endpoint: `http://127.0.0.1:${port}/`, bucket: 'bucket', region: 'hcm', keyId: 'key', secret: SECRET });
});
afterAll(() => server.close());

describe('files in object storage', () => {
  it('come back whole, can be listed over several pages and removed', async () => {
    const hashes = [await store.put(Buffer.from('một')), await store.put(Buffer.from('hai')), await store.put(Buffer.from('ba'))];
    objects.set('files/readme.txt', Buffer.from('not ours'));
    expect((await bytesOf(store, hashes[0] ?? '')).toString()).toBe('một');
    const listed = await Array.fromAsync(store.list());
    expect(new Set(listed.map((object) => object.sha256))).toEqual(new Set(hashes));
    expect(listed[0]?.storedAt.toString()).toBe('2026-11-20T01:02:03Z');
    expect(await store.storedAt(hashes[1] ?? '')).not.toBeNull();
    for (const hash of hashes) await store.remove(hash);
    expect(await Array.fromAsync(store.list())).toEqual([]);
  });

  it('are absent as null, and removing what is absent is harmless', async () => {
    const nothing = 'a'.repeat(64);
    expect([await store.open(nothing), await store.storedAt(nothing)]).toEqual([null, null]);
    await store.remove(nothing);
  });

  it('say what is wrong when the storage refuses or is away', async () => {
    failing = 403;
    await expect(store.put(Buffer.from('a'))).rejects.toMatchObject({ reason: 'forbidden' });
    failing = 507;
    await expect(store.put(Buffer.from('a'))).rejects.toMatchObject({ reason: 'full' });
    failing = null;
    const nowhere = s3Store({ endpoint: 'http://127.0.0.1:1', bucket: 'bucket', region: 'hcm', keyId: 'key', secret: SECRET });
    await expect(nowhere.put(Buffer.from('a'))).rejects.toThrow(StorageUnavailable);
  });
});
