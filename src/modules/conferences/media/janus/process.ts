import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#kernel/postgres/free-port.ts';
import { boundToUs } from '../bound-child.ts';
import type { MediaSettings } from '../settings.ts';
import { janusFiles } from './config.ts';
import { JanusAway, JanusLink } from './link.ts';

let found: boolean | undefined;

/** Whether the Debian package is there: its program answers. */
export function hasJanus(): boolean {
  found ??= spawnSync('janus', ['--help'], { stdio: 'ignore' }).status === 0;
  return found;
}

const READY_MS = 8_000;
const GRACE_MS = 3_000;
const PORTS = { from: 20_000, to: 29_999 };

/** A Janus that runs: our own child, or one elsewhere. */
export interface RunningJanus {
  readonly link: JanusLink;
  readonly adminKey: string;
  /** Null for one elsewhere. */
  readonly child: ChildProcess | null;
  end(): Promise<void>;
}

/** @throws {JanusAway} when it does not start or cannot be reached */
export async function runJanus(settings: MediaSettings, folder: string): Promise<RunningJanus> {
  if (settings.janus !== null) {
    const { url, secret, adminKey } = settings.janus;
    const link = await JanusLink.open(url, secret);
    return { link, adminKey, child: null, end: () => link.close() };
  }
  return ownJanus(settings, folder);
}

async function ownJanus(settings: MediaSettings, folder: string): Promise<RunningJanus> {
  const secret = (): string => randomBytes(24).toString('base64url');
  const [apiSecret, adminKey, port] = [secret(), secret(), await freePort()];
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { address, stun, ports } = settings;
  const files = janusFiles({ folder, port, apiSecret, adminKey, address, stun, ports: ports ?? PORTS });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text, { mode: 0o600 });
  const child = spawn(...boundToUs('janus', ['--disable-colors', '-F', folder, '-C', path.join(folder, 'janus.jcfg')]), {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  child.on('error', () => undefined);
  try {
    const link = await linked(`ws://127.0.0.1:${port}`, apiSecret, child);
    return { link, adminKey, child, end: () => ended(link, child) };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

async function linked(url: string, secret: string, child: ChildProcess): Promise<JanusLink> {
  const until = performance.now() + READY_MS;
  for (;;) {
    if (child.exitCode !== null || child.pid === undefined) throw new JanusAway('Janus ended while it started');
    try {
      return await JanusLink.open(url, secret);
    } catch (error) {
      if (!(error instanceof JanusAway) || performance.now() > until) throw error;
      await pause(40);
    }
  }
}

async function ended(link: JanusLink, child: ChildProcess): Promise<void> {
  await link.close();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await exit;
  clearTimeout(late);
}
