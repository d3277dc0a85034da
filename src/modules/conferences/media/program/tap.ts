import type { ChildProcess } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Splice, writeRtp, type Rtp } from '../rtp.ts';
import { describe, freePorts, hlsArgs, PAYLOAD, recordingArgs, startFfmpeg, type Ports } from './ffmpeg.ts';

/** 20 milliseconds of silence in Opus. */
const SILENCE = Buffer.from([0xf8, 0xff, 0xfe]);
const SILENCE_TICKS = 960;
const QUIET_MS = 60;
const KEY_EVERY_MS = 4_000;
/** Moments after its start at which ffmpeg surely listens for a whole picture. */
const KEYS_AT_FIRST = [300, 700, 1_200, 2_000] as const;
const GRACE_MS = 5_000;
const AGAIN_MS = 1_000;

interface Lane {
  readonly splice: Splice;
  readonly payloadType: number;
  readonly ssrc: number;
  port: number;
  lastAt: number;
  silent: boolean;
  silence: { sequence: number; timestamp: number };
}

/**
 * One ffmpeg and the streams that go to it: pictures and voices of whoever has the floor, without gaps. It starts with the first whole
 * picture; when it ends by itself it is started again, and a recording goes on in another file.
 */
export class Tap {
  /** Asks whoever sends the picture for a whole one; set by the owner. */
  wantsKey: () => void = () => undefined;
  readonly #kind: 'hls' | 'recording';
  readonly #folder: string;
  readonly #socket: Socket = createSocket('udp4');
  readonly #lanes: { readonly audio: readonly Lane[]; readonly video: readonly Lane[] };
  readonly #timers = new Set<NodeJS.Timeout>();
  #child: ChildProcess | null = null;
  #starting = false;
  #closed = false;

  constructor(kind: 'hls' | 'recording', folder: string, places: { readonly audio: number; readonly video: number }) {
    this.#kind = kind;
    this.#folder = folder;
    const lane = (media: 'audio' | 'video', index: number): Lane => ({
      splice: new Splice(media === 'audio' ? 48_000 : 90_000),
      payloadType: PAYLOAD[media],
      ssrc: index + (media === 'audio' ? 1_000 : 2_000),
      port: 0,
      lastAt: Number.NEGATIVE_INFINITY,
      silent: true,
      silence: { sequence: 0, timestamp: 0 },
    });
    this.#lanes = {
      audio: Array.from({ length: places.audio }, (_, index) => lane('audio', index)),
      video: Array.from({ length: places.video }, (_, index) => lane('video', index)),
    };
    this.#socket.unref();
    this.#timers.add(setInterval(() => this.#fillSilence(), 20));
    this.#timers.add(setInterval(() => this.wantsKey(), KEY_EVERY_MS));
  }

  takes(kind: 'audio' | 'video', index: number, rtp: Rtp, fresh: boolean): void {
    const lane = this.#lanes[kind][index];
    if (lane === undefined || this.#closed) return;
    if (kind === 'video' && this.#child === null && !this.#starting) void this.#start();
    this.#send(lane, rtp, fresh || (kind === 'audio' && lane.silent));
    lane.silent = false;
    lane.lastAt = performance.now();
  }

  /** Ends the program and waits until its file is whole. */
  async close(): Promise<void> {
    this.#closed = true;
    const child = this.#child;
    if (child !== null && child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      const late = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
      // It looks for the signal between two packets, so silence goes on until it is gone.
      await ended;
      clearTimeout(late);
    }
    for (const timer of this.#timers) clearInterval(timer);
    this.#socket.close();
  }

  async #start(): Promise<void> {
    this.#starting = true;
    const ports = await freePorts({ audio: this.#lanes.audio.length, video: this.#lanes.video.length });
    this.#lanes.audio.forEach((lane, index) => (lane.port = ports.audio[index] ?? 0));
    this.#lanes.video.forEach((lane, index) => (lane.port = ports.video[index] ?? 0));
    const args = await this.#args(ports);
    if (this.#closed) return;
    const { child, said } = startFfmpeg(args, this.#folder);
    this.#child = child;
    this.#starting = false;
    for (const ms of KEYS_AT_FIRST) this.#timers.add(setTimeout(() => this.wantsKey(), ms).unref());
    child.once('exit', () => void this.#ended(said()));
  }

  async #args({ audio, video }: Ports): Promise<string[]> {
    await mkdir(this.#folder, { recursive: true });
    const sdp = path.join(this.#folder, 'in.sdp');
    await writeFile(sdp, describe({ audio, video }));
    if (this.#kind === 'hls') return hlsArgs(sdp, audio.length, this.#folder);
    const parts = (await readdir(this.#folder)).filter((name) => name.endsWith('.webm')).length;
    return recordingArgs(sdp, audio.length, path.join(this.#folder, `${parts + 1}.webm`));
  }

  async #ended(said: string): Promise<void> {
    if (this.#closed) return;
    process.stderr.write(`ffmpeg (${this.#kind}) ended: ${said.trim()}\n`);
    await pause(AGAIN_MS);
    this.#child = null;
    this.wantsKey();
  }

  #send(lane: Lane, rtp: Rtp, fresh: boolean): void {
    if (this.#child === null || lane.port === 0) return;
    const joined = lane.splice.joins(rtp, fresh, performance.now());
    this.#socket.send(writeRtp(joined, lane.payloadType, lane.ssrc), lane.port, '127.0.0.1');
  }

  /** A closed floor sends nothing at all; what mixes voices waits for every one of them. */
  #fillSilence(): void {
    const now = performance.now();
    for (const lane of this.#lanes.audio) {
      if (now - lane.lastAt < QUIET_MS) continue;
      const { sequence, timestamp } = lane.silence;
      this.#send(lane, { sequence, timestamp, marker: false, payload: SILENCE }, !lane.silent);
      lane.silence = { sequence: (sequence + 1) & 0xffff, timestamp: (timestamp + SILENCE_TICKS) >>> 0 };
      lane.silent = true;
    }
  }
}
