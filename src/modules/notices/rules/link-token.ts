import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId, type Id } from '#kernel/id.ts';

/**
 * What a link in a mail is for, and the table its id points into. Each purpose has tokens of its own: a link that ends
 * mails cannot start any.
 */
export interface LinkTables {
  confirm: 'notices.follow';
  leave: 'notices.follow';
  'leave-all': 'notices.follower';
}
export type LinkPurpose = keyof LinkTables;

const ID_BYTES = 16;
const MAC_BYTES = 16;

/**
 * Token of a link in a mail: the id and a keyed hash of it. Nothing of it is stored, so every later mail can hold the
 * link again and a stolen table opens none.
 * @param secret the key of this installation
 */
export function linkToken<Purpose extends LinkPurpose>(secret: string, purpose: Purpose, id: Id<LinkTables[Purpose]>): string {
  return Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), mac(secret, purpose, id)]).toString('base64url');
}

/** The id a token was made for, or null when it is not one of ours for this purpose. */
export function readLinkToken<Purpose extends LinkPurpose>(
  secret: string,
  purpose: Purpose,
  token: string,
): Id<LinkTables[Purpose]> | null {
  const id = idInToken(token);
  if (id === null) return null;
  const given = Buffer.from(token, 'base64url').subarray(ID_BYTES);
  return timingSafeEqual(given, mac(secret, purpose, id)) ? (id as Id<LinkTables[Purpose]>) : null;
}

/** The id a token speaks of, true or forged: for finding the row; `readLinkToken` decides. Null for other text. */
export function idInToken(token: string): string | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== ID_BYTES + MAC_BYTES || bytes.toString('base64url') !== token) return null;
  const id = bytes.toString('hex', 0, ID_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isId(id) ? id : null;
}

const mac = (secret: string, purpose: LinkPurpose, id: string): Buffer =>
  createHmac('sha256', secret).update(`notices.${purpose}\n${id}`).digest().subarray(0, MAC_BYTES);
