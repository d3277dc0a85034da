import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Room } from '#kernel/room.ts';
import { keyFor } from './keys.ts';

const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

/**
 * Seals a text with a key that the database does not know (AES-256-GCM).
 * @param boundTo whose it is (a person, a session); opened with another, it does not open
 */
export function seal(room: Pick<Room, 'secret'>, text: string, boundTo: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, keyFor(room, 'sealed'), iv).setAAD(Buffer.from(boundTo));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

/** The text, or null when it was sealed with another key, for another owner, or was changed on the way. */
export function unseal(room: Pick<Room, 'secret'>, sealed: string, boundTo: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < IV + TAG) return null;
  const decipher = createDecipheriv(CIPHER, keyFor(room, 'sealed'), bytes.subarray(0, IV), { authTagLength: TAG })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes.subarray(IV, IV + TAG));
  const body = decipher.update(bytes.subarray(IV + TAG));
  try {
    return Buffer.concat([body, decipher.final()]).toString('utf8');
  } catch (error) {
    // The only thing `final` throws for is a tag that does not fit; Node gives it no code.
    if (error instanceof Error && /authenticate data/.test(error.message)) return null;
    throw error;
  }
}
