import type { Id } from '#kernel/id.ts';
import type { Room } from '#kernel/room.ts';
import { MediaDesk } from './media/desk.ts';
import { programFolders } from './media/program/serve-hls.ts';
import type { MediaSettings } from './media/settings.ts';
import { mediaScene } from './queries/media-picture.ts';

type Conference = Id<'conferences.conference'>;

export interface MediaOptions {
  readonly dataDir: string;
  readonly settings: MediaSettings;
}

/** So often at most a meeting is looked at because somebody beats: boards tell sooner. */
const LOOK_MS = 1000;
/** A meeting that nobody sends to or watches from this process is forgotten after this. */
const FORGET_MS = 10 * 60_000;

interface Known {
  lookedAt: number;
  /** Revision of the log that was told last. */
  rev: number;
  program: string;
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

  /** Folder of the files of a meeting's stream. */
  hlsFolder(conference: Conference): string {
    return programFolders(this.#options.dataDir, conference).hls;
  }

  /** A browser of this meeting asks for picture and sound: it is one to be kept in step. */
  async asked(conference: Conference): Promise<void> {
    const now = this.#room.now().epochMilliseconds;
    const known = this.#known.get(conference) ?? { lookedAt: 0, rev: -1, program: '' };
    this.#known.set(conference, known);
    if (now - known.lookedAt < LOOK_MS) return;
    known.lookedAt = now;
    this.#forget(now);
    await this.#tell(conference, known);
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
    if (scene === null) return;
    const told = await this.desk.tell(conference, scene.picture);
    if (!told.ok) return;
    known.rev = Math.max(known.rev, scene.picture.rev);
    const folders = programFolders(this.#options.dataDir, conference);
    const program = {
      hls: scene.openToPublic ? folders.hls : null,
      recording: scene.recording ? folders.recording : null,
    };
    const wanted = JSON.stringify(program);
    if (wanted === known.program) return;
    const set = await this.desk.program(conference, program);
    // Without ffmpeg there is no stream and no recording; picture and sound go on, and health says why.
    if (set.ok || set.why === 'conferences.media.no-ffmpeg') known.program = wanted;
  }

  #forget(now: number): void {
    for (const [conference, { lookedAt }] of this.#known) {
      if (now - lookedAt > FORGET_MS) this.#known.delete(conference);
    }
  }
}
