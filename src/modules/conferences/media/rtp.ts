/** The few facts of an RTP packet that a relay needs; `payload` is a view, not a copy. */
export interface Rtp {
  readonly sequence: number;
  readonly timestamp: number;
  readonly marker: boolean;
  readonly payload: Buffer;
}

const HEADER = 12;

/** Reads a packet off the wire. @returns null for what is no RTP (version 2) or broken off */
export function readRtp(packet: Buffer): Rtp | null {
  const first = packet[0] ?? 0;
  if (packet.length < HEADER || first >> 6 !== 2) return null;
  let from = HEADER + (first & 0x0f) * 4;
  if ((first & 0x10) !== 0) {
    if (packet.length < from + 4) return null;
    from += 4 + packet.readUInt16BE(from + 2) * 4;
  }
  const padding = (first & 0x20) === 0 ? 0 : (packet.at(-1) ?? 0);
  if (from > packet.length - padding) return null;
  return {
    marker: ((packet[1] ?? 0) & 0x80) !== 0,
    sequence: packet.readUInt16BE(2),
    timestamp: packet.readUInt32BE(4),
    payload: packet.subarray(from, packet.length - padding),
  };
}

export function writeRtp(rtp: Rtp, payloadType: number, ssrc: number): Buffer {
  const packet = Buffer.allocUnsafe(HEADER + rtp.payload.length);
  packet[0] = 0x80;
  packet[1] = (rtp.marker ? 0x80 : 0) | payloadType;
  packet.writeUInt16BE(rtp.sequence & 0xffff, 2);
  packet.writeUInt32BE(rtp.timestamp >>> 0, 4);
  packet.writeUInt32BE(ssrc >>> 0, 8);
  rtp.payload.copy(packet, HEADER);
  return packet;
}

/** Begins a VP8 key frame: a decoder that joins here needs nothing from before (RFC 7741, sections 4.2 and 4.3). */
export function isVp8KeyFrame(payload: Buffer): boolean {
  const first = payload[0];
  if (first === undefined) return false;
  const startsFrame = (first & 0x10) !== 0 && (first & 0x07) === 0;
  if (!startsFrame) return false;
  const frame = payload[1 + vp8Extension(payload, first)];
  return frame !== undefined && (frame & 0x01) === 0;
}

function vp8Extension(payload: Buffer, first: number): number {
  if ((first & 0x80) === 0) return 0;
  const flags = payload[1] ?? 0;
  const pictureId = (flags & 0x80) === 0 ? 0 : ((payload[2] ?? 0) & 0x80) === 0 ? 1 : 2;
  return 1 + pictureId + ((flags & 0x40) === 0 ? 0 : 1) + ((flags & 0x30) === 0 ? 0 : 1);
}

/** Counts what of a stream never came, by its sequence numbers; late and repeated packets make good again. */
export class Gaps {
  #first = 0;
  #highest = 0;
  #count = 0;

  sees(sequence: number): void {
    if (this.#count === 0) this.#first = this.#highest = sequence;
    this.#count += 1;
    const ahead = (sequence - this.#highest) & 0xffff;
    if (ahead < 0x8000) this.#highest += ahead;
  }

  get lost(): number {
    return this.#count === 0 ? 0 : Math.max(0, this.#highest - this.#first + 1 - this.#count);
  }
}

/**
 * One unbroken stream out of many that take turns: sequence numbers go on without a gap, time goes on by the clock.
 */
export class Splice {
  readonly #clockRate: number;
  #sequenceBy = 0;
  #timeBy = 0;
  #next = 0;
  #lastTime = 0;
  #lastAt: number | null = null;

  /** @param clockRate ticks per second of the timestamps */
  constructor(clockRate: number) {
    this.#clockRate = clockRate;
  }

  /** @param fresh the packet comes from another source than the one before @param at milliseconds of a clock that does not jump */
  joins(rtp: Rtp, fresh: boolean, at: number): Rtp {
    if (fresh || this.#lastAt === null) {
      const passed = this.#lastAt === null ? 0 : Math.max(1, Math.round(((at - this.#lastAt) * this.#clockRate) / 1000));
      this.#sequenceBy = this.#next - rtp.sequence;
      this.#timeBy = this.#lastTime + passed - rtp.timestamp;
    }
    const sequence = (rtp.sequence + this.#sequenceBy) & 0xffff;
    const timestamp = (rtp.timestamp + this.#timeBy) >>> 0;
    if (((sequence + 1 - this.#next) & 0xffff) < 0x8000) this.#next = (sequence + 1) & 0xffff;
    this.#lastTime = timestamp;
    this.#lastAt = at;
    return { sequence, timestamp, marker: rtp.marker, payload: rtp.payload };
  }
}
