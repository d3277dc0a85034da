import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { EngineKind } from './engine.ts';

/** What may differ from one machine to another in picture and sound. */
export interface MediaSettings {
  readonly engine: 'auto' | 'janus' | 'werift' | 'external' | 'off';
  /** Address the world knows this server by, when it is not on one of its own network cards. */
  readonly address: string | null;
  /** UDP ports for media, both included: what the firewall lets in. Null: any. */
  readonly ports: { readonly from: number; readonly to: number } | null;
  readonly stun: string | null;
  readonly turn: { readonly url: string; readonly secret: string } | null;
  /** A Janus elsewhere instead of one of our own: its WebSocket address and API secret. */
  readonly janus: { readonly url: string; readonly secret: string; readonly adminKey: string } | null;
  /** Page or stream of a room system that is there already. */
  readonly external: string | null;
}

const ports = z
  .string()
  .regex(/^\d{4,5}-\d{4,5}$/)
  .transform((text) => {
    const [from = 0, to = 0] = text.split('-').map(Number);
    return { from, to };
  })
  .refine(({ from, to }) => from >= 1024 && to <= 65_535 && to - from >= 9);

const url = (...schemes: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol));

/** For the schema of the environment: spread it there, then give what was read to `mediaSettingsOf`. */
export const mediaEnvironment = {
  MEDIA_ENGINE: z.enum(['auto', 'janus', 'werift', 'external', 'off']).default('auto'),
  MEDIA_ADDRESS: z.union([z.ipv4(), z.ipv6()]).optional(),
  MEDIA_PORTS: ports.optional(),
  MEDIA_STUN: url('stun:').optional(),
  MEDIA_TURN: url('turn:', 'turns:').optional(),
  MEDIA_TURN_SECRET: z.string().min(16).optional(),
  MEDIA_JANUS_URL: url('ws:', 'wss:').optional(),
  MEDIA_JANUS_SECRET: z.string().min(16).optional(),
  MEDIA_JANUS_ADMIN_KEY: z.string().min(16).optional(),
  MEDIA_EXTERNAL_URL: url('http:', 'https:').optional(),
};

const schema = z.object(mediaEnvironment);

export function mediaSettingsOf(env: z.infer<typeof schema>): MediaSettings {
  const { MEDIA_TURN: turn, MEDIA_TURN_SECRET: turnSecret, MEDIA_JANUS_URL: janus, MEDIA_JANUS_SECRET: janusSecret } = env;
  return {
    engine: env.MEDIA_ENGINE,
    address: env.MEDIA_ADDRESS ?? null,
    ports: env.MEDIA_PORTS ?? null,
    stun: env.MEDIA_STUN ?? null,
    turn: turn === undefined || turnSecret === undefined ? null : { url: turn, secret: turnSecret },
    janus: janus === undefined ? null : { url: janus, secret: janusSecret ?? '', adminKey: env.MEDIA_JANUS_ADMIN_KEY ?? '' },
    external: env.MEDIA_EXTERNAL_URL ?? null,
  };
}

/** Nothing set: the engine is chosen, on the addresses of this machine. */
export const plainMediaSettings: MediaSettings = mediaSettingsOf(schema.parse({}));

export interface IceServer {
  readonly urls: string;
  readonly username?: string;
  readonly credential?: string;
}

const TURN_LIFE_SECONDS = 6 * 3600;

/**
 * What a browser is told about ways around firewalls. The password of the relay is made for six hours from a secret it shares with us
 * (coturn: `use-auth-secret`), so none stands in a page for ever.
 * @param now seconds since 1970
 */
export function iceServersFor({ stun, turn }: MediaSettings, now: number): readonly IceServer[] {
  const username = String(Math.floor(now) + TURN_LIFE_SECONDS);
  return [
    ...(stun === null ? [] : [{ urls: stun }]),
    ...(turn === null
      ? []
      : [{ urls: turn.url, username, credential: createHmac('sha1', turn.secret).update(username).digest('base64') }]),
  ];
}

/** In which form a browser sends its picture to an engine. */
export const layersOf = (kind: EngineKind): 'simulcast' | 'tracks' => (kind === 'janus' ? 'simulcast' : 'tracks');
