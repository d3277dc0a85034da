import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/**
 * Makes a WOFF2 file smaller without touching a single outline or kerning pair: drops the programs that fit glyphs to the pixel grid
 * of low-resolution Windows screens (about 1.9 kB in each file, the same in all) and the glyphs' internal names. Layout of the file:
 * W3C "WOFF File Format 2.0", sections 4 and 5. The OFL lets fonts without a reserved name be changed; names and licence stay inside.
 */
export function slimWoff2(file: Buffer): Buffer {
  const { tables, bodyAt } = readDirectory(file);
  const body = brotliDecompressSync(file.subarray(bodyAt, bodyAt + file.readUInt32BE(BODY_LENGTH)));
  let at = 0;
  const kept: { readonly entry: Entry; readonly data: Buffer }[] = [];
  for (const entry of tables) {
    const data = body.subarray(at, at + entry.stored);
    at += entry.stored;
    const slim = slimTable(entry.tag, data);
    if (slim === null) continue;
    kept.push(slim === data ? { entry, data } : { entry: { ...entry, length: slim.length, stored: slim.length }, data: slim });
  }
  return writeFile(file, kept);
}

const HEADER = 48;
const TOTAL_LENGTH = 8;
const TABLE_COUNT = 12;
const SFNT_LENGTH = 16;
const BODY_LENGTH = 20;

type Entry = {
  readonly flags: number;
  readonly tag: string;
  /** Bytes in the font once unpacked. */
  readonly length: number;
  /** Bytes in the packed body: differs where the format rewrites the table (glyf, loca, hmtx). */
  readonly stored: number;
};

/** Tags with a number of their own in the format, as far as these files use them. */
const TAGS: Readonly<Record<number, string>> = { 7: 'post', 8: 'cvt ', 9: 'fpgm', 10: 'glyf', 11: 'loca', 12: 'prep' };
const OTHER_TAG = 63;

/** Smooth at all sizes, and run no glyph's own program. (SCANCTRL 511, SCANTYPE 4, INSTCTRL 1 1.) */
const QUIET_PREP = Buffer.from([0xb8, 0x01, 0xff, 0x85, 0xb0, 0x04, 0x8d, 0xb1, 0x01, 0x01, 0x8e]);

function slimTable(tag: string, data: Buffer): Buffer | null {
  if (tag === 'fpgm' || tag === 'cvt ') return null;
  if (tag === 'prep') return QUIET_PREP;
  if (tag !== 'post') return data;
  const post = Buffer.from(data.subarray(0, 32));
  post.writeUInt32BE(0x00030000, 0);
  return post;
}

function readDirectory(file: Buffer): { tables: Entry[]; bodyAt: number } {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('Not a WOFF2 file');
  let at = HEADER;
  const number = (): number => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const tables = Array.from({ length: file.readUInt16BE(TABLE_COUNT) }, (): Entry => {
    const flags = file.readUInt8(at++);
    const code = flags & 63;
    const tag = code === OTHER_TAG ? file.toString('latin1', at, (at += 4)) : (TAGS[code] ?? String(code));
    const length = number();
    const rewritten = tag === 'glyf' || tag === 'loca' ? flags >> 6 === 0 : flags >> 6 !== 0;
    return { flags, tag, length, stored: rewritten ? number() : length };
  });
  return { tables, bodyAt: at };
}

function numberBytes(value: number): number[] {
  const bytes = [value & 127];
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 127) | 128);
  return bytes;
}

function entryBytes({ flags, tag, length, stored }: Entry): number[] {
  const named = (flags & 63) === OTHER_TAG ? [...Buffer.from(tag, 'latin1')] : [];
  const rewritten = tag === 'glyf' || tag === 'loca' ? flags >> 6 === 0 : flags >> 6 !== 0;
  return [flags, ...named, ...numberBytes(length), ...(rewritten ? numberBytes(stored) : [])];
}

function writeFile(source: Buffer, kept: readonly { readonly entry: Entry; readonly data: Buffer }[]): Buffer {
  const directory = Buffer.from(kept.flatMap(({ entry }) => entryBytes(entry)));
  const body = brotliCompressSync(Buffer.concat(kept.map(({ data }) => data)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT },
  });
  const header = Buffer.from(source.subarray(0, HEADER));
  const padding = Buffer.alloc((4 - ((HEADER + directory.length + body.length) % 4)) % 4);
  const unpacked = kept.reduce((sum, { entry }) => sum + 16 + Math.ceil(entry.length / 4) * 4, 12);
  header.writeUInt32BE(HEADER + directory.length + body.length + padding.length, TOTAL_LENGTH);
  header.writeUInt16BE(kept.length, TABLE_COUNT);
  header.writeUInt32BE(unpacked, SFNT_LENGTH);
  header.writeUInt32BE(body.length, BODY_LENGTH);
  header.fill(0, 28, HEADER);
  return Buffer.concat([header, directory, body, padding]);
}
