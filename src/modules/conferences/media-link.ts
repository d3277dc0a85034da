import { setTimeout as pause } from 'node:timers/promises';
import { access, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Id } from '#kernel/id.ts';
import type { Room } from '#kernel/room.ts';
import { MediaDesk } from './media/desk.ts';
import { hasFfmpeg } from './media/program/ffmpeg.ts';
import { recordingFolder } from './media/program/recording-files.ts';
import { programFolders } from './media/program/serve-hls.ts';
import type { MediaSettings } from './media/settings.ts';
import { mediaScene } from './queries/media-picture.ts';
import type { Hindrance } from './rules/recording.ts';

type Conference = Id<'conferences.conference'>;

export interface MediaOptions {
  readonly dataDir: string;
  readonly settings: MediaSettings;
  /** Another answer to why nothing can be recorded now, where there is no machine to ask: tests. */
  readonly hindrance?: () => Promise<Hindrance | null>;
}

/** Whoever starts a recording waits for the supervisor no longer than this: the meeting's log is locked meanwhile. */
const HEALTH_MS = 2_000;

/** So often at most a meeting is looked at because somebody beats: boards tell sooner. */
const LOOK_MS = 1000;
/** A stream that is not open to the public ends so long after the last weak line. */
const WEAK_MS = 2 * 60_000;
/** A meeting that nobody sends to or watches from this process is forgotten after this. */
const FORGET_MS = 10 * 60_000;

interface Known {
  lookedAt: number;
  /** Revision of the log that was told last. */
  rev: number;
  program: string;
  /** When a weak line last asked for the stream over HTTP. */
  weakAt: number;
}

/**
 * Keeps picture and sound in step with the meeting: who may be heard, who is brought on the line, whether it is recorded. What is wanted
 * follows from the log alone; it may be told any number of times, by any process, in any order.
 */
export class MediaLink {
  readonly desk: MediaDesk;
  readonly #room: Room;
  readonly #options: MediaOptions;
  readonly #known = new Map<Conference, Known>();

  constructor(room: Room, options: MediaOptions) {
    this.#room = room;
    this.#options = options;
    this.desk = new MediaDesk({
      ...options,
      secret: room.secret,
      pictureOf: async (id) => (await mediaScene(room.reader, id as Conference))?.picture ?? null,
    });
  }

  /** Whether there is a stream of a meeting for the public to watch; null where there never will be one. */
  async streams(conference: Conference): Promise<boolean | null> {
    if (this.#options.settings.engine === 'off' || this.#options.settings.engine === 'external') return null;
    return access(path.join(this.hlsFolder(conference), 'main.m3u8')).then(
      () => true,
      () => false,
    );
  }

  /** Folder of the files of a meeting's stream. */
  hlsFolder(conference: Conference): string {
    return programFolders(this.#options.dataDir, conference).hls;
  }

  /** Why nothing can be recorded now; null when it can. */
  async hindrance(): Promise<Hindrance | null> {
    if (this.#options.hindrance !== undefined) return this.#options.hindrance();
    if (this.#options.settings.engine === 'off') return 'conferences.recording.media-off';
    // Where it does not run yet, asking starts it: the next press finds it there.
    const health = await Promise.race([this.desk.health(), pause(HEALTH_MS, null)]);
    if (health === null) return 'conferences.recording.media-away';
    if (health.kind === 'off') return 'conferences.recording.media-off';
    if (health.kind === 'external') return 'conferences.recording.media-elsewhere';
    if (!health.ready) return 'conferences.recording.media-away';
    // A Janus on another machine sends us no pictures to write down.
    if (this.#options.settings.janus !== null && health.kind === 'janus') return 'conferences.recording.media-elsewhere';
    return hasFfmpeg() ? null : 'conferences.recording.no-ffmpeg';
  }

  /** A recording was started or stopped from this process: picture and sound follow at once, whoever watches. Nobody waits for it. */
  recorded(conference: Conference): void {
    if (this.#options.settings.engine === 'off') return;
    this.#knows(conference).lookedAt = 0;
    this.asked(conference).catch((error: unknown) => {
      this.#room.log.warn({ part: 'media', err: error }, 'picture and sound could not be told of a recording');
    });
  }

  /** A browser of this meeting asks for picture and sound: it is one to be kept in step. */
  async asked(conference: Conference): Promise<void> {
    const now = this.#room.now().epochMilliseconds;
    const known = this.#knows(conference);
    if (now - known.lookedAt < LOOK_MS) return;
    known.lookedAt = now;
    this.#forget(now);
    await this.#tell(conference, known);
  }

  /** A line too weak for live picture watches the stream instead, which is made for as long as somebody does. */
  async watches(conference: Conference): Promise<void> {
    const known = this.#known.get(conference);
    if (known === undefined) return;
    const now = this.#room.now().epochMilliseconds;
    const first = now - known.weakAt > WEAK_MS;
    known.weakAt = now;
    if (first) await this.#tell(conference, known);
  }

  /** The board of a meeting was read anew. Nobody waits for this: media may be away. */
  changed(conference: Conference, rev: number): void {
    const known = this.#known.get(conference);
    if (known === undefined || rev <= known.rev) return;
    this.#tell(conference, known).catch((error: unknown) => {
      this.#room.log.warn({ part: 'media', err: error }, 'picture and sound could not be told');
    });
  }

  async #tell(conference: Conference, known: Known): Promise<void> {
    const scene = await mediaScene(this.#room.reader, conference);
    if (scene === null) return this.#end(conference, known);
    const told = await this.desk.tell(conference, scene.picture);
    if (!told.ok) return;
    known.rev = Math.max(known.rev, scene.picture.rev);
    const folders = programFolders(this.#options.dataDir, conference);
    const program = {
      hls: scene.openToPublic || this.#isWatched(known) ? folders.hls : null,
      recording: scene.recording === null ? null : recordingFolder(this.#options.dataDir, conference, scene.recording),
    };
    const wanted = JSON.stringify(program);
    if (wanted === known.program) return;
    const set = await this.desk.program(conference, program);
    // What was shown is nobody's any more: the next stream begins with a folder of its own.
    if (program.hls === null) await rm(folders.hls, { recursive: true, force: true });
    // Without ffmpeg there is no stream and no recording; picture and sound go on, and health says why.
    if (set.ok || set.why === 'conferences.media.no-ffmpeg') known.program = wanted;
  }

  /** The meeting is over: its engine, its stream and what runs beside them are let go. */
  async #end(conference: Conference, known: Known): Promise<void> {
    this.#known.delete(conference);
    if (known.rev < 0) return;
    await this.desk.program(conference, { hls: null, recording: null });
    await this.desk.closeRoom(conference);
    await rm(this.hlsFolder(conference), { recursive: true, force: true });
  }

  #knows(conference: Conference): Known {
    const known = this.#known.get(conference) ?? { lookedAt: 0, rev: -1, program: '', weakAt: Number.NEGATIVE_INFINITY };
    this.#known.set(conference, known);
    return known;
  }

  #isWatched({ weakAt }: Known): boolean {
    return this.#room.now().epochMilliseconds - weakAt <= WEAK_MS;
  }

  #forget(now: number): void {
    for (const [conference, { lookedAt }] of this.#known) {
      if (now - lookedAt > FORGET_MS) this.#known.delete(conference);
    }
  }
}
