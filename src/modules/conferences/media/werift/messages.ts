import type { SiteId } from '../engine.ts';
import type { Sfu } from './sfu.ts';

/** What the process that carries a room can be asked. */
export const CALLS = [
  'whip',
  'whep',
  'accept',
  'watch',
  'watchProgram',
  'program',
  'setFloor',
  'kick',
  'leave',
  'layer',
  'stats',
  'close',
] as const;
export type Call = (typeof CALLS)[number];

export type Arguments<C extends Call> = Parameters<Sfu[C]>;
export type Answer<C extends Call> = Awaited<ReturnType<Sfu[C]>>;

/** To the child. */
export interface Asked {
  readonly id: number;
  readonly call: Call;
  readonly args: readonly unknown[];
}

/** From the child. */
export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'fault'; readonly id: number; readonly message: string }
  | { readonly kind: 'presence'; readonly site: SiteId; readonly here: boolean };
