import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placesOf } from '#modules/org/index.ts';
import type { PublicationSubject } from '../policy.ts';
import { filesOf, type FileFacts } from './files.ts';

/** A stored file with what the policy asks of the publication it belongs to. */
export interface GuardedFile {
  readonly file: FileFacts;
  readonly publication: PublicationSubject;
}

/** The document of a publication; null when it has none. */
export async function publicationFile(reader: Reader, id: Id<'publicity.publication'>, today: Day): Promise<GuardedFile | null> {
  const row = await reader.selectFrom('publicity.publication').select('file_id').where('id', '=', id).executeTakeFirst();
  return guarded(reader, id, row?.file_id ?? null, today);
}

/** The document of an amendment. */
export async function amendmentFile(reader: Reader, id: Id<'publicity.amendment'>, today: Day): Promise<GuardedFile | null> {
  const row = await reader
    .selectFrom('publicity.amendment')
    .select(['file_id', 'publication_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : guarded(reader, row.publication_id, row.file_id, today);
}

/** The photo or file that proves a display. */
export async function evidenceFile(reader: Reader, id: Id<'publicity.display'>, today: Day): Promise<GuardedFile | null> {
  const row = await reader
    .selectFrom('publicity.display as d')
    .innerJoin('publicity.channel as c', 'c.id', 'd.channel_id')
    .select(['d.evidence_file', 'c.publication_id'])
    .where('d.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : guarded(reader, row.publication_id, row.evidence_file, today);
}

/** The signed plan; public as soon as it is there, since only an adopted plan has one. */
export async function planFile(reader: Reader, id: Id<'publicity.plan'>): Promise<FileFacts | null> {
  const row = await reader.selectFrom('publicity.plan').select('file_id').where('id', '=', id).executeTakeFirst();
  const file = row?.file_id ?? null;
  return file === null ? null : ((await filesOf(reader, [file])).get(file) ?? null);
}

async function guarded(
  reader: Reader,
  id: Id<'publicity.publication'>,
  fileId: Id<'kernel.file'> | null,
  today: Day,
): Promise<GuardedFile | null> {
  if (fileId === null) return null;
  const file = (await filesOf(reader, [fileId])).get(fileId);
  const row = await reader
    .selectFrom('publicity.publication')
    .select(['unit_id', 'body_id', 'state', 'responsible_holding'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (file === undefined || row === undefined) return null;
  const place = (await placesOf(reader, [row.unit_id], today)).get(row.unit_id);
  if (place === undefined) return null;
  const responsible = row.responsible_holding === null ? [] : [row.responsible_holding];
  return { file, publication: { place, body: row.body_id, state: row.state, responsible } };
}
