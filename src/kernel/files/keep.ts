import type { Tx } from '../db.ts';
import { type Id, newId } from '../id.ts';
import type { Upload } from './upload-value.ts';

/** Names the upload in the command's own transaction; from then on the sweep leaves its bytes alone. */
export async function keepFile(tx: Tx, upload: Upload): Promise<Id<'kernel.file'>> {
  const id = newId<'kernel.file'>();
  const { sha256, size, mime, name, width, height, thumbnail } = upload;
  await tx
    .insertInto('kernel.file')
    .values({ id, sha256, size, mime, name, width, height, thumbnail_sha256: thumbnail })
    .execute();
  return id;
}

/** Forgets the file; its bytes go with the next sweep, unless another row names the same ones. */
export async function dropFile(tx: Tx, id: Id<'kernel.file'>): Promise<void> {
  await tx.deleteFrom('kernel.file').where('id', '=', id).execute();
}
