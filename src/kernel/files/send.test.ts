import fastify, { type FastifyInstance } from 'fastify';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryStore } from '../testing/memory-store.ts';
import { disposition, sendFile, type StoredFile } from './send.ts';

const store = memoryStore();
let app: FastifyInstance;
let file: StoredFile;

beforeAll(async () => {
  const [sha256, small] = [await store.put(Buffer.from('whole')), await store.put(Buffer.from('small'))];
  file = { sha256, size: 5, mime: 'image/jpeg', name: 'Niêm yết "đợt 1".jpg', thumbnail_sha256: small };
  app = fastify();
  app.get('/save', (_request, reply) => sendFile(reply, store, file));
  app.get('/show', (_request, reply) => sendFile(reply, store, file, { inline: true }));
  app.get('/small', (_request, reply) => sendFile(reply, store, file, { inline: true, thumbnail: true }));
  app.get('/page', (_request, reply) => sendFile(reply, store, { ...file, mime: 'text/html' }, { inline: true }));
  app.get('/pdf', (_request, reply) => sendFile(reply, store, { ...file, mime: 'application/pdf' }, { inline: true }));
  app.get('/gone', (_request, reply) => sendFile(reply, store, { ...file, sha256: 'a'.repeat(64) }));
});
afterAll(() => app.close());

describe('a sent file', () => {
  it('is saved under its own name and cannot run', async () => {
    const reply = await app.inject('/save');
    expect(reply.body).toBe('whole');
    expect(reply.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': '5',
      'x-content-type-options': 'nosniff',
      etag: `"${file.sha256}"`,
      'content-disposition': `attachment; filename="Niem yet dot 1.jpg"; filename*=UTF-8''Ni%C3%AAm%20y%E1%BA%BFt%20%22%C4%91%E1%BB%A3t%201%22.jpg`,
    });
    expect(reply.headers['content-security-policy']).toContain('sandbox');
  });

  it('is shown only where it is harmless', async () => {
    expect((await app.inject('/show')).headers['content-disposition']).toMatch(/^inline/);
    expect((await app.inject('/page')).headers['content-disposition']).toMatch(/^attachment/);
    const pdf = await app.inject('/pdf');
    expect(pdf.headers['content-disposition']).toMatch(/^inline/);
    expect(pdf.headers['content-security-policy']).not.toContain('sandbox');
    expect(pdf.headers['content-security-policy']).toContain("script-src 'none'");
  });

  it('comes small where it has a small variant', async () => {
    const reply = await app.inject('/small');
    expect([reply.body, reply.headers['content-type']]).toEqual(['small', 'image/webp']);
    expect(reply.headers.etag).toBe(`"${file.thumbnail_sha256}"`);
  });

  it('is not sent again to who has it', async () => {
    for (const tag of [`"${file.sha256}"`, `W/"${file.sha256}"`, `"x", "${file.sha256}"`]) {
      const reply = await app.inject({ url: '/save', headers: { 'if-none-match': tag } });
      expect([reply.statusCode, reply.body]).toEqual([304, '']);
    }
    expect((await app.inject({ url: '/save', headers: { 'if-none-match': '"other"' } })).statusCode).toBe(200);
  });

  it('that the store lost is a fault, not an empty file', async () => {
    expect((await app.inject('/gone')).statusCode).toBe(500);
  });
});

it('any name stays inside its header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
      const header = disposition(name);
      expect(header).toMatch(/^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[\w%.~!-]*$/);
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name);
    }),
  );
});
