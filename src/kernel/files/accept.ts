import { ok, refuse, type Result } from '../result.ts';
import { cleanImage } from './image.ts';
import { cleanFileName } from './name.ts';
import { sniff } from './sniff.ts';
import type { FileStore } from './store.ts';
import { Upload } from './upload-value.ts';

export type FileWhy = 'kernel.file.type-not-allowed' | 'kernel.file.damaged';

/**
 * Checks one file by its content, cleans it and stores it. Uploads, the demonstration data and the tests all come this way.
 * @param name as the person called it; only its words count, not its ending
 * @throws {StorageUnavailable}
 */
export async function acceptFile(store: FileStore, bytes: Buffer, name: string): Promise<Result<Upload, FileWhy>> {
  const type = await sniff(bytes, name);
  if (type === null) return refuse('kernel.file.type-not-allowed', { name: cleanFileName(name, 'tep') });
  if (type.kind === 'image') return acceptImage(store, bytes, name, type.mime);
  return ok(
    new Upload({
      sha256: await store.put(bytes),
      size: bytes.length,
      mime: type.mime,
      name: cleanFileName(name, type.ending),
      kind: type.kind,
      width: null,
      height: null,
      thumbnail: null,
    }),
  );
}

async function acceptImage(store: FileStore, sent: Buffer, name: string, mime: string): Promise<Result<Upload, FileWhy>> {
  const image = await cleanImage(sent, mime);
  if (image === null) {
    // Whether HEIC can be read depends on the libvips of the machine; where not, the kind is simply not taken.
    const why = mime === 'image/heic' ? 'kernel.file.type-not-allowed' : 'kernel.file.damaged';
    return refuse(why, { name: cleanFileName(name, mime === 'image/heic' ? 'heic' : 'jpg') });
  }
  return ok(
    new Upload({
      sha256: await store.put(image.bytes),
      size: image.bytes.length,
      mime: image.mime,
      name: cleanFileName(name, image.ending),
      kind: 'image',
      width: image.width,
      height: image.height,
      thumbnail: await store.put(image.thumbnail),
    }),
  );
}
