import { isVp8KeyFrame } from './rtp.ts';

/** What a relay passes on: an RTP packet of whatever library. */
interface Packet {
  readonly payload: Buffer;
}

/** Where a place sends to: a viewer's browser, or the programs that record and cut into segments. */
export interface Outlet<P extends Packet> {
  /** @param fresh first packet of another source, or after a silence made by the server */
  send(packet: P, fresh: boolean): void;
}

/** Where a place gets its packets from. */
export interface Origin<P extends Packet> {
  readonly kind: 'audio' | 'video';
  readonly places: Set<Place<P>>;
  /** Asks for a picture that stands on its own. */
  askKey(): void;
}

/** One picture or voice of a viewer; which site is in it may change at any time. */
export class Place<P extends Packet> {
  readonly #outlet: Outlet<P>;
  #site: string | null = null;
  #source: Origin<P> | null = null;
  /** Another size of the same camera: takes over with its first whole picture, so that nothing stands still in between. */
  #next: Origin<P> | null = null;
  #fresh = true;
  #waits = false;

  constructor(outlet: Outlet<P>) {
    this.#outlet = outlet;
  }

  get source(): Origin<P> | null {
    return this.#next ?? this.#source;
  }

  from(source: Origin<P> | null, site: string | null = null): void {
    if (source === this.source) return;
    this.#drop(this.#next);
    const same = site !== null && site === this.#site && this.#source !== null;
    this.#site = site;
    if (source === this.#source) return;
    source?.places.add(this);
    if (same && source?.kind === 'video') {
      this.#next = source;
      return source.askKey();
    }
    this.#drop(this.#source);
    this.#source = source;
    this.begins();
  }

  /** What comes next does not continue what went before. */
  begins(): void {
    this.#fresh = true;
    this.#waits = this.#source?.kind === 'video';
    this.source?.askKey();
  }

  takes(packet: P, from: Origin<P>): void {
    if (from === this.#next) this.#takesOver(packet, from);
    if (from !== this.#source) return;
    if (this.#waits) {
      // Half a picture of another camera is worse than none.
      if (!isVp8KeyFrame(packet.payload)) return from.askKey();
      this.#waits = false;
    }
    this.#outlet.send(packet, this.#fresh);
    this.#fresh = false;
  }

  #takesOver(packet: P, from: Origin<P>): void {
    if (!isVp8KeyFrame(packet.payload)) return from.askKey();
    const before = this.#source;
    this.#next = null;
    this.#source = from;
    this.#drop(before);
    this.#fresh = true;
    this.#waits = false;
  }

  #drop(source: Origin<P> | null): void {
    source?.places.delete(this);
    if (source === this.#next) this.#next = null;
    if (source === this.#source) this.#source = null;
  }
}
