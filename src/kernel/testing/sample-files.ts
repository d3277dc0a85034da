import { crc32 } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import type { FileStore } from '../files/store.ts';

/** The smallest bytes that are really of their type; made here, so that no binary files lie in the repository. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** One silent frame of MPEG audio, layer III, with a name tag before it. */
export const MP3 = Buffer.concat([
  Buffer.from('ID3\u0004\u0000\u0000\u0000\u0000\u0000\u0000', 'latin1'),
  Buffer.from([0xff, 0xfb, 0x90, 0x00]),
  Buffer.alloc(413),
]);

/** A ZIP without compression. */
export function zipOf(entries: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [name, content] of Object.entries(entries)) {
    const offset = Buffer.concat(parts).length;
    const [path, data] = [Buffer.from(name), Buffer.from(content)];
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(data), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(data.length, 18);
    shared.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), shared, path, data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), shared, rest, path);
  }
  const [files, index] = [Buffer.concat(parts), Buffer.concat(directory)];
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(entries).length, 4);
  end.writeUInt16LE(Object.keys(entries).length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(files.length, 12);
  return Buffer.concat([files, index, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

export const DOCX = zipOf({
  '[Content_Types].xml':
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  'word/document.xml': '<document/>',
});

interface PhotoOptions {
  readonly width: number;
  readonly height: number;
  readonly orientation?: number;
  /** With a place in it, as phones write them. */
  readonly gps?: boolean;
}

export function photo({ width, height, orientation, gps }: PhotoOptions): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const place = { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 51/1 0/1' };
  const drawn = sharp({ create: { width, height, channels: 3, background: 'white', noise } });
  if (orientation === undefined && gps !== true) return drawn.jpeg().toBuffer();
  return drawn
    .withMetadata(orientation === undefined ? {} : { orientation })
    .withExifMerge({ IFD0: { Model: 'Dien thoai thu' }, ...(gps === true ? { IFD3: place } : {}) })
    .jpeg()
    .toBuffer();
}

export async function bytesOf(store: FileStore, sha256: string): Promise<Buffer> {
  const stream = await store.open(sha256);
  if (stream === null) throw new Error(`Nothing is stored under ${sha256}`);
  return buffer(stream);
}
