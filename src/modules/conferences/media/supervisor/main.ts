import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { takeLock } from '#kernel/postgres/lock.ts';
import type { EngineEvents } from '../engine.ts';
import { buildEngine } from './build-engine.ts';
import type { Found } from './calls.ts';
import { Rooms } from './rooms.ts';
import { serve } from './serve.ts';
import type { SupervisorSettings } from './client.ts';

/*
 * The program of the media supervisor (`client.ts` starts it): one per data folder, apart from the web processes, so that a meeting's
 * picture goes on while they restart. It ends when nobody has asked it anything for a while.
 */

const folder = path.join(process.argv[2] ?? '', 'media');
const settings = JSON.parse(await readFile(path.join(folder, 'settings.json'), 'utf8')) as SupervisorSettings;
const lock = await takeLock(path.join(folder, 'supervisor.lock'));
if (!lock.ok) process.exit(0);

let rooms: Rooms | null = null;
const events: EngineEvents = {
  restarted: (room) => rooms?.restarted(room),
  presence: (room, site, here) => rooms?.presence(room, site, here),
};
const { engine, choice } = await buildEngine(settings.media, path.dirname(folder), events);
rooms = new Rooms(engine, { reasons: choice.reasons, external: settings.media.external });

const secret = randomBytes(32).toString('base64url');
const served = await serve(rooms, secret, () => void (othersListen() ? undefined : end()));
const file = path.join(folder, 'supervisor.json');
await writeFile(`${file}.new`, JSON.stringify({ pid: process.pid, port: served.port, secret } satisfies Found), { mode: 0o600 });
await rename(`${file}.new`, file);

const started = performance.now();
const clock = setInterval(
  () => {
    const last = Math.max(started, ...served.heard.values());
    if (performance.now() - last > settings.idleMs) void end();
    else void rooms?.sweep();
  },
  Math.min(5_000, settings.idleMs / 2),
);

function othersListen(): boolean {
  return [...served.heard.values()].some((at) => performance.now() - at < settings.idleMs);
}

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  clearInterval(clock);
  await rm(file, { force: true });
  await served.close();
  await engine.stop();
  if (lock.ok) await lock.value.release();
  process.exit(0);
}
process.on('SIGTERM', () => void end());
// Ctrl-C in the terminal of a web process is not meant for the meeting.
process.on('SIGINT', () => undefined);
