import sharp from 'sharp';
import type { Item } from '../compose/flow.ts';
import { qrSquares } from '../qr.ts';

/** PNG of each address to scan. */
export type Pictures = ReadonlyMap<string, Buffer>;

/** One after the other: thousands at once would each hold memory of their own. */
export async function drawPictures(items: Iterable<Item>): Promise<Pictures> {
  const pictures = new Map<string, Buffer>();
  for (const text of new Set(textsIn(items))) pictures.set(text, await squaresPng(text));
  return pictures;
}

function* textsIn(items: Iterable<Item>): Iterable<string> {
  for (const item of items) {
    if (item.kind === 'scan') yield item.text;
    if (item.kind !== 'grid') continue;
    for (const row of item.rows) for (const cell of row.cells) yield* textsIn(cell.items);
  }
}

/** Dots a square: enough that programs which smooth pictures keep the edges. */
const SCALE = 8;

async function squaresPng(text: string): Promise<Buffer> {
  const rows = qrSquares(text);
  const side = rows.length;
  const squares = Buffer.from(rows.flatMap((row) => row.map((dark) => (dark ? 0 : 255))));
  return sharp(squares, { raw: { width: side, height: side, channels: 1 } })
    .resize(side * SCALE, side * SCALE, { kernel: 'nearest' })
    .toColourspace('b-w')
    .png()
    .toBuffer();
}
