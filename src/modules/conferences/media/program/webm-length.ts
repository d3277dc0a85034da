const INFO = Buffer.from([0x15, 0x49, 0xa9, 0x66]);
const SCALE = Buffer.from([0x2a, 0xd7, 0xb1]);
const LENGTH = Buffer.from([0x44, 0x89]);
/** Of ticks, where the file says nothing else: a millisecond, in nanoseconds. */
const USUAL_SCALE = 1_000_000;

/**
 * How long a WebM file runs, from its head; null where it does not say: it is still being written, or broke off.
 * @param head the first kilobytes @returns milliseconds
 */
export function webmLength(head: Buffer): number | null {
  const at = head.indexOf(INFO);
  if (at < 0) return null;
  const info = head.subarray(at + INFO.length);
  const ticks = numberAt(info, LENGTH, (bytes) => (bytes.length === 8 ? bytes.readDoubleBE() : bytes.readFloatBE()), [4, 8]);
  if (ticks === null || !Number.isFinite(ticks) || ticks <= 0) return null;
  const scale = numberAt(info, SCALE, (bytes) => bytes.readUIntBE(0, bytes.length), [1, 2, 3, 4]) ?? USUAL_SCALE;
  return Math.round((ticks * scale) / 1_000_000);
}

/** The number an element holds whose size is one of these bytes (EBML: the size is written with its highest bit set). */
function numberAt(info: Buffer, id: Buffer, read: (bytes: Buffer) => number, sizes: readonly number[]): number | null {
  const at = info.indexOf(id);
  const size = at < 0 ? 0 : (info[at + id.length] ?? 0) & 0x7f;
  const bytes = info.subarray(at + id.length + 1, at + id.length + 1 + size);
  return at < 0 || !sizes.includes(size) || bytes.length < size ? null : read(bytes);
}
