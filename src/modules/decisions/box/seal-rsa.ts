import { constants, createPrivateKey, createPublicKey, publicEncrypt, webcrypto, type KeyObject } from 'node:crypto';

/**
 * How boxes were sealed before `seal-line.ts`: RSA-3072 with OAEP. Nothing opens a box this way any more; a vote that was
 * open when the program was renewed goes on with the key it has. 384 bytes for every ballot.
 */

/** The same padding, as the two interfaces of the platform name it. */
const OPENING = { name: 'RSA-OAEP', hash: 'SHA-256' } as const;
const PADDING = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const;

const MOST_KEYS = 500;
const parsed = new Map<string, KeyObject>();

export const sealWithRsa = (pem: string, text: string): Buffer =>
  publicEncrypt({ key: publicKeyFrom(pem), ...PADDING }, Buffer.from(text, 'utf8'));

/** The key from its text; the last few hundred are kept, since reading one takes a while. */
function publicKeyFrom(pem: string): KeyObject {
  const known = parsed.get(pem);
  if (known !== undefined) return known;
  if (parsed.size >= MOST_KEYS) parsed.clear();
  const key = createPublicKey(pem);
  parsed.set(pem, key);
  return key;
}

/** Opening takes milliseconds a ballot: WebCrypto does that on all cores and keeps the program answering meanwhile. */
export async function rsaOpener(pem: string): Promise<(sealed: Buffer) => Promise<string>> {
  const der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  const key = await webcrypto.subtle.importKey('pkcs8', Uint8Array.from(der), OPENING, false, ['decrypt']);
  return async (sealed) => Buffer.from(await webcrypto.subtle.decrypt(OPENING, key, Uint8Array.from(sealed))).toString('utf8');
}
