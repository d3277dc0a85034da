import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Gaps, isVp8KeyFrame, readRtp, Splice, writeRtp, type Rtp } from './rtp.ts';

const packet = (sequence: number, timestamp: number): Rtp => ({
  sequence,
  timestamp,
  marker: false,
  payload: Buffer.from([1, 2]),
});

test('a packet written is the packet read; what is none is null', () => {
  fc.assert(
    fc.property(
      fc.nat(65_535),
      fc.nat(2 ** 32 - 1),
      fc.boolean(),
      fc.uint8Array({ maxLength: 50 }),
      (sequence, timestamp, marker, bytes) => {
        const rtp = { sequence, timestamp, marker, payload: Buffer.from(bytes) };
        expect(readRtp(writeRtp(rtp, 96, 7))).toEqual(rtp);
      },
    ),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const read = readRtp(Buffer.from(bytes));
      expect(read === null || read.payload.length <= bytes.length).toBe(true);
    }),
  );
  const extended = Buffer.concat([writeRtp(packet(1, 2), 96, 7).subarray(0, 12), Buffer.from([0xbe, 0xde, 0, 1, 1, 2, 3, 4, 9])]);
  extended[0] = 0x90;
  expect(readRtp(extended)?.payload).toEqual(Buffer.from([9]));
});

describe('key frames of VP8', () => {
  const frames: readonly [string, readonly number[], boolean][] = [
    ['nothing', [], false],
    ['a short description, a whole picture', [0x10, 0x00], true],
    ['a short description, a change', [0x10, 0x01], false],
    ['the middle of a picture', [0x00, 0x00], false],
    ['a later part', [0x11, 0x00], false],
    ['with a number of seven bits', [0x90, 0x80, 0x05, 0x00], true],
    ['with a number of fifteen bits, level and layer', [0x90, 0xf0, 0x85, 0x01, 0x02, 0x03, 0x00], true],
    ['the same with a change', [0x90, 0xf0, 0x85, 0x01, 0x02, 0x03, 0x01], false],
    ['broken off', [0x90, 0x80], false],
  ];
  test.each(frames)('%s', (_label, bytes, key) => expect(isVp8KeyFrame(Buffer.from(bytes))).toBe(key));
});

test('sources that take turns make one stream: no gap in the numbers, time never back', () => {
  const turns = fc.array(fc.record({ start: fc.nat(65_535), time: fc.nat(2 ** 32 - 1), count: fc.integer({ min: 1, max: 5 }) }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(turns, (sources) => {
      const splice = new Splice(90_000);
      let at = 0;
      const out = sources.flatMap(({ start, time, count }) =>
        Array.from({ length: count }, (_, index) =>
          splice.joins(packet((start + index) & 0xffff, (time + index * 3_000) >>> 0), index === 0, (at += 33)),
        ),
      );
      expect(out.map(({ sequence }) => sequence)).toEqual(out.map((_, index) => index));
      for (const [index, { timestamp }] of out.entries())
        if (index > 0) expect((timestamp - (out[index - 1]?.timestamp ?? 0)) >>> 0).toBeGreaterThan(0);
    }),
  );
});

test('what never came is counted, what came late is not', () => {
  const lostOf = (sequences: readonly number[]): number => {
    const gaps = new Gaps();
    for (const sequence of sequences) gaps.sees(sequence);
    return gaps.lost;
  };
  expect(lostOf([])).toBe(0);
  expect(lostOf([65_534, 65_535, 0, 1])).toBe(0);
  expect(lostOf([65_534, 1])).toBe(2);
  expect(lostOf([10, 12, 11])).toBe(0);
});
