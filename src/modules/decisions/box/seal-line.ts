import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomFillSync,
  type KeyObject,
} from 'node:crypto';
import type { BoxPair } from './seal.ts';

/**
 * X25519 with HKDF and AES-256-GCM, as HPKE (RFC 9180) seals a series of messages to one receiver: agreeing on a key costs ten
 * times what using it costs, so the ballots that one process takes for one box within a minute are sealed in one line, each under
 * a nonce of its own. The key of a line lives in memory alone and is overwritten when its minute is over.
 *
 * A sealed ballot: public key of the line (32 bytes), nonce (12), the ballot (96), tag (16).
 */
const TAG = 'x25519-a256gcm:';
const LABEL = 'decisions.ballot 1';
const LINE_MS = 60_000;
/** Thousands of boxes may be open at once: their lines are swept together. */
const SWEEP_MS = 1_000;
const [POINT, NONCE, TEXT, SEAL] = [32, 12, 96, 16];

export const SEALED_BYTES = POINT + NONCE + TEXT + SEAL;

/** Whether a half of a key, as text, seals or opens this way. */
export const isLineKey = (half: string): boolean => half.startsWith(TAG);

export function makeLineKeys(): BoxPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    publicKey: TAG + publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: TAG + privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
}

interface Line {
  readonly point: Buffer;
  readonly key: Buffer;
  /** On the clock of `performance.now()`. */
  readonly ends: number;
}

const lines = new Map<string, Line>();
let sweeping: NodeJS.Timeout | null = null;

/** @throws when the text is longer than any ballot, and when the key is not one */
export function sealInLine(boxKey: string, text: string): Buffer {
  const { point, key } = lineTo(boxKey);
  const plain = Buffer.alloc(TEXT, ' ');
  if (Buffer.byteLength(text) > TEXT) throw new RangeError(`A ballot of ${Buffer.byteLength(text)} bytes`);
  plain.write(text);
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([point, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Drawn from the system a thousand at a time, which costs as much as drawing one. */
const nonces = Buffer.alloc(NONCE * 1_000);
let used = nonces.length;

function nextNonce(): Buffer {
  if (used >= nonces.length) {
    randomFillSync(nonces);
    used = 0;
  }
  used += NONCE;
  return nonces.subarray(used - NONCE, used);
}

function lineTo(boxKey: string): Line {
  const known = lines.get(boxKey);
  if (known !== undefined && performance.now() < known.ends) return known;
  if (known !== undefined) endLine(boxKey, known);
  const box = createPublicKey({ key: derOf(boxKey), format: 'der', type: 'spki' });
  const own = generateKeyPairSync('x25519');
  const point = pointOf(own.publicKey);
  const key = lineKey(diffieHellman({ privateKey: own.privateKey, publicKey: box }), point, pointOf(box));
  const line = { point, key, ends: performance.now() + LINE_MS };
  lines.set(boxKey, line);
  // Nobody may come again: the key goes all the same.
  sweeping ??= setTimeout(sweep, LINE_MS).unref();
  return line;
}

/** Ends every line whose minute is over, oldest first; looks again while there are others. */
function sweep(): void {
  const now = performance.now();
  sweeping = null;
  for (const [boxKey, line] of lines) {
    if (line.ends > now) {
      sweeping = setTimeout(sweep, Math.max(SWEEP_MS, line.ends - now)).unref();
      return;
    }
    endLine(boxKey, line);
  }
}

function endLine(boxKey: string, { key }: Line): void {
  key.fill(0);
  lines.delete(boxKey);
}

const lineKey = (shared: Buffer, point: Buffer, box: Buffer): Buffer => {
  const key = Buffer.from(hkdfSync('sha256', shared, Buffer.alloc(0), Buffer.concat([Buffer.from(LABEL), point, box]), 32));
  shared.fill(0);
  return key;
};

/** @throws when a ballot is not of this key, or not as it was sealed */
export function lineOpener(privateKey: string): (sealed: Buffer) => string {
  const own = createPrivateKey({ key: derOf(privateKey), format: 'der', type: 'pkcs8' });
  const box = pointOf(createPublicKey(own));
  const keys = new Map<string, Buffer>();
  const keyOf = (point: Buffer): Buffer => {
    const name = point.toString('base64');
    const key = keys.get(name) ?? lineKey(diffieHellman({ privateKey: own, publicKey: publicFrom(point) }), point, box);
    keys.set(name, key);
    return key;
  };
  return (sealed) => {
    if (sealed.length !== SEALED_BYTES) throw new RangeError(`A sealed ballot of ${sealed.length} bytes`);
    const [point, rest] = [sealed.subarray(0, POINT), sealed.subarray(POINT)];
    const opening = createDecipheriv('aes-256-gcm', keyOf(point), rest.subarray(0, NONCE), { authTagLength: SEAL });
    opening.setAuthTag(rest.subarray(NONCE + TEXT));
    const plain = Buffer.concat([opening.update(rest.subarray(NONCE, NONCE + TEXT)), opening.final()]);
    return plain.toString('utf8').trimEnd();
  };
}

const derOf = (half: string): Buffer => Buffer.from(half.slice(TAG.length), 'base64');

/** The last bytes of such a key's DER are the point itself. */
const pointOf = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' }).subarray(-POINT);

const publicFrom = (point: Buffer): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: point.toString('base64url') }, format: 'jwk' });
