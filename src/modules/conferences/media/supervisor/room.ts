import { randomUUID } from 'node:crypto';
import { ok } from '#kernel/result.ts';
import { feedsOf, hasFloor, permissionOf, type Permission, type Picture, type Viewer } from '../desired.ts';
import {
  PROGRAM,
  type Feeds,
  type MediaEngine,
  type MediaResult,
  type Program,
  type RoomId,
  type SiteId,
  type ViewerId,
} from '../engine.ts';
import type { Rung } from '../ladder.ts';

interface Watcher {
  readonly viewer: Viewer;
  rung: Rung;
  seenAt: number;
  /** As text, to see whether anything changed. */
  told: string;
}

/** What a browser learns every few seconds. */
export interface Beat {
  /** Another one than before: everybody connects anew. */
  readonly generation: string;
  readonly permission: Permission | null;
  /** Which site is at which place of a picture. */
  readonly shown: readonly (SiteId | null)[];
}

const NOWHERE: Program = { hls: null, recording: null };

/** One meeting, as the engine should carry it: compares what is wanted with what was told, and tells the difference. */
export class RoomKeeper {
  generation: string = randomUUID();
  readonly #id: RoomId;
  readonly #engine: MediaEngine;
  #picture: Picture;
  readonly #connected = new Map<SiteId, Rung>();
  readonly #tabs = new Map<SiteId, ViewerId>();
  readonly #watchers = new Map<ViewerId, Watcher>();
  readonly #floors = new Map<SiteId, string>();
  #program: Program = NOWHERE;
  #programFeeds = '';
  #work: Promise<void> = Promise.resolve();

  constructor(id: RoomId, engine: MediaEngine, picture: Picture) {
    this.#id = id;
    this.#engine = engine;
    this.#picture = picture;
  }

  get connected(): readonly SiteId[] {
    return [...this.#connected.keys()].sort();
  }

  get picture(): Picture {
    return this.#picture;
  }

  /** Later ones win; the same one again is harmless. */
  told(picture: Picture): Promise<void> {
    if (picture.rev >= this.#picture.rev) this.#picture = picture;
    return this.settle();
  }

  permission(site: SiteId, rung: Rung): Permission {
    return permissionOf(this.#picture, site, rung);
  }

  feeds(viewer: Viewer, rung: Rung): Feeds {
    return feedsOf(this.#picture, viewer, rung, this.connected);
  }

  sends(site: SiteId, rung: Rung): void {
    if (this.#connected.has(site)) this.#connected.set(site, rung);
  }

  presence(site: SiteId, here: boolean, rung: Rung): Promise<void> {
    if (here) this.#connected.set(site, rung);
    else {
      this.#connected.delete(site);
      this.#tabs.delete(site);
    }
    this.#floors.delete(site);
    return this.settle();
  }

  comes(id: ViewerId, viewer: Viewer, rung: Rung, now: number): Feeds {
    const feeds = this.feeds(viewer, rung);
    this.#watchers.set(id, { viewer, rung, seenAt: now, told: JSON.stringify(feeds) });
    return feeds;
  }

  /** A site sends from this tab; an earlier one of the same site has been replaced. */
  sendsFrom(id: ViewerId, site: SiteId, rung: Rung): Promise<void> {
    this.#tabs.set(site, id);
    return this.presence(site, true, rung);
  }

  /** A tab is closed: what it watched and what it sent ends. */
  async goes(id: ViewerId): Promise<void> {
    for (const [site, tab] of this.#tabs) if (tab === id) await this.#engine.kick(this.#id, site);
    if (this.#watchers.delete(id)) await this.#engine.leave(this.#id, id);
  }

  beat(id: ViewerId | null, site: SiteId | null, rung: Rung, now: number): Beat {
    const watcher = id === null ? undefined : this.#watchers.get(id);
    if (watcher !== undefined) Object.assign(watcher, { rung, seenAt: now });
    if (site !== null) this.sends(site, rung);
    const feeds = watcher === undefined ? null : this.feeds(watcher.viewer, rung);
    void this.settle();
    return {
      generation: this.generation,
      permission: site === null ? null : this.permission(site, rung),
      shown: feeds?.video.map((feed) => (feed !== null && this.#connected.has(feed.site) ? feed.site : null)) ?? [],
    };
  }

  /** Browsers that are closed do not say goodbye. */
  async sweep(before: number): Promise<void> {
    for (const [id, { seenAt }] of this.#watchers) if (seenAt < before) await this.goes(id);
  }

  async program(to: Program): Promise<MediaResult> {
    this.#program = to;
    await this.#tellProgram(true);
    return this.#engine.program(this.#id, to);
  }

  /** The process that carried the room is a new one. */
  async restarted(): Promise<void> {
    this.generation = randomUUID();
    this.#connected.clear();
    this.#watchers.clear();
    this.#floors.clear();
    if (this.#program.hls !== null || this.#program.recording !== null) await this.program(this.#program);
  }

  /** One after the other: what is told last is what holds. */
  settle(): Promise<void> {
    this.#work = this.#work
      .then(() => this.#settle())
      .catch(
        (fault: unknown) => void process.stderr.write(`room: ${fault instanceof Error ? (fault.stack ?? '') : String(fault)}\n`),
      );
    return this.#work;
  }

  async #settle(): Promise<void> {
    for (const [site, rung] of this.#connected) {
      if (this.#picture.out.includes(site)) await this.#engine.kick(this.#id, site);
      else await this.#tellFloor(site, rung);
    }
    for (const [id, watcher] of this.#watchers) {
      const feeds = this.feeds(watcher.viewer, watcher.rung);
      const text = JSON.stringify(feeds);
      if (text === watcher.told) continue;
      watcher.told = text;
      await this.#engine.watch(this.#id, id, feeds);
    }
    await this.#tellProgram(false);
  }

  async #tellFloor(site: SiteId, rung: Rung): Promise<void> {
    const { audio, publish } = this.permission(site, rung);
    const floor = { audio: audio && hasFloor(this.#picture, site), video: publish === 'main' || publish === 'low' };
    const text = JSON.stringify(floor);
    if (this.#floors.get(site) === text) return;
    const told = await this.#engine.setFloor(this.#id, site, floor);
    if (told.ok) this.#floors.set(site, text);
  }

  async #tellProgram(always: boolean): Promise<MediaResult> {
    if (!always && this.#program === NOWHERE) return ok(null);
    const feeds = this.feeds({ role: 'program' }, 'A');
    const text = JSON.stringify(feeds);
    if (!always && text === this.#programFeeds) return ok(null);
    this.#programFeeds = text;
    return this.#engine.watch(this.#id, PROGRAM, feeds);
  }
}
