import sharp from 'sharp';

/** Longest side kept, in pixels: enough for a printed A4 page, small enough for a commune's disk. */
const MOST_SIDE = 2560;
/** Width of the small variant, in pixels: sharp on a 360 px phone. */
const THUMBNAIL = 640;
/** Pixels; a "bomb" of a few kilobytes can unpack to billions. Phones make 12 to 50 million. */
const MOST_PIXELS = 64_000_000;

sharp.cache(false);

export interface CleanImage {
  readonly bytes: Buffer;
  readonly mime: string;
  readonly ending: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail: Buffer;
}

const OUTPUT = {
  jpeg: { mime: 'image/jpeg', ending: 'jpg' },
  png: { mime: 'image/png', ending: 'png' },
  webp: { mime: 'image/webp', ending: 'webp' },
} as const;

/**
 * Draws the picture anew: turned upright, at most 2560 pixels a side, without place, time, camera or any other
 * metadata. Photographs become JPEG, PNG and WebP stay what they are. One picture at a time, to bound the memory.
 * @returns null when the bytes cannot be read as a picture, or unpack to more than 64 million pixels
 */
export async function cleanImage(bytes: Buffer, mime: string): Promise<CleanImage | null> {
  const before = last;
  const { promise, resolve } = Promise.withResolvers<void>();
  last = promise;
  await before;
  try {
    return await drawAnew(bytes, mime);
  } finally {
    resolve();
  }
}

let last: Promise<void> = Promise.resolve();

async function drawAnew(bytes: Buffer, mime: string): Promise<CleanImage | null> {
  const output = mime === 'image/png' ? 'png' : mime === 'image/webp' ? 'webp' : 'jpeg';
  const upright = await readable(
    sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: MOST_SIDE, height: MOST_SIDE, fit: 'inside', withoutEnlargement: true })
      .toFormat(output, output === 'png' ? { compressionLevel: 9 } : { quality: 82 })
      .toBuffer({ resolveWithObject: true }),
  );
  if (upright === null) return null;
  const { width, height } = upright.info;
  const thumbnail = await sharp(upright.data)
    .resize({ width: THUMBNAIL, withoutEnlargement: true })
    .webp({ quality: 72 })
    .toBuffer();
  return { bytes: upright.data, ...OUTPUT[output], width, height, thumbnail };
}

/** libvips tells every fault of a picture as a plain Error with a free text; there is nothing else this step depends on. */
async function readable<T>(drawing: Promise<T>): Promise<T | null> {
  try {
    return await drawing;
  } catch (error) {
    if (error instanceof Error && error.constructor === Error) return null;
    throw error;
  }
}
