import type { Answer, MediaConfig } from './config.ts';
import { Server } from './config.ts';
import { Watching } from './watch.ts';

/** Milliseconds of sound listened to. */
const LISTEN_MS = 3_000;
/** Loudness (root of mean square, 0 to 1) below which nothing was heard, and below which it is too low. */
const SILENT = 0.002;
const QUIET = 0.01;
/** Brightness (0 to 255) below which a picture is black. */
const DARK = 14;
/** Kilobits a second a clear picture and its small copy need. */
export const NEEDED_KBPS = 700;

/** Each finding has its words (`check.*`); the first of each kind is what to mend first. @property about `devices`: camera and microphone */
export type Finding = {
  readonly key: string;
  readonly about: 'camera' | 'microphone' | 'line' | 'devices';
  readonly values?: Readonly<Record<string, string | number>>;
  readonly good: boolean;
};

/** How loud the microphone is at its loudest, over three seconds. */
export async function checkVoice(stream: MediaStream): Promise<Finding> {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let loudest = 0;
  const until = performance.now() + LISTEN_MS;
  while (performance.now() < until) {
    analyser.getFloatTimeDomainData(samples);
    loudest = Math.max(loudest, Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await context.close();
  const about = 'microphone';
  if (loudest < SILENT) return { key: 'silent', about, good: false };
  return loudest < QUIET ? { key: 'quiet', about, good: false } : { key: 'microphone-good', about, good: true };
}

/** Whether there is light in the picture. */
export async function checkPicture(stream: MediaStream): Promise<Finding> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  await video.play();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [32, 18];
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen?.drawImage(video, 0, 0, 32, 18);
  const pixels = pen?.getImageData(0, 0, 32, 18).data ?? new Uint8ClampedArray();
  let sum = 0;
  for (let at = 0; at < pixels.length; at += 4)
    sum += (pixels[at] ?? 0) * 0.3 + (pixels[at + 1] ?? 0) * 0.6 + (pixels[at + 2] ?? 0) * 0.1;
  const size = `${video.videoWidth}×${video.videoHeight}`;
  video.srcObject = null;
  return (sum * 4) / Math.max(1, pixels.length) < DARK
    ? { key: 'dark', about: 'camera', good: false }
    : { key: 'camera-good', about: 'camera', values: { size }, good: true };
}

/**
 * A real connection to the server of the meeting, and how fast this line sends.
 * @param live an engine of ours carries the meeting; where none does, only the speed counts
 */
export async function checkLine(config: MediaConfig, live: boolean): Promise<readonly Finding[]> {
  const about = 'line';
  const why = live ? await connection(config) : null;
  if (why !== null && why !== 'no-connection') return [{ key: 'server', about, good: false }];
  const kbps = await upload(config);
  const before: Finding[] = why === null ? [] : [{ key: 'no-udp', about, good: false }];
  if (kbps === null) return [...before, { key: 'server', about, good: false }];
  const values = { kbps, needed: NEEDED_KBPS };
  const speed: Finding =
    kbps < NEEDED_KBPS ? { key: 'slow', about, values, good: false } : { key: 'line-good', about, values, good: true };
  return [...before, speed, ...(live ? [] : [{ key: 'no-live', about, good: true } as const])];
}

/** Null when a connection for picture and sound came about, otherwise why not. */
async function connection(config: MediaConfig): Promise<string | null> {
  const server = new Server(config);
  const watching = new Watching(config);
  const why = await watching.start(server, () => undefined);
  watching.close();
  server.leave();
  return why;
}

/** First a little; if that was fast, more, because a short time says little about a fast line. */
async function upload(config: MediaConfig): Promise<number | null> {
  let kbps: number | null = null;
  for (const bytes of [40_000, 200_000]) {
    const before = performance.now();
    const sent = await new Server(config).ask<Answer<null>>('measure', random(bytes));
    if (!sent.ok) return null;
    const seconds = (performance.now() - before) / 1_000;
    kbps = Math.round((bytes * 8) / 1_000 / seconds);
    if (seconds > 1) break;
  }
  return kbps;
}

/** Text that does not pack. */
function random(length: number): string {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return Array.from(bytes, (byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'[byte & 63]).join('');
}
