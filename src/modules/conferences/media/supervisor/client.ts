import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errno } from '#kernel/postgres/codes.ts';
import { projectRoot } from '#kernel/root.ts';
import type { MediaSettings } from '../settings.ts';
import type { Answer, Arguments, Asked, Call, Found } from './calls.ts';

/** From the sources Node runs the sources; in the build the supervisor's program is an entry of its own (`scripts/build.mjs`). */
const PROGRAM = import.meta.filename.endsWith('.ts')
  ? 'src/modules/conferences/media/supervisor/main.ts'
  : 'dist/modules/conferences/media/supervisor/main.js';

export interface SupervisorSettings {
  readonly media: MediaSettings & { readonly hosts: readonly string[] };
  /** Milliseconds without any request after which the supervisor ends. */
  readonly idleMs: number;
}

/** The supervisor cannot be reached and none could be started. */
export class SupervisorAway extends Error {}

const START_MS = 20_000;
const CALL_MS = 15_000;

/** A web process's way to the supervisor: finds the one that runs, or starts one. */
export class SupervisorClient {
  readonly #dataDir: string;
  readonly #settings: SupervisorSettings;
  readonly #name = randomUUID();
  #found: Promise<Found> | null = null;

  constructor(dataDir: string, settings: SupervisorSettings) {
    this.#dataDir = dataDir;
    this.#settings = settings;
  }

  /** @throws {SupervisorAway} */
  async ask<C extends Call>(call: C, ...args: Arguments<C>): Promise<Answer<C>> {
    const asked: Asked = { client: this.#name, call, args };
    const first = await this.#post(await this.#find(), asked);
    if (first.reached) return first.value as Answer<C>;
    // The one we knew is gone; whoever finds that out first starts the next.
    this.#found = null;
    const second = await this.#post(await this.#find(), asked);
    if (second.reached) return second.value as Answer<C>;
    this.#found = null;
    throw new SupervisorAway('The media supervisor does not answer');
  }

  /** This process needs it no more; it ends when nobody else does. */
  async release(): Promise<void> {
    const found = this.#found;
    this.#found = null;
    if (found !== null) await this.#post(await found, { client: this.#name, call: 'release', args: [] });
  }

  #find(): Promise<Found> {
    this.#found ??= this.#findOrStart().catch((error: unknown) => {
      this.#found = null;
      throw error;
    });
    return this.#found;
  }

  async #findOrStart(): Promise<Found> {
    const there = await this.#read();
    if (there !== null && (await this.#answers(there))) return there;
    await this.#start();
    const until = performance.now() + START_MS;
    while (performance.now() < until) {
      const found = await this.#read();
      if (found !== null && found.pid !== there?.pid && (await this.#answers(found))) return found;
      await pause(50);
    }
    throw new SupervisorAway('The media supervisor did not start; see media/supervisor.log in the data folder');
  }

  async #start(): Promise<void> {
    const folder = path.join(this.#dataDir, 'media');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path.join(folder, 'settings.json'), JSON.stringify(this.#settings), { mode: 0o600 });
    const log = openSync(path.join(folder, 'supervisor.log'), 'w', 0o600);
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', path.join(projectRoot, PROGRAM), this.#dataDir],
      {
        cwd: projectRoot,
        detached: true,
        windowsHide: true,
        stdio: ['ignore', log, log],
      },
    );
    child.on('error', () => undefined);
    child.unref();
    closeSync(log);
  }

  async #answers(found: Found): Promise<boolean> {
    return (await this.#post(found, { client: this.#name, call: 'health', args: [] })).reached;
  }

  async #read(): Promise<Found | null> {
    try {
      return JSON.parse(await readFile(path.join(this.#dataDir, 'media', 'supervisor.json'), 'utf8')) as Found;
    } catch (error) {
      if (errno(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async #post({ port, secret }: Found, asked: Asked): Promise<{ readonly reached: boolean; readonly value?: unknown }> {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify(asked),
        signal: AbortSignal.timeout(CALL_MS),
      });
      if (answer.status === 401) return { reached: false };
      if (!answer.ok) throw new Error(`The media supervisor answered ${answer.status} to ${asked.call}`);
      return { reached: true, value: await answer.json() };
    } catch (error) {
      // A connection that cannot be made is a TypeError of fetch; a supervisor that hangs is a timeout.
      if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError'))
        return { reached: false };
      throw error;
    }
  }
}
