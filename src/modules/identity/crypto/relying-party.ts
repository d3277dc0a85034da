import type { Room } from '#kernel/room.ts';

/** What a passkey is bound to: the host name people type, and the whole origin. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

const NUMERIC = /^[\d.]+$|^\[/;

/** Null where browsers allow no passkeys: at a bare address, and without https anywhere but on the machine itself. */
export function relyingParty(room: Pick<Room, 'publicUrl'>): RelyingParty | null {
  const { hostname, origin, protocol } = new URL(room.publicUrl);
  const safe = protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost');
  return safe && !NUMERIC.test(hostname) ? { id: hostname, origin } : null;
}

/** EdDSA, ES256, RS256 (COSE numbers): every passkey in use can do one of them, and Node's support for them is settled. */
export const ALGORITHMS = [-8, -7, -257];
