import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  publicEncrypt,
  type KeyObject,
  webcrypto,
} from 'node:crypto';
import { promisify } from 'node:util';

/** What a ballot says, and the receipt its voter was given. */
export interface OpenBallot {
  /** Numbers of the options chosen, ascending; empty for a blank ballot. */
  readonly choices: readonly number[];
  readonly receipt: string;
}

const BITS = 3072;
const { subtle } = webcrypto;
type CryptoKey = webcrypto.CryptoKey;

/** The same padding, as the two interfaces of the platform name it. */
const OPENING = { name: 'RSA-OAEP', hash: 'SHA-256' } as const;
const PADDING = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const;

/** A fresh pair for one round, as PEM texts; takes up to a second, off the main thread. */
export const makeBoxKeys = async (): Promise<{ publicKey: string; privateKey: string }> =>
  promisify(generateKeyPair)('rsa', {
    modulusLength: BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

/** Seals a ballot; every sealed ballot has the same length (384 bytes), whatever was chosen. */
export const seal = (publicKey: KeyObject, { choices, receipt }: OpenBallot): Buffer =>
  publicEncrypt({ key: publicKey, ...PADDING }, Buffer.from(`${choices.join(',')}|${receipt}`, 'utf8'));

/** @throws when the ballot was sealed with another key or was changed since */
export async function unseal(privateKey: CryptoKey, sealed: Buffer): Promise<OpenBallot> {
  const opened = await subtle.decrypt(OPENING, privateKey, Uint8Array.from(sealed));
  const [choices = '', receipt = ''] = Buffer.from(opened).toString('utf8').split('|');
  return { choices: choices === '' ? [] : choices.split(',').map(Number), receipt };
}

const MOST_KEYS = 500;
const parsed = new Map<string, KeyObject>();

/** The key from its text; the last few hundred are kept, since reading one takes longer than using it. */
export const publicKeyFrom = (pem: string): KeyObject => {
  const known = parsed.get(pem);
  if (known !== undefined) return known;
  if (parsed.size >= MOST_KEYS) parsed.clear();
  const key = createPublicKey(pem);
  parsed.set(pem, key);
  return key;
};

/** For opening, which takes milliseconds a ballot: WebCrypto does that on all cores and keeps the program answering meanwhile. */
export async function privateKeyFrom(pem: string): Promise<CryptoKey> {
  const der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  return subtle.importKey('pkcs8', Uint8Array.from(der), OPENING, false, ['decrypt']);
}
