import type { Feeds, MediaResult, Program, SiteId } from '../engine.ts';
import { Place, type Outlet } from '../place.ts';
import type { Tap } from '../program/tap.ts';
import { ProgramTaps } from '../program/taps.ts';
import type { Rtp } from '../rtp.ts';
import { ForwardedFeed } from './forward.ts';
import type { JanusRoom } from './room.ts';
import { ok } from '#kernel/result.ts';

type Kind = 'audio' | 'video';

const outlet = (tap: Tap, kind: Kind, index: number): Outlet<Rtp> => ({
  send: (rtp, fresh) => tap.takes(kind, index, rtp, fresh),
});

/** Recording and HLS of a room of Janus: the streams of whoever has the floor are forwarded to us, and joined here. */
export class JanusProgram {
  readonly #room: JanusRoom;
  readonly #taps = new ProgramTaps();
  readonly #feeds = new Map<string, ForwardedFeed>();
  #wanted: Feeds = { audio: [], video: [] };
  #places: readonly { readonly audio: readonly Place<Rtp>[]; readonly video: readonly Place<Rtp>[] }[] = [];
  #work: Promise<void> = Promise.resolve();

  constructor(room: JanusRoom) {
    this.#room = room;
  }

  watch(feeds: Feeds): Promise<void> {
    this.#wanted = feeds;
    return this.bind();
  }

  async set(to: Program): Promise<MediaResult> {
    const { audio, video } = this.#wanted;
    const taps = await this.#taps.set(to, { audio: audio.length, video: video.length });
    if (!taps.ok) return taps;
    for (const places of this.#places) for (const place of [...places.audio, ...places.video]) place.from(null);
    this.#places = taps.value.map((tap) => {
      const pictures = video.map((_, index) => new Place(outlet(tap, 'video', index)));
      tap.wantsKey = () => {
        for (const place of pictures) place.source?.askKey();
      };
      return { audio: audio.map((_, index) => new Place(outlet(tap, 'audio', index))), video: pictures };
    });
    await this.bind();
    return ok(null);
  }

  /** A site came or went. */
  async gone(site: SiteId): Promise<void> {
    for (const kind of ['audio', 'video'] as const) await this.#close(`${kind} ${site}`);
  }

  bind(): Promise<void> {
    this.#work = this.#work.then(
      () => this.#bind(),
      () => this.#bind(),
    );
    return this.#work;
  }

  async close(): Promise<void> {
    await this.#taps.close();
    for (const name of this.#feeds.keys()) await this.#close(name);
  }

  async #bind(): Promise<void> {
    const needed = new Set<string>();
    const feed = async (kind: Kind, site: SiteId | null): Promise<ForwardedFeed | null> => {
      if (site === null || this.#places.length === 0) return null;
      needed.add(`${kind} ${site}`);
      return this.#open(kind, site);
    };
    const voices = await Promise.all(this.#wanted.audio.map((site) => feed('audio', site)));
    const pictures = await Promise.all(this.#wanted.video.map((wanted) => feed('video', wanted?.site ?? null)));
    for (const { audio, video } of this.#places) {
      audio.forEach((place, index) => place.from(voices[index] ?? null));
      video.forEach((place, index) => place.from(pictures[index] ?? null));
    }
    for (const name of this.#feeds.keys()) if (!needed.has(name)) await this.#close(name);
  }

  async #open(kind: Kind, site: SiteId): Promise<ForwardedFeed | null> {
    const there = this.#feeds.get(`${kind} ${site}`);
    if (there !== undefined) return there;
    const made = await ForwardedFeed.open(this.#room, site, kind);
    if (made !== null) this.#feeds.set(`${kind} ${site}`, made);
    return made;
  }

  async #close(name: string): Promise<void> {
    const feed = this.#feeds.get(name);
    this.#feeds.delete(name);
    await feed?.close();
  }
}
