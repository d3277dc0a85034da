import { ok, refuse } from '#kernel/result.ts';
import type { MediaResult } from './engine.ts';

/** Characters of one description: a wall of 64 thumbnails takes some 60,000. */
const MOST_SDP = 200_000;
const MOST_LINE = 2_000;

/**
 * Looks at a description before anything else does: its size, its shape, encryption. What a browser sends is text from outside, and the
 * engines read it with less care.
 */
export function checkSdp(sdp: string): MediaResult<string> {
  if (sdp.length > MOST_SDP) return refuse('conferences.media.sdp-too-large');
  const lines = sdp.split(/\r?\n/).filter((line) => line !== '');
  const shaped = lines.every((line) => line.length <= MOST_LINE && /^[a-z]=[^\0]*$/.test(line));
  const has = (start: string): boolean => lines.some((line) => line.startsWith(start));
  const whole = lines[0] === 'v=0' && has('m=') && has('a=fingerprint:') && has('a=ice-ufrag:') && has('a=ice-pwd:');
  return shaped && whole ? ok(`${lines.join('\r\n')}\r\n`) : refuse('conferences.media.sdp-wrong');
}

/** How many places of each kind a description has. */
export function countMedia(sdp: string): { readonly audio: number; readonly video: number } {
  const count = (kind: string): number => [...sdp.matchAll(new RegExp(`^m=${kind} `, 'gm'))].length;
  return { audio: count('audio'), video: count('video') };
}

/**
 * For a server behind an address translator (1:1 NAT): every candidate of its own is told a second time under the address the world
 * knows. Relayed and reflexive ones stay as they are.
 */
export function announce(sdp: string, address: string | null): string {
  if (address === null) return sdp;
  return sdp.replace(/^a=candidate:(\S+) (\d+) (udp|UDP) (\d+) (\S+) (\d+) typ host.*\r\n/gm, (line, ...parts: string[]) => {
    const [foundation, component, transport, , host, port] = parts;
    if (host === address || host?.includes(':')) return line;
    return `${line}a=candidate:${foundation}n ${component} ${transport} 2130706431 ${address} ${port} typ host\r\n`;
  });
}
