import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import type { Received } from './browser.ts';
import { watcher, type Watcher } from './browser.ts';
import type { Stand } from './stand.ts';

export const picture = ({ frames }: Received): number => frames[0] ?? 0;
/** What arrives of the first picture, decoded or not. */
export const pictureSent = ({ packets }: Received): number => packets[0] ?? 0;
export const speaker = ({ frames }: Received): number => frames[1] ?? 0;
export const voice = ({ audio }: Received): number => audio[0] ?? 0;

/** A meeting with its chair's site on air, and a screen that watches. */
export interface Scene {
  readonly stand: Stand;
  readonly chair: Watcher;
  readonly screen: Watcher;
}

export async function openScene(browser: Browser, stand: Stand): Promise<Scene> {
  await stand.picture({ chair: 'chair' });
  const chair = await watcher(browser, stand.address({ viewer: { role: 'site', site: 'chair' }, sends: 'chair' }));
  await chair.waitState('live');
  await chair.openDevices();
  await expect.poll(async () => stand.desk.present(stand.room), { timeout: 60_000 }).toEqual({ ok: true, value: ['chair'] });
  const screen = await watcher(browser, stand.address({ viewer: { role: 'screen' } }));
  return { stand, chair, screen };
}

export async function expectSeenAndHeard({ screen }: Scene): Promise<void> {
  await screen.grows(picture, 0);
  // However long it took to begin: within some five seconds there are more than thirty.
  const samples: { readonly at: number; readonly frames: number }[] = [];
  const best = async (): Promise<number> => {
    const now = { at: performance.now(), frames: picture(await screen.received()) };
    samples.push(now);
    return Math.max(...samples.filter(({ at }) => now.at - at <= 5_000).map(({ frames }) => now.frames - frames));
  };
  await expect.poll(best, { timeout: 90_000, interval: 200 }).toBeGreaterThan(30);
  await screen.grows(voice, 50);
}

/** What was under way arrives; then nothing comes any more. */
const expectStill = (watcher: Watcher, read: (received: Received) => number): Promise<void> =>
  expect.poll(() => watcher.growth(read, 800), { timeout: 60_000, interval: 0 }).toBe(0);

/** The floor is kept at the server: nothing of the sound arrives while it is closed. */
export async function expectFloorKept({ stand, screen }: Scene): Promise<void> {
  // The screen goes on asking for the voice; only the floor is closed.
  await stand.engine.setFloor(stand.room, 'chair', { audio: false, video: true });
  await expectStill(screen, voice);
  await stand.engine.setFloor(stand.room, 'chair', { audio: true, video: true });
  await screen.grows(voice, 20);
}

/** Sent out by the chair: gone at once, refused while out, back by itself when let in. */
export async function expectKickAndReturn({ stand, screen }: Scene): Promise<void> {
  await stand.picture({ out: ['chair'] });
  await expect.poll(async () => stand.desk.present(stand.room), { timeout: 60_000 }).toEqual({ ok: true, value: [] });
  await expectStill(screen, pictureSent);
  await stand.picture({ out: [] });
  await expect.poll(async () => stand.desk.present(stand.room), { timeout: 60_000 }).toEqual({ ok: true, value: ['chair'] });
  await screen.grows(pictureSent, 10);
}

/** The floor goes to another site: it appears at the second place of the same connection. */
export async function expectFloorMoves(browser: Browser, { stand, screen }: Scene): Promise<void> {
  const site = await watcher(browser, stand.address({ viewer: { role: 'site', site: 'hall' }, sends: 'hall' }));
  await site.waitState('live');
  await site.openDevices();
  await expect
    .poll(async () => stand.desk.present(stand.room), { timeout: 60_000 })
    .toEqual({ ok: true, value: ['chair', 'hall'] });
  const connections = await screen.connections();
  await stand.picture({ speaking: ['hall'] });
  await screen.grows(speaker, 20);
  await site.grows(picture, 10);
  expect(await screen.connections()).toBe(connections);
  await expectWall(browser, stand);
  await stand.picture({ speaking: [] });
  await site.page.goto('about:blank');
  await expect.poll(async () => stand.desk.present(stand.room), { timeout: 60_000 }).toEqual({ ok: true, value: ['chair'] });
}

/** The control room sees everybody at once, small, each under a name. */
async function expectWall(browser: Browser, stand: Stand): Promise<void> {
  const wall = await watcher(browser, stand.address({ viewer: { role: 'control' } }));
  await wall.grows(picture, 10);
  await wall.grows(speaker, 10);
  await wall.grows(voice, 20);
  expect(await wall.page.locator('.media-tile:visible').count()).toBe(2);
  await wall.page.context().close();
}

/** One tap: a thumbnail, then sound alone, then all of it again; the connection stays. */
export async function expectSteps({ screen }: Scene): Promise<void> {
  await screen.page.locator('.media-line > summary').click();
  const step = (rung: string): Promise<void> => screen.page.locator('.media-steps button', { hasText: `${rung}.` }).click();
  const [wide = 0] = (await screen.received()).widths;
  await step('B');
  await expect.poll(async () => (await screen.received()).widths[0], { timeout: 60_000 }).toBeLessThan(wide);
  await step('C');
  await expectStill(screen, pictureSent);
  await screen.grows(voice, 20);
  await step('A');
  await expect.poll(async () => (await screen.received()).widths[0], { timeout: 60_000 }).toBeGreaterThanOrEqual(wide);
}

/** A file that can be played, and segments that can be played while the meeting goes on. */
export async function expectProgram({ stand }: Scene): Promise<void> {
  const { hls, recording } = stand.folders;
  expect(await stand.desk.program(stand.room, { hls, recording })).toMatchObject({ ok: true });
  const segment = path.join(hls, 'picture-1.m4s');
  await expect.poll(() => existsSync(segment), { timeout: 60_000 }).toBe(true);
  expect(await readFile(path.join(hls, 'main.m3u8'), 'utf8')).toContain('sound.m3u8');
  const seen = probe(path.join(hls, 'picture.m3u8'));
  expect(seen).toEqual(['h264 640x360', 'aac']);
  expect(await stand.desk.program(stand.room, { hls: null, recording: null })).toMatchObject({ ok: true });
  const file = (await readdir(recording)).find((name) => name.endsWith('.webm')) ?? '';
  expect(probe(path.join(recording, file))).toEqual([expect.stringMatching(/^vp8 \d+x\d+$/), 'opus']);
}

/** What ffprobe finds in a file. */
function probe(file: string): readonly string[] {
  const args = ['-v', 'error', '-show_entries', 'stream=codec_name,width,height', '-of', 'json', file];
  const { stdout } = spawnSync('ffprobe', args, { encoding: 'utf8' });
  const { streams } = JSON.parse(stdout) as { streams: { codec_name: string; width?: number; height?: number }[] };
  return streams.map(({ codec_name: name, width, height }) => (width === undefined ? name : `${name} ${width}x${height}`));
}

/** A second server of the same kind carries the same meeting for viewers of its own. */
export async function expectCascade(browser: Browser, { stand }: Scene, edge: Stand): Promise<void> {
  await edge.picture({ chair: 'chair' });
  expect(await stand.engine.cascadeTo(stand.room, 'chair', edge.engine)).toMatchObject({ ok: true });
  const there = await watcher(browser, edge.address({ viewer: { role: 'screen' } }));
  await there.grows(picture, 20);
  await there.grows(voice, 20);
  await there.page.context().close();
}
