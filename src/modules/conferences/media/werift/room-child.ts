import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { projectRoot } from '#kernel/root.ts';
import type { SiteId } from '../engine.ts';
import type { Answer, Arguments, Call, Told } from './messages.ts';
import type { PeerSettings } from './peer.ts';

/** From the sources Node runs the sources; in the build the child's program is an entry of its own (`scripts/build.mjs`). */
const PROGRAM = import.meta.filename.endsWith('.ts')
  ? 'src/modules/conferences/media/werift/child.ts'
  : 'dist/modules/conferences/media/werift/child.js';

/** Megabytes one meeting may take; what needs more ends its own process, not the program. */
const HEAP_MB = 512;
const CALL_MS = 10_000;
const START_MS = 15_000;

/** The process is gone, or did not answer in time. */
export class ChildGone extends Error {}

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly failed: (error: Error) => void;
  readonly clock: NodeJS.Timeout;
}

/** One process, one room: what it is asked goes over and comes back as values. */
export class RoomChild {
  onPresence: (site: SiteId, here: boolean) => void = () => undefined;
  onExit: () => void = () => undefined;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (told: Told) => this.#hears(told));
    child.once('exit', () => this.#gone());
    child.on('error', () => this.#gone());
  }

  static async start(settings: PeerSettings): Promise<RoomChild> {
    const child = fork(path.join(projectRoot, PROGRAM), [JSON.stringify(settings)], {
      execArgv: [`--max-old-space-size=${HEAP_MB}`, '--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const room = new RoomChild(child);
    const late = AbortSignal.timeout(START_MS);
    try {
      await Promise.race([once(child, 'message', { signal: late }), once(child, 'exit', { signal: late }).then(gone)]);
    } catch (error) {
      child.kill('SIGKILL');
      throw new ChildGone('The process did not start', { cause: error });
    }
    return room;
  }

  get pid(): number | null {
    return this.#child.pid ?? null;
  }

  /** @throws {ChildGone} */
  ask<C extends Call>(call: C, ...args: Arguments<C>): Promise<Answer<C>> {
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      const clock = setTimeout(() => this.#settle(id, (waiting) => waiting.failed(new ChildGone(`${call}: no answer`))), CALL_MS);
      this.#waiting.set(id, { done: (value) => resolve(value as Answer<C>), failed: reject, clock });
      if (!this.#child.connected) return this.#gone();
      this.#child.send({ id, call, args });
    });
  }

  async end(): Promise<void> {
    this.onExit = () => undefined;
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, 'exit');
    if (this.#child.connected) this.#child.disconnect();
    const late = setTimeout(() => this.#child.kill('SIGKILL'), CALL_MS);
    await exit;
    clearTimeout(late);
  }

  #hears(told: Told): void {
    if (told.kind === 'presence') this.onPresence(told.site, told.here);
    if (told.kind === 'answer') this.#settle(told.id, (waiting) => waiting.done(told.value));
    if (told.kind === 'fault') this.#settle(told.id, (waiting) => waiting.failed(new Error(told.message)));
  }

  #settle(id: number, tell: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    clearTimeout(waiting.clock);
    this.#waiting.delete(id);
    tell(waiting);
  }

  #gone(): void {
    for (const id of this.#waiting.keys()) {
      this.#settle(id, (waiting) => waiting.failed(new ChildGone('The process that carries the room has ended')));
    }
    const { onExit } = this;
    this.onExit = () => undefined;
    onExit();
  }
}

function gone(): never {
  throw new ChildGone('The process ended while it started');
}
