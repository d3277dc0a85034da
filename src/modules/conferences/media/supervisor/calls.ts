import type { Rooms } from './rooms.ts';

/** What may be asked from outside the process; everything else of `Rooms` is for the engine. */
export const CALLS = [
  'health',
  'tell',
  'publish',
  'open',
  'accept',
  'beat',
  'leave',
  'kick',
  'program',
  'present',
  'stats',
  'close',
] as const;
export type Call = (typeof CALLS)[number];

export type Arguments<C extends Call> = Parameters<Rooms[C]>;
export type Answer<C extends Call> = Awaited<ReturnType<Rooms[C]>>;

/** One request to the supervisor. */
export interface Asked {
  readonly client: string;
  readonly call: Call | 'release';
  readonly args: readonly unknown[];
}

/** How the supervisor is found: this file in the data folder, readable by its owner alone. */
export interface Found {
  readonly pid: number;
  readonly port: number;
  readonly secret: string;
}
