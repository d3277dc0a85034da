import { ok, refuse } from '#kernel/result.ts';
import type { Picture } from './desired.ts';
import type { MediaResult, Program, RoomId, RoomStats, SiteId } from './engine.ts';
import { isRung, type Rung } from './ladder.ts';
import { iceServersFor, type IceServer, type MediaSettings } from './settings.ts';
import type { Answer, Arguments, Call } from './supervisor/calls.ts';
import { SupervisorAway, SupervisorClient } from './supervisor/client.ts';
import type { MediaHealth } from './supervisor/rooms.ts';
import type { Beat } from './supervisor/room.ts';
import { keyFor, passToken, readPass, type Pass } from './token.ts';

const IDLE_MS = 90_000;

export interface DeskOptions {
  readonly dataDir: string;
  readonly settings: MediaSettings;
  /** Secret of the installation (`room.secret`); keys of passes are derived from it. */
  readonly secret: string;
  /** The meeting as the database knows it: asked when a supervisor has lost a room, so that it is made again. */
  readonly pictureOf: (room: RoomId) => Promise<Picture | null>;
  /** More addresses of this machine for media, such as 127.0.0.1 in tests. */
  readonly hosts?: readonly string[];
  /** Milliseconds without any request after which the supervisor ends. */
  readonly idleMs?: number;
  /** Another way to the rooms than a supervisor of its own: tests have them in their own process. */
  readonly way?: WayToRooms;
}

export interface WayToRooms {
  ask<C extends Call>(call: C, ...args: Arguments<C>): Promise<Answer<C>>;
  release(): Promise<void>;
}

/** What a browser sends with every request: its pass, its own name for itself, the rung it is on. */
export interface Caller {
  readonly token: string;
  /** 36 characters at most, chosen by the tab. */
  readonly tab: string;
  readonly rung: string;
}

/**
 * The one thing the pages and commands of conferences need to know of picture and sound. Nothing here throws because media are away: a
 * meeting does not depend on them.
 */
export class MediaDesk {
  readonly #options: DeskOptions;
  readonly #key: Buffer;
  readonly #client: WayToRooms;
  readonly #programs = new Map<RoomId, Program>();

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#key = keyFor(options.secret);
    const media = { ...options.settings, hosts: options.hosts ?? [] };
    this.#client = options.way ?? new SupervisorClient(options.dataDir, { media, idleMs: options.idleMs ?? IDLE_MS });
  }

  /** For the page of whoever looks at it: lets its script in for five minutes. @param now milliseconds since 1970 */
  pass(pass: Pass, now: number): string {
    return passToken(this.#key, pass, now);
  }

  iceServers(now: number): readonly IceServer[] {
    return iceServersFor(this.#options.settings, now / 1000);
  }

  /** The engine and why it is this one; null when the supervisor cannot be reached. */
  async health(): Promise<MediaHealth | null> {
    if (this.#options.settings.engine === 'off') {
      return { kind: 'off', ready: true, rooms: 0, restarts: 0, reasons: ['asked'], external: null };
    }
    const health = await this.#ask('health').catch(unlessAway);
    return health ?? null;
  }

  /** After every change of who speaks, stands by, is sent out. A room made anew records and streams as it did before. */
  async tell(room: RoomId, picture: Picture): Promise<MediaResult> {
    const told = await this.#asked('tell', room, picture);
    if (!told.ok) return told;
    const program = this.#programs.get(room);
    if (told.value.made && program !== undefined) await this.#asked('program', room, program);
    return ok(null);
  }

  async publish(caller: Caller, offer: string, now: number): Promise<MediaResult<{ answer: string; generation: string }>> {
    const entry = this.#reads(caller, now);
    if (!entry.ok) return entry;
    const { pass, rung } = entry.value;
    if (pass.publishes === null) return refuse('conferences.media.token-wrong');
    return this.#inRoom(pass.room, 'publish', pass.room, caller.tab, pass.publishes, rung, offer);
  }

  async watch(caller: Caller, now: number): Promise<MediaResult<{ offer: string; generation: string }>> {
    const entry = this.#reads(caller, now);
    if (!entry.ok) return entry;
    const { pass, rung } = entry.value;
    return this.#inRoom(pass.room, 'open', pass.room, caller.tab, pass.viewer, rung);
  }

  async accept(caller: Caller, answer: string, now: number): Promise<MediaResult> {
    const entry = this.#reads(caller, now);
    return entry.ok ? this.#asked('accept', entry.value.pass.room, caller.tab, answer) : entry;
  }

  /**
   * Every few seconds from each browser: keeps it known, brings what changed for it and a fresh token.
   * @param renew what the page would let this browser do now, so that a seat taken back ends here; null: no fresh token
   */
  async beat(caller: Caller, now: number, renew: Pass | null): Promise<MediaResult<Beat & { readonly token: string | null }>> {
    const entry = this.#reads(caller, now);
    if (!entry.ok) return entry;
    const { pass, rung } = entry.value;
    const beat = await this.#inRoom(pass.room, 'beat', pass.room, caller.tab, pass.publishes, rung);
    return beat.ok ? ok({ ...beat.value, token: renew === null ? null : this.pass(renew, now) }) : beat;
  }

  /** Whether a browser may ask anything at all. */
  knows(caller: Caller, now: number): MediaResult {
    const entry = this.#reads(caller, now);
    return entry.ok ? ok(null) : entry;
  }

  async leave(caller: Caller, now: number): Promise<void> {
    const entry = this.#reads(caller, now);
    if (entry.ok) await this.#ask('leave', entry.value.pass.room, caller.tab).catch(unlessAway);
  }

  kick(room: RoomId, site: SiteId): Promise<MediaResult> {
    return this.#asked('kick', room, site);
  }

  /** Recording and HLS into folders; both null ends them. */
  program(room: RoomId, to: Program): Promise<MediaResult> {
    this.#programs.set(room, to);
    return this.#inRoom(room, 'program', room, to);
  }

  present(room: RoomId): Promise<MediaResult<readonly SiteId[]>> {
    return this.#asked('present', room);
  }

  stats(room: RoomId): Promise<MediaResult<RoomStats>> {
    return this.#asked('stats', room);
  }

  async closeRoom(room: RoomId): Promise<void> {
    this.#programs.delete(room);
    await this.#ask('close', room).catch(unlessAway);
  }

  /** When the web process stops. The supervisor goes on if another one uses it. */
  async close(): Promise<void> {
    await this.#client.release().catch(unlessAway);
  }

  #reads({ token, tab, rung }: Caller, now: number): MediaResult<{ readonly pass: Pass; readonly rung: Rung }> {
    const pass = readPass(this.#key, token, now);
    if (!pass.ok) return pass;
    if (!isRung(rung) || !/^[\w-]{8,36}$/.test(tab)) return refuse('conferences.media.token-wrong');
    return ok({ pass: pass.value, rung });
  }

  #ask<C extends Call>(call: C, ...args: Arguments<C>): Promise<Answer<C>> {
    return this.#client.ask(call, ...args);
  }

  async #asked<C extends Call>(call: C, ...args: Arguments<C>): Promise<Answer<C> | MediaResult<never>> {
    if (this.#options.settings.engine === 'off') return refuse('conferences.media.off');
    const answer = await this.#ask(call, ...args).catch(unlessAway);
    return answer === undefined ? refuse('conferences.media.away') : answer;
  }

  /** The same; a room nobody has told this supervisor of is made from the database and asked again. */
  async #inRoom<C extends 'publish' | 'open' | 'beat' | 'program'>(
    room: RoomId,
    call: C,
    ...args: Arguments<C>
  ): Promise<Answer<C> | MediaResult<never>> {
    const first = await this.#asked(call, ...args);
    if (first.ok || first.why !== 'conferences.media.no-room') return first;
    const picture = await this.#options.pictureOf(room);
    if (picture === null) return first;
    const made = await this.tell(room, picture);
    return made.ok ? this.#asked(call, ...args) : made;
  }
}

function unlessAway(error: unknown): undefined {
  if (error instanceof SupervisorAway) return undefined;
  throw error;
}
