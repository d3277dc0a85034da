import { chromium, type Browser, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { CHROMIUM } from './tools.ts';

const ARGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync --use-fake-device-for-media-stream --use-fake-ui-for-media-stream ' +
  '--autoplay-policy=no-user-gesture-required --allow-loopback-in-peer-connection';

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ARGS.split(' ') });

/** Remembers the connections of a page, so that the test can read their counters. */
const NOTE_PEERS = `
  if (navigator.mediaDevices) {
    // Small pictures: what is tested is their way, and other tests need the machine too.
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (wanted) => real({ ...wanted, video: { width: 640, height: 360, frameRate: 15 } });
  }
  globalThis.peers = [];
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...args) { super(...args); globalThis.peers.push(this); }
  };`;

/** Sums of what a page received over the connections it has now, place by place in the order of the places. */
export interface Received {
  readonly audio: readonly number[];
  readonly frames: readonly number[];
  readonly widths: readonly number[];
  /** Packets of pictures: a busy machine still decodes what has long arrived. */
  readonly packets: readonly number[];
  readonly lost: number;
}

const READ = `(async () => {
  const all = { audio: [], frames: [], widths: [], packets: [], lost: 0 };
  for (const peer of globalThis.peers.filter((one) => one.connectionState === 'connected')) {
    for (const { receiver, mid, currentDirection } of peer.getTransceivers()) {
      if (currentDirection !== 'recvonly') continue;
      const stats = [...(await receiver.getStats()).values()].find((report) => report.type === 'inbound-rtp');
      if (receiver.track.kind === 'audio') all.audio.push(stats?.packetsReceived ?? 0);
      else { all.frames.push(stats?.framesDecoded ?? 0); all.widths.push(stats?.frameWidth ?? 0); all.packets.push(stats?.packetsReceived ?? 0); }
      all.lost += stats?.packetsLost ?? 0;
    }
  }
  return all;
})()`;

export interface Watcher {
  readonly page: Page;
  received(): Promise<Received>;
  /** Waits until a counter has grown by so much from now. */
  grows(read: (received: Received) => number, by: number): Promise<void>;
  /** How much a counter grows within so many milliseconds. */
  growth(read: (received: Received) => number, over: number): Promise<number>;
  /** Connections made so far. */
  connections(): Promise<number>;
  waitState(state: string): Promise<void>;
  openDevices(): Promise<void>;
}

/** @param before runs in the page before anything of it, to make the browser worse than it is */
export async function watcher(browser: Browser, address: string, before = ''): Promise<Watcher> {
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
  const page = await context.newPage();
  // A busy machine is no fault.
  page.setDefaultTimeout(60_000);
  await page.addInitScript(`${NOTE_PEERS};${before}`);
  await page.goto(address);
  const received = (): Promise<Received> => page.evaluate<Received>(READ);
  const wait = (ms: number): Promise<void> => page.waitForTimeout(ms);
  return {
    page,
    received,
    grows: async (read, by) => {
      const before = read(await received());
      await expect.poll(async () => read(await received()) - before, { timeout: 60_000, interval: 100 }).toBeGreaterThan(by);
    },
    growth: async (read, over) => {
      const before = read(await received());
      await wait(over);
      return read(await received()) - before;
    },
    connections: () => page.evaluate<number>('globalThis.peers.length'),
    waitState: (state) => page.locator(`.media-stage[data-state="${state}"]`).waitFor(),
    openDevices: () => page.locator('.media-own button').click(),
  };
}
