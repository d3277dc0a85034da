import { ok, refuse } from '#kernel/result.ts';
import type { Feeds, Floor, Layer, MediaResult, MediaWhy, Program, RoomStats, SiteId, ViewerId } from '../engine.ts';
import { Place } from '../place.ts';
import { ProgramTaps } from '../program/taps.ts';
import type { PeerSettings } from './peer.ts';
import { tapOutlet } from './outlet.ts';
import { Publisher } from './publisher.ts';
import { ViewerPeer, type Watching } from './viewer.ts';

/** Sites and viewers of one process together: beyond it a meeting belongs on Janus. */
const MOST_PEERS = 120;
const LOOK_EVERY_MS = 1_000;

/** Passes on what sites send to those who watch: one room, in a process of its own. */
export class Sfu {
  readonly #settings: PeerSettings;
  readonly #presence: (site: SiteId, here: boolean) => void;
  readonly #publishers = new Map<SiteId, Publisher>();
  readonly #viewers = new Map<ViewerId, ViewerPeer>();
  readonly #floors = new Map<SiteId, Floor>();
  readonly #taps = new ProgramTaps();
  #program: { readonly feeds: Feeds; readonly watching: readonly Watching[] } | null = null;
  readonly #clock = setInterval(() => this.#look(), LOOK_EVERY_MS);

  constructor(settings: PeerSettings, presence: (site: SiteId, here: boolean) => void) {
    this.#settings = settings;
    this.#presence = presence;
  }

  async whip(site: SiteId, offer: string): Promise<MediaResult<{ readonly answer: string }>> {
    if (!this.#publishers.has(site) && this.#isFull()) return refuse('conferences.media.full');
    const publisher = new Publisher(site, this.#settings, (gone) => void this.#ends(gone));
    try {
      const answer = await publisher.answer(offer, () => this.#bindAll());
      const before = this.#publishers.get(site);
      this.#publishers.set(site, publisher);
      publisher.setFloor(this.#floors.get(site) ?? { audio: false, video: true });
      await before?.close();
      this.#presence(site, true);
      this.#bindAll();
      return ok({ answer });
    } catch (error) {
      await publisher.close();
      return unreadable(error);
    }
  }

  async whep(viewer: ViewerId, feeds: Feeds): Promise<MediaResult<{ readonly offer: string }>> {
    if (this.#isFull()) return refuse('conferences.media.full');
    await this.leave(viewer);
    const peer = new ViewerPeer(feeds, this.#settings, (gone) => void this.#leaves(viewer, gone));
    this.#viewers.set(viewer, peer);
    return ok({ offer: await peer.offer() });
  }

  async accept(viewer: ViewerId, answer: string): Promise<MediaResult> {
    const peer = this.#viewers.get(viewer);
    if (peer === undefined) return refuse('conferences.media.not-connected');
    try {
      await peer.accept(answer);
      this.#bind(peer);
      return ok(null);
    } catch (error) {
      await this.leave(viewer);
      return unreadable(error);
    }
  }

  watch(viewer: ViewerId, feeds: Feeds): MediaResult {
    const peer = this.#viewers.get(viewer);
    if (peer === undefined) return refuse('conferences.media.not-connected');
    peer.feeds = feeds;
    this.#bind(peer);
    return ok(null);
  }

  watchProgram(feeds: Feeds): MediaResult {
    this.#program = { feeds, watching: this.#program?.watching ?? [] };
    for (const watching of this.#program.watching) watching.feeds = feeds;
    this.#bindAll();
    return ok(null);
  }

  async program(to: Program): Promise<MediaResult> {
    const feeds = this.#program?.feeds ?? { audio: [], video: [] };
    const taps = await this.#taps.set(to, { audio: feeds.audio.length, video: feeds.video.length });
    if (!taps.ok) return taps;
    for (const { audio, video } of this.#program?.watching ?? []) for (const place of [...audio, ...video]) place.from(null);
    const watching = taps.value.map((tap): Watching => {
      const video = feeds.video.map((_, index) => new Place(tapOutlet(tap, 'video', index)));
      tap.wantsKey = () => {
        for (const place of video) place.source?.askKey();
      };
      return { feeds, most: 2, audio: feeds.audio.map((_, index) => new Place(tapOutlet(tap, 'audio', index))), video };
    });
    this.#program = { feeds, watching };
    this.#bindAll();
    return ok(null);
  }

  /** Kept for sites that are not there yet. */
  setFloor(site: SiteId, floor: Floor): MediaResult {
    this.#floors.set(site, floor);
    const publisher = this.#publishers.get(site);
    if (publisher?.setFloor(floor) === true) for (const place of publisher.audio?.places ?? []) place.begins();
    return ok(null);
  }

  async kick(site: SiteId): Promise<MediaResult> {
    const publisher = this.#publishers.get(site);
    if (publisher === undefined) return refuse('conferences.media.not-connected');
    await this.#ends(publisher);
    return ok(null);
  }

  async leave(viewer: ViewerId): Promise<void> {
    const peer = this.#viewers.get(viewer);
    if (peer !== undefined) await this.#leaves(viewer, peer);
  }

  layer(viewer: ViewerId, most: Layer | 'audio'): MediaResult {
    const peer = this.#viewers.get(viewer);
    if (peer === undefined) return refuse('conferences.media.not-connected');
    peer.most = most;
    this.#bind(peer);
    return ok(null);
  }

  stats(): RoomStats {
    return {
      publishers: [...this.#publishers.values()].map((publisher) => publisher.stats()),
      viewers: this.#viewers.size,
      memory: process.memoryUsage.rss(),
    };
  }

  async close(): Promise<void> {
    clearInterval(this.#clock);
    await this.#taps.close();
    for (const peer of [...this.#viewers.values(), ...this.#publishers.values()]) await peer.close();
  }

  #isFull(): boolean {
    return this.#publishers.size + this.#viewers.size >= MOST_PEERS;
  }

  async #ends(publisher: Publisher): Promise<void> {
    const current = this.#publishers.get(publisher.site) === publisher;
    if (current) {
      this.#publishers.delete(publisher.site);
      this.#presence(publisher.site, false);
    }
    await publisher.close();
  }

  async #leaves(viewer: ViewerId, peer: ViewerPeer): Promise<void> {
    if (this.#viewers.get(viewer) === peer) this.#viewers.delete(viewer);
    await peer.close();
  }

  #look(): void {
    for (const publisher of this.#publishers.values()) if (publisher.isSilent()) void this.#ends(publisher);
    this.#bindAll();
  }

  #bindAll(): void {
    for (const peer of this.#viewers.values()) this.#bind(peer);
    for (const watching of this.#program?.watching ?? []) this.#bind(watching);
  }

  /** Puts into every place what its viewer should get there, as far as it is sent at this moment. */
  #bind({ feeds, most, audio, video }: Watching): void {
    audio.forEach((place, index) => place.from(this.#publishers.get(feeds.audio[index] ?? '')?.audio ?? null));
    video.forEach((place, index) => {
      const feed = most === 'audio' ? null : (feeds.video[index] ?? null);
      const layer = feed === null || most === 'audio' ? 0 : (Math.min(feed.layer, most) as Layer);
      place.from(feed === null ? null : (this.#publishers.get(feed.site)?.picture(layer) ?? null), feed?.site ?? null);
    });
  }
}

/** The library throws plain errors for descriptions it cannot read; `checkSdp` has already looked at the shape. */
function unreadable(error: unknown): MediaResult<never> {
  const why: MediaWhy = 'conferences.media.sdp-wrong';
  if (error instanceof Error) return refuse(why);
  throw error;
}
