import { acceptFile } from '#kernel/files/accept.ts';
import { sniff } from '#kernel/files/sniff.ts';
import type { FileStore } from '#kernel/files/store.ts';
import type { Upload } from '#kernel/files/upload-value.ts';
import { refuse, type Result } from '#kernel/result.ts';

/** Bytes a browser may send for one page; its script keeps to 150,000. */
export const MOST_SLIDE_BYTES = 400_000;

export type SlideWhy = 'conferences.media.slides.too-large' | 'conferences.media.slides.not-picture';

/**
 * One page of shared slides or screen, as a script of ours captured it: drawn anew and stored, until a row names it the sweep may take
 * it. The page's number and the moment belong to the meeting's events, not here.
 * @throws {StorageUnavailable}
 */
export async function acceptSlide(files: FileStore, sent: Buffer): Promise<Result<Upload, SlideWhy>> {
  if (sent.length > MOST_SLIDE_BYTES) return refuse('conferences.media.slides.too-large');
  const type = await sniff(sent, 'trang.webp');
  if (type === null || type.kind !== 'image') return refuse('conferences.media.slides.not-picture');
  const taken = await acceptFile(files, sent, 'trang-chieu.webp');
  return taken.ok ? taken : refuse('conferences.media.slides.not-picture');
}
