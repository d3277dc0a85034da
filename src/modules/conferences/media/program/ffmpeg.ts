import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import path from 'node:path';
import { boundToUs } from '../bound-child.ts';

/** Payload types towards ffmpeg; they mean something only between it and us. */
export const PAYLOAD = { video: 96, audio: 111 } as const;

let found: boolean | undefined;

/** Whether recording and HLS can be made on this machine at all; looked up once. */
export function hasFfmpeg(): boolean {
  found ??= spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status === 0;
  return found;
}

export interface Ports {
  readonly audio: readonly number[];
  readonly video: readonly number[];
}

/** UDP ports of this machine that nobody uses: even ones, each with the next, as RTP and its reports want them. */
export async function freePorts(places: { readonly audio: number; readonly video: number }): Promise<Ports> {
  const all: number[] = [];
  while (all.length < places.audio + places.video) {
    const port = await freePair();
    if (port !== null && !all.includes(port)) all.push(port);
  }
  return { audio: all.slice(0, places.audio), video: all.slice(places.audio) };
}

async function freePair(): Promise<number | null> {
  const first = await bound(0);
  if (first === null) return null;
  const { port } = first.address();
  const second = port % 2 === 0 ? await bound(port + 1) : null;
  first.close();
  second?.close();
  return second === null ? null : port;
}

async function bound(port: number) {
  const socket = createSocket('udp4');
  try {
    const listening = once(socket, 'listening');
    socket.bind(port, '127.0.0.1');
    await listening;
    return socket;
  } catch (error) {
    socket.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return null;
    throw error;
  }
}

/** What ffmpeg is told of the streams that come. */
export function describe({ audio, video }: Ports): string {
  const lines = ['v=0', 'o=- 0 0 IN IP4 127.0.0.1', 's=-', 'c=IN IP4 127.0.0.1', 't=0 0'];
  for (const port of video) lines.push(`m=video ${port} RTP/AVP ${PAYLOAD.video}`, `a=rtpmap:${PAYLOAD.video} VP8/90000`);
  for (const port of audio) lines.push(`m=audio ${port} RTP/AVP ${PAYLOAD.audio}`, `a=rtpmap:${PAYLOAD.audio} opus/48000/2`);
  return `${lines.join('\r\n')}\r\n`;
}

const INPUT = [
  '-hide_banner',
  '-loglevel',
  'error',
  '-nostdin',
  '-protocol_whitelist',
  'file,udp,rtp',
  // Voices and pictures of several cameras share no clock; the moment of arrival is one.
  '-use_wallclock_as_timestamps',
  '1',
  '-probesize',
  '500000',
  '-analyzeduration',
  '2000000',
];

const voices = (count: number, out: string): string =>
  `${Array.from({ length: count }, (_, index) => `[0:a:${index}]`).join('')}amix=inputs=${count}:normalize=0,aresample=async=1000${out}`;

/** The picture as it was sent, the voices in one: no second encoding, a file that can be read even when it breaks off. */
export const recordingArgs = (sdp: string, voicesIn: number, file: string): string[] =>
  [
    INPUT,
    ['-i', sdp, '-filter_complex', voices(voicesIn, '[a]'), '-map', '0:v:0', '-map', '[a]'],
    ['-c:v', 'copy', '-c:a', 'libopus', '-b:a', '64k', '-f', 'webm', file],
  ].flat();

const SEGMENT_SECONDS = 2;
const FRAMES = 15;

/** 360p with sound, and sound alone: segments of two seconds, the last ten kept (rungs D and E). */
export function hlsArgs(sdp: string, voicesIn: number, folder: string): string[] {
  const picture = `[0:v:0]fps=${FRAMES},scale=640:360:force_original_aspect_ratio=decrease,pad=640:360:(ow-iw)/2:(oh-ih)/2,format=yuv420p[v]`;
  const every = String(FRAMES * SEGMENT_SECONDS);
  return [
    INPUT,
    ['-i', sdp, '-filter_complex', `${picture};${voices(voicesIn, '')},asplit[a1][a2]`],
    ['-map', '[v]', '-map', '[a1]', '-map', '[a2]'],
    ['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-profile:v', 'baseline'],
    ['-b:v', '430k', '-maxrate', '480k', '-bufsize', '860k', '-g', every, '-keyint_min', every, '-sc_threshold', '0'],
    ['-c:a', 'aac', '-ac', '1', '-ar', '48000', '-b:a:0', '48k', '-b:a:1', '32k'],
    ['-f', 'hls', '-hls_time', String(SEGMENT_SECONDS), '-hls_list_size', '10'],
    ['-hls_flags', 'delete_segments+independent_segments+temp_file', '-hls_segment_type', 'fmp4'],
    ['-hls_fmp4_init_filename', '%v-init.mp4', '-hls_segment_filename', path.join(folder, '%v-%d.m4s')],
    ['-master_pl_name', 'main.m3u8', '-var_stream_map', 'v:0,a:0,name:picture a:1,name:sound'],
    [path.join(folder, '%v.m3u8')],
  ].flat();
}

/** The last words of a program, for the log. */
export function startFfmpeg(
  args: readonly string[],
  folder: string,
): { readonly child: ChildProcess; readonly said: () => string } {
  let said = '';
  const child = spawn(...boundToUs('ffmpeg', args), { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = `${said}${text}`.slice(-2_000)));
  child.on('error', (error) => (said = error.message));
  return { child, said: () => said };
}
