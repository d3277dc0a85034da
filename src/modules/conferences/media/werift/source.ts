import type { MediaStreamTrack, RTCRtpReceiver, RtpPacket } from 'werift';
import { Gaps } from '../rtp.ts';
import type { Origin, Place } from '../place.ts';

/** Without packets for this long (milliseconds) a layer counts as not sent. */
const STILL_MS = 1_500;
/** Key frames are asked for at most this often: each is ten times a usual frame. */
const KEY_EVERY_MS = 400;

/** One track of a site, and the places it goes to. */
export class Source implements Origin<RtpPacket> {
  readonly kind: 'audio' | 'video';
  readonly gaps = new Gaps();
  readonly places = new Set<Place<RtpPacket>>();
  passed = 0;
  packets = 0;
  /** The floor; a closed source receives and passes nothing on. */
  open = false;
  readonly #track: MediaStreamTrack;
  readonly #receiver: RTCRtpReceiver;
  #lastAt = Number.NEGATIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;
  #asking: NodeJS.Timeout | null = null;

  constructor(track: MediaStreamTrack, receiver: RTCRtpReceiver, onFlow: () => void) {
    this.kind = track.kind === 'audio' ? 'audio' : 'video';
    this.#track = track;
    this.#receiver = receiver;
    track.onReceiveRtp.subscribe((packet) => this.#takes(packet, onFlow));
  }

  #takes(packet: RtpPacket, onFlow: () => void): void {
    const now = performance.now();
    const began = now - this.#lastAt > STILL_MS;
    this.#lastAt = now;
    this.packets += 1;
    this.gaps.sees(packet.header.sequenceNumber);
    if (began) onFlow();
    if (!this.open || this.places.size === 0) return;
    // Extensions are numbered anew towards every viewer; none of the sender's is of use there.
    packet.header.extensions = [];
    packet.header.extension = false;
    this.passed += 1;
    for (const place of this.places) place.takes(packet, this);
  }

  get flows(): boolean {
    return this.quiet <= STILL_MS;
  }

  /** Milliseconds since the last packet. */
  get quiet(): number {
    return performance.now() - this.#lastAt;
  }

  /** Asks the sender for a picture that stands on its own; requests close to each other become one. */
  askKey(): void {
    const { ssrc } = this.#track;
    if (this.kind === 'audio' || ssrc === undefined || this.#asking !== null) return;
    const ask = (): void => {
      this.#asking = null;
      this.#askedAt = performance.now();
      void this.#receiver.sendRtcpPLI(ssrc);
    };
    const wait = this.#askedAt + KEY_EVERY_MS - performance.now();
    if (wait <= 0) ask();
    else this.#asking = setTimeout(ask, wait).unref();
  }

  close(): void {
    if (this.#asking !== null) clearTimeout(this.#asking);
    for (const place of this.places) place.from(null);
  }
}
