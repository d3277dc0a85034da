import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '#kernel/root.ts';
import type { Paper } from './paper.ts';
import { type Answer, type Format, type Order, sealed } from './order.ts';

/** Too many papers wait, or the thread ended while it made this one: the page says "try again in a few minutes" (503). */
export class PaperRefused extends Error {
  readonly statusCode = 503;
}

export type Workshop = {
  /** @throws {PaperRefused} or what the making threw */
  readonly make: (format: Format, paper: Paper) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

type Options = {
  /** Program of the thread. */
  readonly program: string;
  /** Milliseconds without work after which the thread ends and gives its memory back. */
  readonly idle: number;
  /** Milliseconds for one paper. */
  readonly limit: number;
  /** Papers that may wait. */
  readonly waiting: number;
};

type Job = { readonly order: Order; readonly done: (bytes: Uint8Array) => void; readonly failed: (error: unknown) => void };

/** From the sources Node runs the sources; in the build the thread's program is an entry of its own (`scripts/build.mjs`). */
const PROGRAM = import.meta.filename.endsWith('.ts') ? 'src/kernel/papers/thread.ts' : 'dist/kernel/papers/thread.js';

const DEFAULTS: Options = { program: path.join(projectRoot, PROGRAM), idle: 60_000, limit: 180_000, waiting: 20 };

/** Megabytes that one paper may take (Node's own `--max-old-space-size` wins where given); a larger one ends its thread, not the program. */
const MEMORY = 512;

/**
 * Makes papers one after the other in a thread of its own, started with the first. pdfkit and docx work in one turn, which may take
 * seconds: the thread that answers requests must not wait for them.
 */
export function openWorkshop(options: Partial<Options> = {}): Workshop {
  const bench = new Bench({ ...DEFAULTS, ...options });
  return { make: (format, paper) => bench.take(sealed(format, paper)), close: () => bench.dismiss() };
}

class Bench {
  readonly #options: Options;
  readonly #queue: Job[] = [];
  #job: Job | undefined;
  #worker: Worker | undefined;
  #clock: NodeJS.Timeout | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  take(order: Order): Promise<Uint8Array> {
    if (this.#queue.length >= this.#options.waiting) return Promise.reject(new PaperRefused('Too many papers are waiting'));
    return new Promise((done, failed) => {
      this.#queue.push({ order, done, failed });
      this.#next();
    });
  }

  /** Ends the thread: what it was making is refused, what waits gets a new one. */
  async dismiss(): Promise<void> {
    clearTimeout(this.#clock);
    const worker = this.#worker;
    if (worker === undefined) return;
    this.#gone(worker, new Error('Ended'));
    await worker.terminate();
  }

  #next(): void {
    if (this.#job !== undefined) return;
    clearTimeout(this.#clock);
    this.#job = this.#queue.shift();
    if (this.#job === undefined) return this.#rest();
    const worker = (this.#worker ??= this.#hire());
    worker.ref();
    worker.postMessage(this.#job.order, []);
    this.#clock = setTimeout(() => void this.dismiss(), this.#options.limit);
  }

  /** Nothing to do: the thread keeps no program alive, and ends after a while. */
  #rest(): void {
    this.#worker?.unref();
    this.#clock = setTimeout(() => void this.dismiss(), this.#options.idle).unref();
  }

  #hire(): Worker {
    const worker = new Worker(this.#options.program, { resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
    let fault: unknown;
    worker.on('message', (answer: Answer) => {
      if (worker !== this.#worker) return;
      this.#finish((job) => ('bytes' in answer ? job.done(answer.bytes) : job.failed(answer.fault)));
    });
    worker.on('error', (error) => (fault = error));
    worker.on('exit', () => this.#gone(worker, fault));
    return worker;
  }

  /** A thread that is no longer ours says nothing any more. */
  #gone(worker: Worker, cause: unknown): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    const refusal = new PaperRefused('The thread ended while it made this paper', { cause });
    if (this.#job !== undefined) this.#finish((job) => job.failed(refusal));
  }

  #finish(tell: (job: Job) => void): void {
    const job = this.#job;
    this.#job = undefined;
    if (job !== undefined) tell(job);
    this.#next();
  }
}
