import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Room } from '#kernel/room.ts';

type Purpose = 'attempt' | 'device' | 'challenge' | 'recovery-code' | 'sealed';

/** A key of its own for every purpose, so that what one of them made means nothing to another. */
export const keyFor = (room: Pick<Room, 'secret'>, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', room.secret, '', `diem-cau/identity/${purpose}`, 32));

/** 256 random bits: a session, a link. Guessing is hopeless, so a plain hash of it is safe to store. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');

export const keyedHash = (room: Pick<Room, 'secret'>, purpose: Purpose, ...parts: readonly string[]): string =>
  createHmac('sha256', keyFor(room, purpose)).update(parts.join('\n')).digest('base64url');

/** Compares without telling by its duration how much was right. */
export function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
