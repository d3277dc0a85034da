import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { errno } from '#kernel/postgres/codes.ts';

/** The only names that are ever read: what `hlsArgs` makes ffmpeg write. */
const NAME = /^(main|picture|sound)\.m3u8$|^(picture|sound)-(init\.mp4|\d{1,9}\.m4s)$/;

const TYPES: Readonly<Record<string, string>> = {
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.mp4': 'video/mp4',
  '.m4s': 'video/iso.segment',
};

export interface HlsFile {
  readonly stream: Readable;
  readonly type: string;
  readonly size: number;
  /** For how long; whether caches on the way may keep it as well is up to who may see it. */
  readonly cacheControl: string;
}

/** One file of a stream, or null when there is none of that name. @param folder as given to `MediaDesk.program` */
export async function hlsFile(folder: string, name: string): Promise<HlsFile | null> {
  if (!NAME.test(name)) return null;
  try {
    const handle = await open(path.join(folder, name), 'r');
    const { size } = await handle.stat();
    const ending = path.extname(name);
    return {
      stream: createReadStream('', { fd: handle }),
      type: TYPES[ending] ?? 'application/octet-stream',
      size,
      cacheControl: ending === '.m4s' ? 'max-age=60, immutable' : 'max-age=1',
    };
  } catch (error) {
    if (errno(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Folders of one meeting's streams under the data folder. */
export const programFolders = (dataDir: string, room: string) => ({
  hls: path.join(dataDir, 'media', 'hls', room),
  recording: path.join(dataDir, 'media', 'recording', room),
});
