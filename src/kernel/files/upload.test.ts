import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldErrors, list, text } from '../fields.ts';
import { memoryStore } from '../testing/memory-store.ts';
import { PDF, photo } from '../testing/sample-files.ts';
import { optionalUpload, upload } from './field.ts';
import { readUploads, registerUploads, type ReadForm } from './upload.ts';
import { Upload } from './upload-value.ts';

const MEGABYTE = 1024 * 1024;
let app: FastifyInstance;
let read: ReadForm;
const store = memoryStore();

beforeAll(async () => {
  app = fastify();
  await registerUploads(app, { maxBytes: MEGABYTE, maxFiles: 3, maxFields: 5 });
  app.post('/', async (request) => {
    read = await readUploads(request, store);
    return 'ok';
  });
  await app.ready();
});
afterAll(() => app.close());

async function send(form: FormData): Promise<ReadForm> {
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const payload = Buffer.from(await request.arrayBuffer());
  const reply = await app.inject({
    method: 'POST',
    url: '/',
    payload,
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
  });
  expect(reply.statusCode).toBe(200);
  return read;
}

const formOf = (...parts: readonly [string, string | File][]): FormData => {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  return form;
};
const file = (bytes: Buffer | string, name: string, type = 'application/octet-stream') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type });

describe('a form with files', () => {
  it('reads text as from any other form, repeated names as a list', async () => {
    const { fields, errors } = await send(formOf(['ten', 'Xã Suối Mơ'], ['kenh', 'a'], ['kenh', 'b']));
    expect(errors).toBeNull();
    expect(fields).toEqual({ ten: 'Xã Suối Mơ', kenh: ['a', 'b'] });
  });

  it('makes files into checked uploads and leaves empty inputs out', async () => {
    const { fields, errors } = await send(
      formOf(
        ['van-ban', file(PDF, 'Kế hoạch năm 2026.doc', 'text/html')],
        ['anh', file('', '')],
        ['anh', file(await photo({ width: 20, height: 10 }), 'a.png')],
      ),
    );
    expect(errors).toBeNull();
    expect(fields['van-ban']).toBeInstanceOf(Upload);
    expect(fields['van-ban']).toMatchObject({ mime: 'application/pdf', name: 'Kế hoạch năm 2026.pdf' });
    expect(fields['anh']).toMatchObject({ mime: 'image/jpeg', name: 'a.jpg' });
    expect(await store.storedAt((fields['anh'] as Upload).sha256)).not.toBeNull();
  });

  it('says at each field what cannot be taken, and still reads the rest', async () => {
    const big = Buffer.concat([PDF, Buffer.alloc(MEGABYTE)]);
    const { fields, errors } = await send(
      formOf(['lon', file(big, 'a.pdf')], ['gia', file('MZ\0\0', 'a.pdf')], ['ten', 'sau cùng']),
    );
    expect(errors).toEqual({
      lon: { code: 'kernel.file.too-large', values: { maximum: 1 } },
      gia: { code: 'kernel.file.type-not-allowed', values: { name: 'a.tep' } },
    });
    expect(fields).toEqual({ ten: 'sau cùng' });
  });

  it('takes no more files and fields than it says', async () => {
    const files = Array.from({ length: 4 }, (_, index): [string, File] => [`f${index}`, file(PDF, 'a.pdf')]);
    expect((await send(formOf(...files))).errors).toEqual({ '': { code: 'kernel.file.too-many', values: { maximum: 3 } } });
    const fields = Array.from({ length: 6 }, (_, index): [string, string] => [`f${index}`, 'a']);
    expect((await send(formOf(...fields))).errors).toMatchObject({ '': { code: 'kernel.field.not-valid' } });
  });

  it('refuses text of a megabyte and names that mean something to the machine', async () => {
    expect((await send(formOf(['ten', 'a'.repeat(MEGABYTE)]))).errors).toMatchObject({ ten: { code: 'kernel.field.too-long' } });
    expect((await send(formOf(['__proto__', 'a']))).errors).toMatchObject({ '': { code: 'kernel.field.not-valid' } });
  });

  it('that breaks off is an error of the sender, not of the program', async () => {
    const payload = Buffer.from('--x\r\ncontent-disposition: form-data; name="a"; filename="a.pdf"\r\n\r\n%PDF-1.4 cut');
    const reply = await app.inject({
      method: 'POST',
      url: '/',
      payload,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(reply.statusCode).toBe(200);
    expect(read.errors).toMatchObject({ '': { code: 'kernel.field.not-valid' } });
  });
});

describe('the field of a file', () => {
  const shape = z.object({ tep: upload(['document']), anh: optionalUpload(['image']), ten: text(10) });
  const errorsOf = (raw: unknown) => {
    const parsed = shape.safeParse(raw);
    return parsed.success ? null : fieldErrors(parsed.error);
  };

  it('takes only what was really uploaded', async () => {
    const { fields } = await send(formOf(['tep', file(PDF, 'a.pdf')], ['ten', 'a']));
    const parsed = shape.safeParse(fields);
    expect(parsed.success && parsed.data.tep.name).toBe('a.pdf');
    expect(parsed.success && parsed.data.anh).toBeNull();
  });

  it('refuses text and look-alike values in its place', () => {
    const forged = {
      sha256: 'a'.repeat(64),
      size: 1,
      mime: 'application/pdf',
      name: 'a.pdf',
      kind: 'document',
      width: null,
      height: null,
      thumbnail: null,
    };
    for (const tep of ['a.pdf', JSON.stringify(forged), forged, undefined, [forged]]) {
      expect(errorsOf({ tep, ten: 'a' })).toMatchObject({ tep: { code: 'kernel.file.required' } });
    }
  });

  it('refuses a kind it does not take', async () => {
    const { fields } = await send(formOf(['tep', file(await photo({ width: 20, height: 10 }), 'a.jpg')], ['ten', 'a']));
    expect(errorsOf(fields)).toEqual({ tep: { code: 'kernel.file.type-not-allowed', values: {} } });
  });

  it('makes lists of one, many and none', async () => {
    const many = z.object({ anh: list(upload(), 3) });
    const one = await send(formOf(['anh', file(PDF, 'a.pdf')]));
    expect(many.safeParse(one.fields).data?.anh).toHaveLength(1);
    expect(many.safeParse({}).data?.anh).toEqual([]);
  });
});
