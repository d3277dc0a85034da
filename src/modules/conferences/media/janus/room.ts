import { randomBytes } from 'node:crypto';
import type { Feeds, Floor, Layer, RoomId, RoomStats, SiteId, ViewerId } from '../engine.ts';
import { JanusRefused, type JanusLink, type Reply } from './link.ts';
import { mediaOf, type Sent } from './sent.ts';

interface Publishing {
  /** Null: sent by another Janus. */
  readonly handle: number | null;
  readonly sent: Sent;
  /** Connected: before that Janus knows no such feed. */
  up: boolean;
}

interface Watching {
  readonly handle: number;
  feeds: Feeds;
  most: Layer | 'audio';
  /** Name of each place in the connection, first the voices, then the pictures. */
  readonly audio: readonly string[];
  readonly video: readonly string[];
  /** What each place gets now, as text. */
  readonly now: Map<string, string>;
  work: Promise<void>;
}

interface Target {
  readonly feed: string;
  readonly mid: string;
  readonly substream: number | null;
}

const NO_SUCH_FEED = 428;

function unlessGone(error: unknown): null {
  if (error instanceof JanusRefused && error.code === NO_SUCH_FEED) return null;
  throw error;
}

/** One VideoRoom. Places that nobody fills are given to a dummy publisher, so that they can be switched later. */
export class JanusRoom {
  readonly #link: JanusLink;
  readonly #id: RoomId;
  readonly #secret = randomBytes(18).toString('base64url');
  readonly #adminKey: string;
  readonly #publishers = new Map<SiteId, Publishing>();
  readonly #viewers = new Map<ViewerId, Watching>();
  readonly #floors = new Map<SiteId, Floor>();
  #control = 0;
  #dummy = { feed: '', audio: '0', video: '1' };

  constructor(id: RoomId, link: JanusLink, adminKey: string) {
    this.#id = id;
    this.#link = link;
    this.#adminKey = adminKey;
  }

  async create(): Promise<void> {
    this.#control = await this.#link.attach();
    await this.#ask('create', {
      is_private: true,
      permanent: false,
      publishers: 200,
      bitrate: 2_500_000,
      fir_freq: 0,
      audiocodec: 'opus',
      videocodec: 'vp8',
      notify_joining: false,
      dummy_publisher: true,
      admin_key: this.#adminKey,
    });
    const { data } = await this.#ask('listparticipants');
    const there = data['participants'] as readonly { readonly id: string; readonly dummy?: boolean }[];
    this.#dummy = { ...this.#dummy, feed: there.find(({ dummy }) => dummy === true)?.id ?? '' };
  }

  get sites(): ReadonlyMap<SiteId, Publishing> {
    return this.#publishers;
  }

  async publish(site: SiteId, offer: string): Promise<string> {
    if (this.#publishers.has(site)) await this.kick(site);
    const handle = await this.#link.attach();
    const body = { request: 'joinandconfigure', ptype: 'publisher', room: this.#id, id: site };
    const { jsep } = await this.#link.message(handle, body, { type: 'offer', sdp: offer }).catch(async (error: unknown) => {
      await this.#link.detach(handle);
      throw error;
    });
    this.#publishers.set(site, { handle, sent: mediaOf(offer), up: false });
    await this.setFloor(site, this.#floors.get(site) ?? { audio: false, video: true });
    return jsep?.sdp ?? '';
  }

  /** A site whose streams another Janus sends here. */
  async remote(site: SiteId, sent: Sent): Promise<void> {
    this.#publishers.set(site, { handle: null, sent, up: true });
    await this.bindAll();
  }

  async watch(viewer: ViewerId, feeds: Feeds): Promise<string> {
    await this.leave(viewer);
    const handle = await this.#link.attach();
    const { feed, audio, video } = this.#dummy;
    const streams = [...feeds.audio.map(() => ({ feed, mid: audio })), ...feeds.video.map(() => ({ feed, mid: video }))];
    const body = { request: 'join', ptype: 'subscriber', room: this.#id, streams, use_msid: false, autoupdate: false };
    const { jsep, data } = await this.#link.message(handle, body).catch(async (error: unknown) => {
      await this.#link.detach(handle);
      throw error;
    });
    const mids = (data['streams'] as readonly { readonly type: string; readonly mid: string }[]) ?? [];
    const named = (type: string): string[] => mids.filter((stream) => stream.type === type).map(({ mid }) => mid);
    const watching = { audio: named('audio'), video: named('video'), now: new Map<string, string>() };
    this.#viewers.set(viewer, { handle, feeds, most: 2, ...watching, work: Promise.resolve() });
    return jsep?.sdp ?? '';
  }

  async accept(viewer: ViewerId, answer: string): Promise<boolean> {
    const watching = this.#viewers.get(viewer);
    if (watching === undefined) return false;
    await this.#link.message(watching.handle, { request: 'start' }, { type: 'answer', sdp: answer });
    await this.#bind(watching);
    return true;
  }

  async change(viewer: ViewerId, to: { readonly feeds?: Feeds; readonly most?: Layer | 'audio' }): Promise<boolean> {
    const watching = this.#viewers.get(viewer);
    if (watching === undefined) return false;
    Object.assign(watching, to);
    await this.#bind(watching);
    return true;
  }

  async setFloor(site: SiteId, floor: Floor): Promise<void> {
    this.#floors.set(site, floor);
    const publishing = this.#publishers.get(site);
    if (publishing === undefined) return;
    const { audio, video } = publishing.sent;
    for (const mid of audio) await this.#ask('moderate', { id: site, mid, mute: !floor.audio });
    for (const { mid } of video) await this.#ask('moderate', { id: site, mid, mute: !floor.video });
  }

  async kick(site: SiteId): Promise<boolean> {
    const publishing = this.#publishers.get(site);
    if (publishing === undefined) return false;
    this.#publishers.delete(site);
    await this.bindAll();
    await this.#ask('kick', { id: site });
    if (publishing.handle !== null) await this.#link.detach(publishing.handle);
    return true;
  }

  async leave(viewer: ViewerId): Promise<void> {
    const watching = this.#viewers.get(viewer);
    this.#viewers.delete(viewer);
    if (watching !== undefined) await this.#link.detach(watching.handle);
  }

  /** A connection came up. @returns whether it is one of this room that sends */
  async up(handle: number): Promise<boolean> {
    for (const publishing of this.#publishers.values()) {
      if (publishing.handle !== handle) continue;
      publishing.up = true;
      await this.bindAll();
      return true;
    }
    return false;
  }

  /** A connection ended by itself. @returns the site, when it was one that sent */
  async over(handle: number): Promise<SiteId | null> {
    for (const [viewer, watching] of this.#viewers) if (watching.handle === handle) await this.leave(viewer);
    for (const [site, publishing] of this.#publishers) {
      if (publishing.handle !== handle) continue;
      this.#publishers.delete(site);
      await this.bindAll();
      await this.#link.detach(handle);
      return site;
    }
    return null;
  }

  stats(): RoomStats {
    const publishers = [...this.#publishers.keys()].map((site) => ({ site, audioPassed: null, videoPackets: null, lost: null }));
    return { publishers, viewers: this.#viewers.size, memory: null };
  }

  async destroy(): Promise<void> {
    for (const viewer of this.#viewers.keys()) await this.leave(viewer);
    await this.#ask('destroy');
    for (const { handle } of this.#publishers.values()) if (handle !== null) await this.#link.detach(handle);
    await this.#link.detach(this.#control);
  }

  /** A request about the room itself, with its secret. */
  ask(request: string, more: object = {}): Promise<Reply> {
    return this.#ask(request, { ...more, admin_key: this.#adminKey });
  }

  askKey(site: SiteId): void {
    const publishing = this.#publishers.get(site);
    if (publishing === undefined || publishing.handle === null) return;
    this.#link.message(publishing.handle, { request: 'configure', keyframe: true }).catch(() => undefined);
  }

  async bindAll(): Promise<void> {
    await Promise.all([...this.#viewers.values()].map((watching) => this.#bind(watching)));
  }

  #ask(request: string, more: object = {}): Promise<Reply> {
    return this.#link.message(this.#control, { request, room: this.#id, secret: this.#secret, ...more });
  }

  /** One after the other for each viewer: the last one holds. */
  #bind(watching: Watching): Promise<void> {
    watching.work = watching.work.then(
      () => this.#switch(watching),
      () => this.#switch(watching),
    );
    return watching.work;
  }

  async #switch(watching: Watching): Promise<void> {
    const wanted = [
      ...watching.audio.map((mid, index) => [mid, this.#voice(watching.feeds.audio[index] ?? null)] as const),
      ...watching.video.map((mid, index) => [mid, this.#picture(watching, index)] as const),
    ];
    const changed = wanted.filter(([mid, target]) => watching.now.get(mid) !== JSON.stringify(target));
    if (changed.length === 0) return;
    const streams = changed.map(([mid, target]) => ({ feed: target.feed, mid: target.mid, sub_mid: mid }));
    const switched = await this.#link.message(watching.handle, { request: 'switch', streams }).catch(unlessGone);
    // A site that has just gone: the next change of the room finds other feeds for these places.
    if (switched === null) return;
    const layers = changed.flatMap(([mid, { substream }]) => (substream === null ? [] : [{ mid, substream, temporal: 2 }]));
    if (layers.length > 0) await this.#link.message(watching.handle, { request: 'configure', streams: layers });
    for (const [mid, target] of changed) watching.now.set(mid, JSON.stringify(target));
  }

  #there(site: SiteId | null): Sent | null {
    const publishing = site === null ? undefined : this.#publishers.get(site);
    return publishing?.up === true ? publishing.sent : null;
  }

  #voice(site: SiteId | null): Target {
    const mid = this.#there(site)?.audio[0];
    const { feed, audio } = this.#dummy;
    return site === null || mid === undefined ? { feed, mid: audio, substream: null } : { feed: site, mid, substream: null };
  }

  #picture({ feeds, most }: Watching, index: number): Target {
    const feed = most === 'audio' ? null : (feeds.video[index] ?? null);
    const sent = this.#there(feed?.site ?? null)?.video;
    const nothing = { feed: this.#dummy.feed, mid: this.#dummy.video, substream: null };
    if (feed === null || most === 'audio' || sent === undefined) return nothing;
    const layer = Math.min(feed.layer, most);
    const track = layer === 0 ? (sent.at(-1) ?? null) : (sent[0] ?? null);
    return track === null ? nothing : { feed: feed.site, mid: track.mid, substream: track.simulcast ? layer : null };
  }
}
