import { ok, refuse } from '#kernel/result.ts';
import type { MediaResult, Program } from '../engine.ts';
import { hasFfmpeg } from './ffmpeg.ts';
import { Tap } from './tap.ts';

const KINDS = ['hls', 'recording'] as const;

/** The programs that run for one room: none, HLS, recording, or both. */
export class ProgramTaps {
  readonly #running = new Map<(typeof KINDS)[number], { readonly folder: string; readonly tap: Tap }>();

  /** Starts and ends what is needed; one that runs into the same folder goes on undisturbed. @returns those that run now */
  async set(to: Program, places: { readonly audio: number; readonly video: number }): Promise<MediaResult<readonly Tap[]>> {
    if ((to.hls !== null || to.recording !== null) && !hasFfmpeg()) return refuse('conferences.media.no-ffmpeg');
    const changed = KINDS.filter((kind) => this.#running.get(kind)?.folder !== (to[kind] ?? undefined));
    const ended = changed.flatMap((kind) => this.#running.get(kind)?.tap.close() ?? []);
    for (const kind of changed) this.#running.delete(kind);
    await Promise.all(ended);
    for (const kind of changed) {
      const folder = to[kind];
      if (folder !== null) this.#running.set(kind, { folder, tap: new Tap(kind, folder, places) });
    }
    return ok([...this.#running.values()].map(({ tap }) => tap));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#running.values()].map(({ tap }) => tap.close()));
    this.#running.clear();
  }
}
