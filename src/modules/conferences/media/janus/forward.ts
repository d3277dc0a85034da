import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { SiteId } from '../engine.ts';
import type { Origin, Place } from '../place.ts';
import { readRtp, type Rtp } from '../rtp.ts';
import type { JanusRoom } from './room.ts';

/** One stream of a site as Janus sends it to us over UDP, for recording and HLS. */
export class ForwardedFeed implements Origin<Rtp> {
  readonly kind: 'audio' | 'video';
  readonly places = new Set<Place<Rtp>>();
  readonly #room: JanusRoom;
  readonly #site: SiteId;
  readonly #socket: Socket = createSocket('udp4');
  #stream: number | null = null;

  private constructor(room: JanusRoom, site: SiteId, kind: 'audio' | 'video') {
    this.#room = room;
    this.#site = site;
    this.kind = kind;
    this.#socket.unref();
    this.#socket.on('message', (packet) => {
      const rtp = readRtp(packet);
      if (rtp !== null) for (const place of this.places) place.takes(rtp, this);
    });
  }

  /** @returns null when the site is not there or sends no such stream */
  static async open(room: JanusRoom, site: SiteId, kind: 'audio' | 'video'): Promise<ForwardedFeed | null> {
    const there = room.sites.get(site);
    const sent = there?.up === true ? there.sent : undefined;
    const [picture, voice] = [sent?.video[0], sent?.audio[0]];
    const mid = kind === 'video' ? picture?.mid : voice;
    if (mid === undefined) return null;
    const feed = new ForwardedFeed(room, site, kind);
    await feed.#begin(mid, kind === 'video' && picture?.simulcast === true);
    return feed;
  }

  async #begin(mid: string, simulcast: boolean): Promise<void> {
    const listening = once(this.#socket, 'listening');
    this.#socket.bind(0, '127.0.0.1');
    await listening;
    const stream = { mid, port: this.#socket.address().port, ...(simulcast ? { simulcast: true } : {}) };
    const { data } = await this.#room.ask('rtp_forward', { publisher_id: this.#site, host: '127.0.0.1', streams: [stream] });
    const [made] = data['forwarders'] as readonly { readonly stream_id: number }[];
    this.#stream = made?.stream_id ?? null;
  }

  askKey(): void {
    if (this.kind === 'video') this.#room.askKey(this.#site);
  }

  async close(): Promise<void> {
    for (const place of this.places) place.from(null);
    this.#socket.close();
    if (this.#stream === null || !this.#room.sites.has(this.#site)) return;
    await this.#room.ask('stop_rtp_forward', { publisher_id: this.#site, stream_id: this.#stream });
  }
}
