import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../testing/memory-store.ts';
import { bytesOf, DOCX, MP3, PDF, photo, zipOf } from '../testing/sample-files.ts';
import { acceptFile } from './accept.ts';

const accept = (bytes: Buffer, name: string) => acceptFile(memoryStore(), bytes, name);

describe('types by content', () => {
  const taken: readonly [string, Buffer, string, string][] = [
    ['PDF', PDF, 'application/pdf', 'pdf'],
    ['Word', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
    [
      'OpenDocument',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'application/vnd.oasis.opendocument.text',
      'odt',
    ],
    ['MP3', MP3, 'audio/mpeg', 'mp3'],
  ];
  it.each(taken)('takes %s whatever it is called', async (_label, bytes, mime, ending) => {
    const result = await accept(bytes, 'công khai.exe');
    expect(result).toMatchObject({ ok: true, value: { mime, name: `công khai.${ending}`, size: bytes.length } });
  });

  it('takes plain text by its ending only when it is text', async () => {
    expect(await accept(Buffer.from('mã;tên\n1;Thôn Đông'), 'a.csv')).toMatchObject({
      ok: true,
      value: { mime: 'text/csv', kind: 'text' },
    });
    expect(await accept(Buffer.from('Thôn Đông'), 'a.txt')).toMatchObject({ ok: true, value: { mime: 'text/plain' } });
    expect(await accept(Buffer.from([0x41, 0, 0x42]), 'a.txt')).toMatchObject({ ok: false });
    expect(await accept(Buffer.from([0xff, 0xc3, 0x28]), 'a.csv')).toMatchObject({ ok: false });
  });

  const refused: readonly [string, Buffer, string][] = [
    ['a program called PDF', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'bao-cao.pdf'],
    ['a page of HTML called JPEG', Buffer.from('<!doctype html><script>alert(1)</script>'), 'anh.jpg'],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'anh.svg'],
    ['a bare ZIP', zipOf({ 'a.txt': 'a' }), 'van-ban.docx'],
    [
      'Word with macros',
      zipOf({
        '[Content_Types].xml':
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        'word/document.xml': '<a/>',
        'word/vbaProject.bin': 'x',
      }),
      'van-ban.docx',
    ],
  ];
  it.each(refused)('refuses %s', async (_label, bytes, name) => {
    expect(await accept(bytes, name)).toMatchObject({ ok: false, why: 'kernel.file.type-not-allowed' });
  });
});

describe('pictures', () => {
  it('lose place, time and camera, and stand upright', async () => {
    const sent = await photo({ width: 300, height: 200, orientation: 6, gps: true });
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const store = memoryStore();
    const result = await acceptFile(store, sent, 'IMG_1.JPG');
    if (!result.ok) throw new Error(result.why);
    expect(result.value).toMatchObject({ mime: 'image/jpeg', name: 'IMG_1.jpg', width: 200, height: 300, kind: 'image' });
    const kept = await bytesOf(store, result.value.sha256);
    const metadata = await sharp(kept).metadata();
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc, metadata.orientation]).toEqual(Array(5).fill(undefined));
    expect(kept.includes('Exif')).toBe(false);
    expect(createHash('sha256').update(kept).digest('hex')).toBe(result.value.sha256);
  });

  it('get smaller than 2560 pixels and a thumbnail of 640', async () => {
    const store = memoryStore();
    const result = await acceptFile(store, await photo({ width: 4000, height: 1000 }), 'rong.jpg');
    if (!result.ok) throw new Error(result.why);
    expect([result.value.width, result.value.height]).toEqual([2560, 640]);
    const thumbnail = await sharp(await bytesOf(store, result.value.thumbnail ?? '')).metadata();
    expect(thumbnail).toMatchObject({ format: 'webp', width: 640, height: 160 });
  });

  it('that are cut off or too many pixels are damaged, without a fault', async () => {
    const whole = await photo({ width: 300, height: 200 });
    expect(await accept(whole.subarray(0, whole.length / 2), 'a.jpg')).toMatchObject({ ok: false, why: 'kernel.file.damaged' });
    const bomb = await sharp({ create: { width: 9000, height: 8000, channels: 3, background: 'red' }, limitInputPixels: false })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await accept(bomb, 'a.png')).toMatchObject({ ok: false, why: 'kernel.file.damaged' });
  });

  it('with any byte broken are taken or refused, never a fault', async () => {
    const whole = await photo({ width: 64, height: 48 });
    for (let at = 12; at < whole.length; at += 37) {
      const broken = Buffer.from(whole);
      broken[at] = 255 - (broken[at] ?? 0);
      expect(typeof (await accept(broken, 'a.jpg')).ok).toBe('boolean');
    }
  });
});

it('stores the same bytes once', async () => {
  const store = memoryStore();
  const [first, second] = [await acceptFile(store, PDF, 'a.pdf'), await acceptFile(store, PDF, 'b.pdf')];
  if (!first.ok || !second.ok) throw new Error('refused');
  expect(first.value.sha256).toBe(second.value.sha256);
  const stream = await store.open(first.value.sha256);
  expect(stream === null ? null : await text(stream)).toBe(PDF.toString());
});
