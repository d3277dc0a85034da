import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { unwrap } from '#kernel/result.ts';
import type { Feed, MediaEngine, SiteId } from '#modules/conferences/media/engine.ts';
import { Camera, type Picture } from './camera.ts';
import { Screen } from './screen.ts';

/** Who sends what, and what each viewer gets. */
export interface Load {
  readonly name: string;
  readonly sends: readonly { readonly site: SiteId; readonly picture: Picture }[];
  readonly views: readonly (readonly Feed[])[];
}

export interface Measured {
  readonly cpu: number;
  readonly memoryMb: number;
  readonly packets: number;
  readonly megabits: number;
  readonly lost: number;
  /** Milliseconds, median and worst over the viewers. */
  readonly first: { readonly median: number; readonly worst: number };
}

const SECONDS = 10;
const SETTLE_MS = 4_000;
const ROOM = 'bench';

/** Puts a load on an engine and looks at the process that carries it. */
export async function measure(engine: MediaEngine, load: Load, pidOf: () => number): Promise<Measured> {
  unwrap(await engine.createRoom(ROOM));
  const cameras: Camera[] = [];
  for (const [number, { site, picture }] of load.sends.entries()) {
    const camera = new Camera(site, number, picture);
    cameras.push(camera);
    await engine.setFloor(ROOM, site, { audio: true, video: true });
    await camera.start(async (offer) => unwrap(await engine.whip(ROOM, site, offer)).answer);
  }
  const screens: Screen[] = [];
  for (const [number, video] of load.views.entries()) {
    const viewer = `viewer-${number}`;
    const screen = new Screen(viewer);
    screens.push(screen);
    const { offer } = unwrap(await engine.whep(ROOM, viewer, { audio: [], video }));
    await screen.start(offer, async (answer) => void unwrap(await engine.accept(ROOM, viewer, answer)));
    await engine.watch(ROOM, viewer, { audio: [], video });
  }
  await pause(SETTLE_MS);
  const measured = await look(pidOf(), screens);
  for (const each of [...screens, ...cameras]) each.stop();
  await engine.closeRoom(ROOM);
  return measured;
}

async function look(pid: number, screens: readonly Screen[]): Promise<Measured> {
  const sum = (read: (screen: Screen) => number): number => screens.reduce((all, screen) => all + read(screen), 0);
  const count = () => ({
    at: performance.now(),
    packets: sum((s) => s.packets),
    bytes: sum((s) => s.bytes),
    lost: sum((s) => s.lost),
  });
  const [before, spent] = [count(), await cpuSeconds(pid)];
  await pause(SECONDS * 1_000);
  const [after, then] = [count(), await cpuSeconds(pid)];
  const seconds = (after.at - before.at) / 1_000;
  const firsts = screens.map(({ first }) => first ?? Number.POSITIVE_INFINITY).toSorted((a, b) => a - b);
  return {
    cpu: ((then - spent) / seconds) * 100,
    memoryMb: await memoryMb(pid),
    packets: (after.packets - before.packets) / seconds,
    megabits: ((after.bytes - before.bytes) * 8) / seconds / 1e6,
    lost: after.lost - before.lost,
    first: { median: firsts[Math.floor(firsts.length / 2)] ?? 0, worst: firsts.at(-1) ?? 0 },
  };
}

const TICKS = 100;

async function cpuSeconds(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

async function memoryMb(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024;
}
