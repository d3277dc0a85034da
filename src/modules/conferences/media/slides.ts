import { cleanImage } from '#kernel/files/image.ts';
import { sniff } from '#kernel/files/sniff.ts';
import type { FileStore } from '#kernel/files/store.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';

/** Bytes a browser may send for one page; its script keeps to 150,000. */
const MOST_BYTES = 400_000;

export interface SlidePage {
  /** Of the stored picture; name it in a row (`kernel.file`) before the night's sweep. */
  readonly sha256: string;
  readonly thumbnail: string;
  readonly mime: string;
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

export type SlideWhy = 'conferences.media.slides.too-large' | 'conferences.media.slides.not-picture';

/**
 * One page of shared slides or screen, as a script of ours captured it: drawn anew and stored. The page's number and the moment belong
 * to the meeting's events, not here.
 * @throws {StorageUnavailable}
 */
export async function acceptSlide(files: FileStore, sent: Buffer): Promise<Result<SlidePage, SlideWhy>> {
  if (sent.length > MOST_BYTES) return refuse('conferences.media.slides.too-large');
  const type = await sniff(sent, 'trang.webp');
  if (type === null || type.kind !== 'image') return refuse('conferences.media.slides.not-picture');
  const image = await cleanImage(sent, type.mime);
  if (image === null) return refuse('conferences.media.slides.not-picture');
  const { bytes, mime, width, height } = image;
  return ok({
    sha256: await files.put(bytes),
    thumbnail: await files.put(image.thumbnail),
    mime,
    size: bytes.length,
    width,
    height,
  });
}
