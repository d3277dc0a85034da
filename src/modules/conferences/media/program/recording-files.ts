import { createReadStream } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { errno } from '#kernel/postgres/codes.ts';
import { webmLength } from './webm-length.ts';

/** One file of a recording: a new one begins when the program or ffmpeg was started again. */
export interface RecordedPart {
  readonly part: number;
  readonly bytes: number;
  readonly endedAt: Temporal.Instant;
  /** Null while it is being written, or where it broke off. */
  readonly lengthMs: number | null;
}

const HEAD_BYTES = 4_096;
const MOST_PARTS = 1_000;

/** Folder of one recording; what is written there is named by `Tap`. */
export const recordingFolder = (dataDir: string, conference: string, recording: string): string =>
  path.join(dataDir, 'media', 'recording', conference, recording);

/** In their order; none where nothing was recorded. */
export async function listParts(folder: string): Promise<readonly RecordedPart[]> {
  const names = await readdir(folder).catch(emptyWhereNone);
  const numbers = names.flatMap((name) => /^([1-9]\d{0,2})\.webm$/.exec(name)?.[1] ?? []).map(Number);
  const parts = [];
  for (const part of numbers.toSorted((a, b) => a - b).slice(0, MOST_PARTS)) parts.push(await partOf(folder, part));
  return parts.filter((part) => part !== null);
}

async function partOf(folder: string, part: number): Promise<RecordedPart | null> {
  const handle = await openPart(folder, part);
  if (handle === null) return null;
  try {
    const { size, mtimeMs } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const endedAt = Temporal.Instant.fromEpochMilliseconds(Math.floor(mtimeMs));
    return { part, bytes: size, endedAt, lengthMs: webmLength(buffer.subarray(0, bytesRead)) };
  } finally {
    await handle.close();
  }
}

/** @property from first byte, @property to last one, both of them included */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

export const hasPart = async (folder: string, part: number): Promise<boolean> => {
  const handle = await openPart(folder, part);
  await handle?.close();
  return handle !== null;
};

export interface OpenPart {
  readonly size: number;
  /** Null where there are no such bytes. */
  readonly wanted: ByteRange | null;
  readonly stream: Readable | null;
}

/** Bytes of a part, to be sent; null where it is gone. @param choose what of it, by its size @param headOnly no bytes are wanted */
export async function readPart(
  folder: string,
  part: number,
  choose: (size: number) => ByteRange | null,
  headOnly: boolean,
): Promise<OpenPart | null> {
  const handle = await openPart(folder, part);
  if (handle === null) return null;
  const { size } = await handle.stat();
  const wanted = choose(size);
  if (wanted !== null && !headOnly)
    return { size, wanted, stream: createReadStream('', { fd: handle, start: wanted.from, end: wanted.to }) };
  await handle.close();
  return { size, wanted, stream: null };
}

/** Whatever lies there is gone afterwards; harmless when nothing does. */
export const removeRecording = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

async function openPart(folder: string, part: number) {
  return open(path.join(folder, `${part}.webm`), 'r').catch((error: unknown) => {
    if (errno(error) === 'ENOENT') return null;
    throw error;
  });
}

function emptyWhereNone(error: unknown): string[] {
  if (errno(error) === 'ENOENT') return [];
  throw error;
}
