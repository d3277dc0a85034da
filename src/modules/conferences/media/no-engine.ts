import { ok, refuse } from '#kernel/result.ts';
import type { EngineHealth, MediaEngine, MediaResult } from './engine.ts';

const off = async (): Promise<MediaResult<never>> => refuse('conferences.media.off');

/** `off` and `external`: the meeting goes on without pictures of ours; every request for one is refused in words. */
export const noEngine = (kind: 'off' | 'external'): MediaEngine => ({
  kind,
  start: async () => ok(null),
  health: async (): Promise<EngineHealth> => ({ kind, ready: true, rooms: 0, restarts: 0 }),
  createRoom: off,
  closeRoom: async () => undefined,
  whip: off,
  whep: off,
  accept: off,
  watch: off,
  setFloor: off,
  kick: off,
  leave: async () => undefined,
  layer: off,
  program: off,
  stats: off,
  cascadeTo: off,
  stop: async () => undefined,
});
