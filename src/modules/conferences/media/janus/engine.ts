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
import type { MediaSettings } from '../settings.ts';
import { sendRemote } from './cascade.ts';
import { JanusAway, JanusRefused } from './link.ts';
import { runJanus, type RunningJanus } from './process.ts';
import { JanusProgram } from './program.ts';
import { JanusRoom } from './room.ts';

export interface JanusOptions {
  readonly settings: MediaSettings;
  /** For its configuration; made and emptied at every start. */
  readonly folder: string;
}

interface Carried {
  readonly room: JanusRoom;
  readonly program: JanusProgram;
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 10_000;

/** The engine for large meetings: Janus from Debian as a child of ours, or one elsewhere. */
export class JanusEngine implements MediaEngine {
  readonly kind = 'janus';
  readonly #options: JanusOptions;
  readonly #events: EngineEvents;
  readonly #rooms = new Map<RoomId, Carried | null>();
  #janus: RunningJanus | null = null;
  #restarts = 0;
  #stopped = false;

  constructor(options: JanusOptions, events: EngineEvents) {
    this.#options = options;
    this.#events = events;
  }

  async start(): Promise<MediaResult> {
    try {
      await this.#run();
      return ok(null);
    } catch (error) {
      if (error instanceof JanusAway || error instanceof JanusRefused) return refuse('conferences.media.away');
      throw error;
    }
  }

  async health(): Promise<EngineHealth> {
    return { kind: this.kind, ready: this.#janus !== null, rooms: this.#rooms.size, restarts: this.#restarts };
  }

  async createRoom(id: RoomId): Promise<MediaResult> {
    if (this.#rooms.has(id)) return ok(null);
    this.#rooms.set(id, null);
    const made = await guarded(() => this.#make(id));
    if (!made.ok) this.#rooms.delete(id);
    return made.ok ? ok(null) : made;
  }

  async closeRoom(id: RoomId): Promise<void> {
    const carried = this.#rooms.get(id);
    this.#rooms.delete(id);
    await carried?.program.close();
    await carried?.room.destroy().catch(unlessJanus);
  }

  whip(id: RoomId, site: SiteId, offer: string): Promise<MediaResult<{ readonly answer: string }>> {
    return this.#in(id, async ({ room, program }) => {
      await program.gone(site);
      return ok({ answer: await room.publish(site, offer) });
    });
  }

  whep(id: RoomId, viewer: ViewerId, feeds: Feeds): Promise<MediaResult<{ readonly offer: string }>> {
    return this.#in(id, async ({ room }) => ok({ offer: await room.watch(viewer, feeds) }));
  }

  accept(id: RoomId, viewer: ViewerId, answer: string): Promise<MediaResult> {
    return this.#in(id, async ({ room }) => connected(await room.accept(viewer, answer)));
  }

  watch(id: RoomId, viewer: ViewerId, feeds: Feeds): Promise<MediaResult> {
    return this.#in(id, async ({ room, program }) => {
      if (viewer !== PROGRAM) return connected(await room.change(viewer, { feeds }));
      await program.watch(feeds);
      return ok(null);
    });
  }

  setFloor(id: RoomId, site: SiteId, floor: Floor): Promise<MediaResult> {
    return this.#in(id, async ({ room }) => {
      await room.setFloor(site, floor);
      return ok(null);
    });
  }

  kick(id: RoomId, site: SiteId): Promise<MediaResult> {
    return this.#in(id, async ({ room, program }) => {
      await program.gone(site);
      const was = await room.kick(site);
      if (was) this.#events.presence(id, site, false);
      return connected(was);
    });
  }

  async leave(id: RoomId, viewer: ViewerId): Promise<void> {
    await this.#in(id, async ({ room }) => {
      await room.leave(viewer);
      return ok(null);
    });
  }

  layer(id: RoomId, viewer: ViewerId, most: Layer | 'audio'): Promise<MediaResult> {
    return this.#in(id, async ({ room }) => connected(await room.change(viewer, { most })));
  }

  program(id: RoomId, to: Program): Promise<MediaResult> {
    // A Janus elsewhere would send its streams over the network in the clear.
    if (this.#options.settings.janus !== null) return Promise.resolve(refuse('conferences.media.not-supported'));
    return this.#in(id, ({ program }) => program.set(to));
  }

  stats(id: RoomId): Promise<MediaResult<RoomStats>> {
    return this.#in(id, async ({ room }) => ok(room.stats()));
  }

  async cascadeTo(id: RoomId, site: SiteId, edge: MediaEngine): Promise<MediaResult> {
    if (!(edge instanceof JanusEngine)) return refuse('conferences.media.not-supported');
    const [centre, there] = [this.#rooms.get(id), edge.#rooms.get(id)];
    if (!centre || !there) return refuse('conferences.media.no-room');
    return guarded(async () => {
      const sent = await sendRemote(site, centre.room, there.room);
      if (sent) edge.#events.presence(id, site, true);
      return connected(sent);
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const id of this.#rooms.keys()) await this.closeRoom(id);
    await this.#janus?.end();
    this.#janus = null;
  }

  /** Process id of our own Janus, for tests and figures. */
  get pid(): number | null {
    return this.#janus?.child?.pid ?? null;
  }

  async #run(): Promise<void> {
    const janus = await runJanus(this.#options.settings, this.#options.folder);
    if (this.#stopped) return janus.end();
    this.#janus = janus;
    janus.link.onHappened = (handle, what) => {
      if (what === 'hangup' || what === 'detached') void this.#over(handle);
      if (what === 'webrtcup') void this.#up(handle);
    };
    janus.link.onClose = () => void this.#again(janus);
  }

  async #make(id: RoomId): Promise<MediaResult> {
    const janus = this.#janus;
    if (janus === null) return refuse('conferences.media.away');
    const room = new JanusRoom(id, janus.link, janus.adminKey);
    await room.create();
    this.#rooms.set(id, { room, program: new JanusProgram(room) });
    return ok(null);
  }

  async #up(handle: number): Promise<void> {
    for (const carried of this.#rooms.values()) {
      if (carried !== null && (await carried.room.up(handle).catch(unlessJanus)) === true)
        await carried.program.bind().catch(unlessJanus);
    }
  }

  async #over(handle: number): Promise<void> {
    for (const [id, carried] of this.#rooms) {
      const site = carried === null ? null : await carried.room.over(handle).catch(unlessJanus);
      if (site === null || site === undefined) continue;
      await carried?.program.gone(site);
      this.#events.presence(id, site, false);
    }
  }

  /** Janus ended: the next one is started after ever longer waits, and every room is made again. */
  async #again(before: RunningJanus): Promise<void> {
    this.#janus = null;
    const rooms = [...this.#rooms.keys()];
    for (const carried of this.#rooms.values()) await carried?.program.close().catch(unlessJanus);
    await before.end();
    for (let wait = FIRST_WAIT_MS; !this.#stopped; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      await pause(wait);
      this.#restarts += 1;
      const started = await this.start();
      if (!started.ok) continue;
      for (const id of rooms) {
        if (!this.#rooms.has(id)) continue;
        const made = await guarded(() => this.#make(id));
        if (made.ok) this.#events.restarted(id);
      }
      return;
    }
  }

  async #in<T>(id: RoomId, work: (carried: Carried) => Promise<MediaResult<T>>): Promise<MediaResult<T>> {
    const carried = this.#rooms.get(id);
    if (carried === undefined) return refuse('conferences.media.no-room');
    if (carried === null || this.#janus === null) return refuse('conferences.media.away');
    return guarded(() => work(carried));
  }
}

const connected = (was: boolean): MediaResult => (was ? ok(null) : refuse('conferences.media.not-connected'));

/** What Janus or its video room refuses of a description; everything else it refuses is a fault of ours. */
const SDP_WRONG = new Set([465, 466, 490, 438, 435]);

async function guarded<T>(work: () => Promise<MediaResult<T>>): Promise<MediaResult<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof JanusAway) return refuse('conferences.media.away');
    if (error instanceof JanusRefused && SDP_WRONG.has(error.code)) return refuse('conferences.media.sdp-wrong');
    throw error;
  }
}

function unlessJanus(error: unknown): undefined {
  if (error instanceof JanusAway || error instanceof JanusRefused) return undefined;
  throw error;
}
