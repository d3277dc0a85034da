import { ok, refuse } from '#kernel/result.ts';
import type { Reason } from '../choose.ts';
import type { Picture, Viewer } from '../desired.ts';
import type { EngineHealth, MediaEngine, MediaResult, Program, RoomId, RoomStats, SiteId, ViewerId } from '../engine.ts';
import type { Rung } from '../ladder.ts';
import { checkSdp } from '../sdp.ts';
import { RoomKeeper, type Beat } from './room.ts';

export interface MediaHealth extends EngineHealth {
  readonly reasons: readonly Reason[];
  /** Address of the room system elsewhere, with `external`. */
  readonly external: string | null;
}

const AWAY_MS = 45_000;

/** Everything the web processes may ask; each method is one call of the supervisor's API. */
export class Rooms {
  readonly #engine: MediaEngine;
  readonly #about: { readonly reasons: readonly Reason[]; readonly external: string | null };
  readonly #rooms = new Map<RoomId, RoomKeeper>();
  readonly #rungs = new Map<string, Rung>();

  constructor(engine: MediaEngine, about: { readonly reasons: readonly Reason[]; readonly external: string | null }) {
    this.#engine = engine;
    this.#about = about;
  }

  async health(): Promise<MediaHealth> {
    return { ...(await this.#engine.health()), ...this.#about };
  }

  /** The meeting as it is now; the first time makes the room. @returns whether it was made just now */
  async tell(room: RoomId, picture: Picture): Promise<MediaResult<{ readonly made: boolean }>> {
    const keeper = this.#rooms.get(room);
    if (keeper !== undefined) {
      await keeper.told(picture);
      return ok({ made: false });
    }
    const made = await this.#engine.createRoom(room);
    if (!made.ok) return made;
    // Somebody else may have told of it meanwhile.
    if (this.#rooms.has(room)) return this.tell(room, picture);
    this.#rooms.set(room, new RoomKeeper(room, this.#engine, picture));
    return ok({ made: true });
  }

  async publish(
    room: RoomId,
    id: ViewerId,
    site: SiteId,
    rung: Rung,
    offer: string,
  ): Promise<MediaResult<{ answer: string; generation: string }>> {
    const keeper = this.#rooms.get(room);
    if (keeper === undefined) return refuse('conferences.media.no-room');
    if (keeper.picture.out.includes(site)) return refuse('conferences.media.removed');
    const sdp = checkSdp(offer);
    if (!sdp.ok) return sdp;
    this.#rungs.set(`${room} ${site}`, rung);
    const made = await this.#engine.whip(room, site, sdp.value);
    if (!made.ok) return made;
    await keeper.sendsFrom(id, site, rung);
    return ok({ answer: made.value.answer, generation: keeper.generation });
  }

  async open(
    room: RoomId,
    id: ViewerId,
    viewer: Viewer,
    rung: Rung,
  ): Promise<MediaResult<{ offer: string; generation: string }>> {
    const keeper = this.#rooms.get(room);
    if (keeper === undefined) return refuse('conferences.media.no-room');
    const made = await this.#engine.whep(room, id, keeper.comes(id, viewer, rung, performance.now()));
    if (!made.ok) return made;
    return ok({ offer: made.value.offer, generation: keeper.generation });
  }

  async accept(room: RoomId, id: ViewerId, answer: string): Promise<MediaResult> {
    if (!this.#rooms.has(room)) return refuse('conferences.media.no-room');
    const sdp = checkSdp(answer);
    return sdp.ok ? this.#engine.accept(room, id, sdp.value) : sdp;
  }

  async beat(room: RoomId, id: ViewerId | null, site: SiteId | null, rung: Rung): Promise<MediaResult<Beat>> {
    const keeper = this.#rooms.get(room);
    if (keeper === undefined) return refuse('conferences.media.no-room');
    return ok(keeper.beat(id, site, rung, performance.now()));
  }

  async leave(room: RoomId, id: ViewerId): Promise<void> {
    await this.#rooms.get(room)?.goes(id);
  }

  async kick(room: RoomId, site: SiteId): Promise<MediaResult> {
    return this.#rooms.has(room) ? this.#engine.kick(room, site) : refuse('conferences.media.no-room');
  }

  async program(room: RoomId, to: Program): Promise<MediaResult> {
    return this.#rooms.get(room)?.program(to) ?? refuse('conferences.media.no-room');
  }

  /** Sites that are there at this moment. */
  async present(room: RoomId): Promise<MediaResult<readonly SiteId[]>> {
    const keeper = this.#rooms.get(room);
    return keeper === undefined ? refuse('conferences.media.no-room') : ok(keeper.connected);
  }

  async stats(room: RoomId): Promise<MediaResult<RoomStats>> {
    return this.#rooms.has(room) ? this.#engine.stats(room) : refuse('conferences.media.no-room');
  }

  async close(room: RoomId): Promise<void> {
    this.#rooms.delete(room);
    await this.#engine.closeRoom(room);
  }

  presence(room: RoomId, site: SiteId, here: boolean): void {
    void this.#rooms.get(room)?.presence(site, here, this.#rungs.get(`${room} ${site}`) ?? 'A');
  }

  restarted(room: RoomId): void {
    void this.#rooms.get(room)?.restarted();
  }

  async sweep(): Promise<void> {
    for (const keeper of this.#rooms.values()) await keeper.sweep(performance.now() - AWAY_MS);
  }
}
