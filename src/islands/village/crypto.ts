/** Everything here is the browser's own WebCrypto: AES-GCM under a key that PBKDF2 makes from the PIN. */

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** One or two seconds on a cheap phone; a PIN is short, so every guess must cost. */
export const ROUNDS = 600_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const newSalt = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(SALT_BYTES));

export async function keyOf(pin: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const raw = await crypto.subtle.importKey('raw', bytesOf(pin), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** @param name what it is: sealed under one name it does not open under another */
export async function seal(key: CryptoKey, name: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const how = { name: 'AES-GCM', iv, additionalData: bytesOf(name) };
  return { iv, data: await crypto.subtle.encrypt(how, key, bytesOf(JSON.stringify(value))) };
}

/** Null when the key is wrong or a bit was changed. */
export async function unseal(key: CryptoKey, name: string, { iv, data }: Sealed): Promise<unknown> {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(name) }, key, data);
    return JSON.parse(new TextDecoder().decode(plain));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}

const toText = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const fromText = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

const FORMAT = 'diem-cau-thon/1';

/** A value as a text that only the PIN opens, for a file. */
export async function sealText(pinKey: CryptoKey, salt: Uint8Array, rounds: number, value: unknown): Promise<string> {
  const { iv, data } = await seal(pinKey, FORMAT, value);
  return JSON.stringify({ format: FORMAT, rounds, salt: toText(salt), iv: toText(iv), data: toText(new Uint8Array(data)) });
}

interface SealedFile {
  readonly format?: unknown;
  readonly rounds: number;
  readonly salt: string;
  readonly iv: string;
  readonly data: string;
}

const MOST_ROUNDS = 10_000_000;

/** Null when it is no such file, or the PIN is another. */
export async function openText(pin: string, text: string): Promise<unknown> {
  if (!text.startsWith('{')) return null;
  const file = JSON.parse(text) as SealedFile;
  if (file.format !== FORMAT || !(file.rounds > 0 && file.rounds <= MOST_ROUNDS)) return null;
  const key = await keyOf(pin, fromText(file.salt), file.rounds);
  return unseal(key, FORMAT, { iv: fromText(file.iv), data: fromText(file.data).buffer });
}
