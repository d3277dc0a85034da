import type { Result } from '#kernel/result.ts';

/** What carries picture and sound; `external` is the address of a room system elsewhere, `off` is a meeting without pictures. */
export type EngineKind = 'janus' | 'werift' | 'external' | 'off';

/** One conference is one room. */
export type RoomId = string;
/** Điểm cầu: one hall, one login, one camera. */
export type SiteId = string;
/** One browser tab that watches. */
export type ViewerId = string;

/** Width of a picture: 0 thumbnail (180p), 1 middle (360p), 2 as sent (720p). Engines with two layers take 1 for 2. */
export type Layer = 0 | 1 | 2;

export interface Feed {
  readonly site: SiteId;
  readonly layer: Layer;
}

/**
 * What one viewer gets, place by place. The number of places never changes while the viewer is connected, so a change of speaker needs
 * no new negotiation with the browser. Sites that are not there yet may be named: they appear when they come.
 */
export interface Feeds {
  readonly audio: readonly (SiteId | null)[];
  readonly video: readonly (Feed | null)[];
}

/** What of a site reaches others. Kept at the server: a site without it is not asked to be silent, it cannot be heard. */
export interface Floor {
  readonly audio: boolean;
  readonly video: boolean;
}

/** Codes of refusals are words keys. */
export type MediaWhy =
  | 'conferences.media.off'
  | 'conferences.media.away'
  | 'conferences.media.no-room'
  | 'conferences.media.removed'
  | 'conferences.media.full'
  | 'conferences.media.not-connected'
  | 'conferences.media.sdp-wrong'
  | 'conferences.media.sdp-too-large'
  | 'conferences.media.token-wrong'
  | 'conferences.media.token-expired'
  | 'conferences.media.no-ffmpeg'
  | 'conferences.media.not-supported';

export type MediaResult<T = null> = Result<T, MediaWhy>;

export interface FeedStats {
  readonly site: SiteId;
  /** Packets of sound passed on to viewers so far; stands still while the floor is closed. Null where the engine does not count. */
  readonly audioPassed: number | null;
  readonly videoPackets: number | null;
  readonly lost: number | null;
}

export interface RoomStats {
  readonly publishers: readonly FeedStats[];
  readonly viewers: number;
  /** Bytes the process that carries the room keeps in memory, where it is known. */
  readonly memory: number | null;
}

export interface EngineHealth {
  readonly kind: EngineKind;
  readonly ready: boolean;
  readonly rooms: number;
  /** How often the process that carries media had to be started again. */
  readonly restarts: number;
}

/** Where the picture and sound of the whole meeting go besides the sites: a folder of HLS files, a file. Null: nowhere. */
export interface Program {
  readonly hls: string | null;
  readonly recording: string | null;
}

/** Told to whoever owns the engine, so that rooms are built again and browsers find out. */
export interface EngineEvents {
  /** The process that carried this room is a new one: nobody is connected any more. */
  readonly restarted: (room: RoomId) => void;
  /** A site's picture and sound came or went. */
  readonly presence: (room: RoomId, site: SiteId, here: boolean) => void;
}

/** Name of the viewer that stands for recording and HLS. */
export const PROGRAM: ViewerId = '#program';

/**
 * What an engine can do. Plain values both ways; whatever may be expected to fail is a refusal, not an exception.
 * Publishing: the browser offers, the engine answers (as in WHIP). Watching: the engine offers, the browser answers.
 */
export interface MediaEngine {
  readonly kind: EngineKind;
  start(): Promise<MediaResult>;
  health(): Promise<EngineHealth>;
  /** Making a room that is there is no fault. */
  createRoom(room: RoomId): Promise<MediaResult>;
  closeRoom(room: RoomId): Promise<void>;
  /** A site sends: a second one of the same site takes the place of the first. @returns the answer (SDP) */
  whip(room: RoomId, site: SiteId, offer: string): Promise<MediaResult<{ readonly answer: string }>>;
  /** A viewer comes. @returns the engine's offer (SDP), to be answered with `accept` */
  whep(room: RoomId, viewer: ViewerId, feeds: Feeds): Promise<MediaResult<{ readonly offer: string }>>;
  accept(room: RoomId, viewer: ViewerId, answer: string): Promise<MediaResult>;
  /** Other feeds at the same places. */
  watch(room: RoomId, viewer: ViewerId, feeds: Feeds): Promise<MediaResult>;
  setFloor(room: RoomId, site: SiteId, floor: Floor): Promise<MediaResult>;
  /** Ends a site's sending at once; the site may come back with a new offer. */
  kick(room: RoomId, site: SiteId): Promise<MediaResult>;
  leave(room: RoomId, viewer: ViewerId): Promise<void>;
  /** Narrows every picture of one viewer, or leaves only the sound. */
  layer(room: RoomId, viewer: ViewerId, most: Layer | 'audio'): Promise<MediaResult>;
  /** Recording and HLS of what `watch(room, PROGRAM, ...)` says; both null ends them and finishes the file. */
  program(room: RoomId, to: Program): Promise<MediaResult>;
  stats(room: RoomId): Promise<MediaResult<RoomStats>>;
  /** Sends a site on to another engine of the same kind, which serves it to viewers of its own. */
  cascadeTo(room: RoomId, site: SiteId, edge: MediaEngine): Promise<MediaResult>;
  stop(): Promise<void>;
}
