import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link opens: one part of one recording, for whoever opened it. */
export interface OpenedPart {
  readonly recording: string;
  readonly part: number;
  /** Person or seat; the link opens nothing for anybody else. */
  readonly viewer: string;
}

/** Long enough to watch the longest part; the file is asked for again with every jump in it. */
const LIFE_MS = 6 * 60 * 60_000;

/** @param secret of the installation @param now milliseconds since 1970 @returns end of life and its digest, for an address */
export function recordingKey(secret: string, opened: OpenedPart, now: number): string {
  const until = now + LIFE_MS;
  return `${until}.${digest(secret, opened, until).toString('base64url')}`;
}

/** Whether a key was made for this part and this viewer and has not run out; compared in constant time. */
export function opensPart(secret: string, opened: OpenedPart, key: string, now: number): boolean {
  const found = /^(\d{10,16})\.([\w-]{43})$/.exec(key);
  if (found === null) return false;
  const until = Number(found[1]);
  const [given, right] = [Buffer.from(found[2] ?? '', 'base64url'), digest(secret, opened, until)];
  return given.length === right.length && timingSafeEqual(given, right) && now <= until;
}

/** A key of its own purpose: no other digest of the installation opens a recording. */
const digest = (secret: string, { recording, part, viewer }: OpenedPart, until: number): Buffer =>
  createHmac('sha256', secret).update(`conferences.recording:${recording}:${part}:${viewer}:${until}`).digest();
