import type { RTCPeerConnection } from 'werift';
import type { FeedStats, Floor, Layer, SiteId } from '../engine.ts';
import { gathered, makePeer, onceOver, type PeerSettings } from './peer.ts';
import { Source } from './source.ts';

/** Milliseconds without a packet after which a site counts as gone. */
const GONE_MS = 12_000;

/** Camera and microphone of one site: sound, the picture, and the same picture small. */
export class Publisher {
  readonly site: SiteId;
  audio: Source | null = null;
  main: Source | null = null;
  low: Source | null = null;
  readonly #since = performance.now();
  readonly #peer: RTCPeerConnection;
  readonly #settings: PeerSettings;

  constructor(site: SiteId, settings: PeerSettings, over: (publisher: Publisher) => void) {
    this.site = site;
    this.#settings = settings;
    this.#peer = makePeer(settings, 'in');
    onceOver(this.#peer, () => over(this));
  }

  /** @throws whatever the library says of a description it cannot read */
  async answer(offer: string, onFlow: () => void): Promise<string> {
    await this.#peer.setRemoteDescription({ type: 'offer', sdp: offer });
    const videos: Source[] = [];
    for (const { kind, receiver } of this.#peer.getTransceivers()) {
      const source = new Source(receiver.track, receiver, onFlow);
      if (kind === 'audio') this.audio ??= source;
      else videos.push(source);
    }
    [this.main = null, this.low = null] = videos;
    await this.#peer.setLocalDescription(await this.#peer.createAnswer());
    return gathered(this.#peer, this.#settings);
  }

  /** The picture for a layer: the small one where it is enough or the large one is not sent at this moment. */
  picture(layer: Layer): Source | null {
    const [first, second] = layer === 0 ? [this.low, this.main] : [this.main, this.low];
    return first?.flows === true ? first : second?.flows === true ? second : first;
  }

  /** @returns whether the sound was opened just now */
  setFloor(floor: Floor): boolean {
    const opened = floor.audio && this.audio?.open === false;
    if (this.audio !== null) this.audio.open = floor.audio;
    for (const source of [this.main, this.low]) if (source !== null) source.open = floor.video;
    return opened;
  }

  /** A browser that is closed says nothing; one that is there sends at least the sound of its hall, heard or not. */
  isSilent(): boolean {
    return performance.now() - this.#since > GONE_MS && this.#all().every((source) => source.quiet > GONE_MS);
  }

  stats(): FeedStats {
    return {
      site: this.site,
      audioPassed: this.audio?.passed ?? 0,
      videoPackets: (this.main?.packets ?? 0) + (this.low?.packets ?? 0),
      lost: this.#all().reduce((sum, { gaps }) => sum + gaps.lost, 0),
    };
  }

  #all(): Source[] {
    return [this.audio, this.main, this.low].filter((source) => source !== null);
  }

  async close(): Promise<void> {
    for (const source of this.#all()) source.close();
    await this.#peer.close();
  }
}
