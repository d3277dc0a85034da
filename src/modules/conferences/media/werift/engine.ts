import { setTimeout as pause } from 'node:timers/promises';
import { ok, refuse } from '#kernel/result.ts';
import {
  PROGRAM,
  type EngineEvents,
  type EngineHealth,
  type Feeds,
  type Floor,
  type Layer,
  type MediaEngine,
  type MediaResult,
  type Program,
  type RoomId,
  type RoomStats,
  type SiteId,
  type ViewerId,
} from '../engine.ts';
import type { Answer, Arguments, Call } from './messages.ts';
import type { PeerSettings } from './peer.ts';
import { ChildGone, RoomChild } from './room-child.ts';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 10_000;
/** A child that lived this long was well; the next wait is short again. */
const WELL_MS = 30_000;

interface Room {
  child: RoomChild | null;
  closed: boolean;
  wait: number;
}

/** The engine that needs nothing but npm: a process per meeting, written in TypeScript to the last packet. */
export class WeriftEngine implements MediaEngine {
  readonly kind = 'werift';
  readonly #settings: PeerSettings;
  readonly #events: EngineEvents;
  readonly #rooms = new Map<RoomId, Room>();
  #spare: RoomChild | null = null;
  #restarts = 0;

  constructor(settings: PeerSettings, events: EngineEvents) {
    this.#settings = settings;
    this.#events = events;
  }

  /** A trial: a process that starts and answers. It waits for the first meeting. */
  async start(): Promise<MediaResult> {
    try {
      const spare = await RoomChild.start(this.#settings);
      spare.onExit = () => (this.#spare = null);
      this.#spare = spare;
      return ok(null);
    } catch (error) {
      if (error instanceof ChildGone) return refuse('conferences.media.away');
      throw error;
    }
  }

  async health(): Promise<EngineHealth> {
    const ready = [...this.#rooms.values()].every(({ child }) => child !== null);
    return { kind: this.kind, ready, rooms: this.#rooms.size, restarts: this.#restarts };
  }

  async createRoom(id: RoomId): Promise<MediaResult> {
    if (this.#rooms.has(id)) return ok(null);
    const room: Room = { child: null, closed: false, wait: FIRST_WAIT_MS };
    this.#rooms.set(id, room);
    try {
      await this.#carry(id, room);
      return ok(null);
    } catch (error) {
      this.#rooms.delete(id);
      if (error instanceof ChildGone) return refuse('conferences.media.away');
      throw error;
    }
  }

  async closeRoom(id: RoomId): Promise<void> {
    const room = this.#rooms.get(id);
    if (room === undefined) return;
    room.closed = true;
    this.#rooms.delete(id);
    await room.child?.end();
  }

  whip(room: RoomId, site: SiteId, offer: string): Promise<MediaResult<{ readonly answer: string }>> {
    return this.#ask(room, 'whip', site, offer);
  }

  whep(room: RoomId, viewer: ViewerId, feeds: Feeds): Promise<MediaResult<{ readonly offer: string }>> {
    return this.#ask(room, 'whep', viewer, feeds);
  }

  accept(room: RoomId, viewer: ViewerId, answer: string): Promise<MediaResult> {
    return this.#ask(room, 'accept', viewer, answer);
  }

  watch(room: RoomId, viewer: ViewerId, feeds: Feeds): Promise<MediaResult> {
    return viewer === PROGRAM ? this.#ask(room, 'watchProgram', feeds) : this.#ask(room, 'watch', viewer, feeds);
  }

  setFloor(room: RoomId, site: SiteId, floor: Floor): Promise<MediaResult> {
    return this.#ask(room, 'setFloor', site, floor);
  }

  kick(room: RoomId, site: SiteId): Promise<MediaResult> {
    return this.#ask(room, 'kick', site);
  }

  async leave(room: RoomId, viewer: ViewerId): Promise<void> {
    await this.#rooms.get(room)?.child?.ask('leave', viewer).catch(unlessGone);
  }

  layer(room: RoomId, viewer: ViewerId, most: Layer | 'audio'): Promise<MediaResult> {
    return this.#ask(room, 'layer', viewer, most);
  }

  program(room: RoomId, to: Program): Promise<MediaResult> {
    return this.#ask(room, 'program', to);
  }

  async stats(room: RoomId): Promise<MediaResult<RoomStats>> {
    const child = this.#rooms.get(room)?.child ?? null;
    if (child === null) return refuse('conferences.media.no-room');
    const stats = await child.ask('stats').catch(unlessGone);
    return stats === undefined ? refuse('conferences.media.away') : ok(stats);
  }

  async cascadeTo(): Promise<MediaResult> {
    return refuse('conferences.media.not-supported');
  }

  async stop(): Promise<void> {
    await Promise.all([this.#spare?.end(), ...[...this.#rooms.keys()].map((id) => this.closeRoom(id))]);
    this.#spare = null;
  }

  /** Process ids of the children, for tests and figures. */
  pids(): readonly number[] {
    return [...this.#rooms.values()].flatMap(({ child }) => child?.pid ?? []);
  }

  async #carry(id: RoomId, room: Room): Promise<void> {
    const spare = this.#spare;
    this.#spare = null;
    const child = spare ?? (await RoomChild.start(this.#settings));
    if (room.closed) return child.end();
    const since = performance.now();
    room.child = child;
    child.onPresence = (site, here) => this.#events.presence(id, site, here);
    child.onExit = () => void this.#again(id, room, performance.now() - since);
  }

  /** Ever longer waits while it keeps ending at once. */
  async #again(id: RoomId, room: Room, lived: number): Promise<void> {
    room.child = null;
    room.wait = lived > WELL_MS ? FIRST_WAIT_MS : room.wait;
    while (!room.closed) {
      await pause(room.wait);
      room.wait = Math.min(room.wait * 2, LONGEST_WAIT_MS);
      if (room.closed) return;
      this.#restarts += 1;
      try {
        await this.#carry(id, room);
        return this.#events.restarted(id);
      } catch (error) {
        unlessGone(error);
      }
    }
  }

  async #ask<C extends Call>(id: RoomId, call: C, ...args: Arguments<C>): Promise<Answer<C> | MediaResult<never>> {
    const room = this.#rooms.get(id);
    if (room === undefined) return refuse('conferences.media.no-room');
    if (room.child === null) return refuse('conferences.media.away');
    const answer = await room.child.ask(call, ...args).catch(unlessGone);
    return answer === undefined ? refuse('conferences.media.away') : answer;
  }
}

/** What a process that has just ended was asked gets no answer; its room is carried on by the next one. */
function unlessGone(error: unknown): undefined {
  if (error instanceof ChildGone) return undefined;
  throw error;
}
