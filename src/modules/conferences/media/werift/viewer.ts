import type { RTCPeerConnection, RtpPacket } from 'werift';
import type { Feeds, Layer } from '../engine.ts';
import { gathered, makePeer, onceOver, type PeerSettings } from './peer.ts';
import { Place } from '../place.ts';
import { senderOutlet } from './outlet.ts';

/** Anything with places: a browser, or the programs behind recording and HLS. */
export interface Watching {
  feeds: Feeds;
  most: Layer | 'audio';
  readonly audio: readonly Place<RtpPacket>[];
  readonly video: readonly Place<RtpPacket>[];
}

/** One browser that watches. */
export class ViewerPeer implements Watching {
  feeds: Feeds;
  most: Layer | 'audio' = 2;
  readonly audio: readonly Place<RtpPacket>[];
  readonly video: readonly Place<RtpPacket>[];
  readonly #peer: RTCPeerConnection;
  readonly #settings: PeerSettings;

  constructor(feeds: Feeds, settings: PeerSettings, over: (viewer: ViewerPeer) => void) {
    this.feeds = feeds;
    this.#settings = settings;
    this.#peer = makePeer(settings, 'out');
    this.audio = feeds.audio.map(() => this.#place('audio'));
    this.video = feeds.video.map(() => this.#place('video'));
    onceOver(this.#peer, () => over(this));
  }

  #place(kind: 'audio' | 'video'): Place<RtpPacket> {
    const { sender } = this.#peer.addTransceiver(kind, { direction: 'sendonly' });
    const place = new Place<RtpPacket>(senderOutlet(sender, kind));
    sender.onPictureLossIndication.subscribe(() => place.source?.askKey());
    // Pictures that came before the connection was there are gone: it begins with a whole one.
    sender.onReady.subscribe(() => place.begins());
    return place;
  }

  async offer(): Promise<string> {
    await this.#peer.setLocalDescription(await this.#peer.createOffer());
    return gathered(this.#peer, this.#settings);
  }

  /** @throws whatever the library says of a description it cannot read */
  async accept(answer: string): Promise<void> {
    await this.#peer.setRemoteDescription({ type: 'answer', sdp: answer });
  }

  async close(): Promise<void> {
    for (const place of [...this.audio, ...this.video]) place.from(null);
    await this.#peer.close();
  }
}
