import type { ByteRange } from './recording-files.ts';

/**
 * What a player asks of a file (RFC 9110, 14.1.2), one range at a time: everything where it asks nothing, or asks in a way that may be
 * ignored; null where there are no such bytes.
 */
export function byteRange(asked: string | undefined, size: number): ByteRange | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(asked?.trim() ?? '');
  const whole = size === 0 ? null : { from: 0, to: size - 1 };
  const [first, last] = [found?.[1] ?? '', found?.[2] ?? ''];
  if (first === '' && last === '') return whole;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from > to || size === 0 ? null : { from, to };
}
