import { PeerConnection, type Track } from 'node-datachannel';
import { Gaps } from '#modules/conferences/media/rtp.ts';

/** Receives and counts; decodes nothing. */
export class Screen {
  packets = 0;
  bytes = 0;
  /** Milliseconds from the request to the first packet of a picture. */
  first: number | null = null;
  /** Held on to: what nobody holds is collected, and with it what it would have told. */
  readonly #tracks: Track[] = [];
  readonly #streams = new Map<number, Gaps>();
  readonly #peer: PeerConnection;
  readonly #since = performance.now();

  constructor(name: string) {
    this.#peer = new PeerConnection(name, { iceServers: [] });
  }

  get lost(): number {
    return [...this.#streams.values()].reduce((sum, { lost }) => sum + lost, 0);
  }

  /** @param offer of the engine @param accept takes the answer to it */
  async start(offer: string, accept: (answer: string) => Promise<void>): Promise<void> {
    this.#peer.onTrack((track) => {
      this.#tracks.push(track);
      track.onMessage((packet) => this.#takes(packet));
    });
    const answer = new Promise<string>((resolve) => {
      this.#peer.onGatheringStateChange((state) => {
        if (state === 'complete') resolve(this.#peer.localDescription()?.sdp ?? '');
      });
    });
    // The engine opens the encryption: this library would begin before its answer is there, and try again only after a second.
    this.#peer.setRemoteDescription(offer.replaceAll('a=setup:actpass', 'a=setup:active'), 'offer');
    await accept(await answer);
  }

  #takes(packet: Buffer): void {
    const type = (packet[1] ?? 0) & 0x7f;
    // Reports come the same way.
    if (packet.length < 12 || (type >= 64 && type <= 95)) return;
    this.first ??= performance.now() - this.#since;
    this.packets += 1;
    this.bytes += packet.length;
    const ssrc = packet.readUInt32BE(8);
    let gaps = this.#streams.get(ssrc);
    if (gaps === undefined) this.#streams.set(ssrc, (gaps = new Gaps()));
    gaps.sees(packet.readUInt16BE(2));
  }

  stop(): void {
    for (const track of this.#tracks) track.close();
    this.#peer.close();
  }
}
