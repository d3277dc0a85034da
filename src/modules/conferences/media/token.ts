import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import type { Viewer } from './desired.ts';
import type { MediaResult, RoomId, SiteId } from './engine.ts';

/** What a browser may do in a room: made by the page for who looks at it, and by nobody else. */
export interface Pass {
  readonly room: RoomId;
  /** The site it sends for; null for those who only watch. */
  readonly publishes: SiteId | null;
  readonly viewer: Viewer;
}

/** Long enough to read a page and allow the camera; a page that is open longer asks for a new one with `renewed`. */
const LIFE_MS = 5 * 60_000;
const MOST = 600;

const shape = z.object({
  r: z.string().min(1).max(64),
  p: z.string().min(1).max(64).nullable(),
  v: z.enum(['site', 'screen', 'control']),
  x: z.number().int(),
});

/** @param key 32 bytes or more, of the installation (`keyFor`) @param now milliseconds since 1970 */
export function passToken(key: Buffer, pass: Pass, now: number): string {
  const body = { r: pass.room, p: pass.publishes, v: pass.viewer.role, x: now + LIFE_MS };
  const text = Buffer.from(JSON.stringify(body)).toString('base64url');
  return `${text}.${mac(key, text).toString('base64url')}`;
}

/** The pass a token stands for; compared in constant time, refused after five minutes. */
export function readPass(key: Buffer, token: string, now: number): MediaResult<Pass> {
  const wrong = refuse('conferences.media.token-wrong');
  const [text, sent, ...more] = token.length > MOST ? [] : token.split('.');
  if (text === undefined || sent === undefined || more.length > 0) return wrong;
  const [given, right] = [Buffer.from(sent, 'base64url'), mac(key, text)];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return wrong;
  const body = shape.safeParse(parsed(text));
  if (!body.success) return wrong;
  const { r: room, p: publishes, v: role, x: until } = body.data;
  if (now > until) return refuse('conferences.media.token-expired');
  if (role === 'site' && publishes === null) return wrong;
  return ok({ room, publishes, viewer: role === 'site' ? { role, site: publishes ?? '' } : { role } });
}

/** A key of its own, so that no other keyed digest of the installation can be taken for a pass. */
export const keyFor = (secret: string): Buffer => createHmac('sha256', secret).update('conferences.media.pass').digest();

const mac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
