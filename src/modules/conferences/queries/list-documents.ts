import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { maySeeDocument, type DocumentAudience } from '../policy-prepare.ts';
import type { Standing } from '../policy.ts';

export interface DocumentRow {
  readonly id: Id<'conferences.document'>;
  readonly no: number;
  readonly title: string;
  readonly item: Id<'conferences.agenda_item'> | null;
  readonly audience: DocumentAudience;
  readonly embargoUntil: Temporal.Instant | null;
  readonly released: boolean;
  /** Bytes. */
  readonly size: number;
  readonly mime: string;
}

export const MOST_DOCUMENTS = 300;

/**
 * The documents of a conference this standing may see at this moment, and no others: what is under embargo does not exist for
 * anybody but the secretariat. One query.
 */
export async function listDocuments(
  reader: Reader,
  conference: Id<'conferences.conference'>,
  { standing, now }: { readonly standing: Standing; readonly now: Temporal.Instant },
): Promise<readonly DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    select d.id, d.no, d.title, d.item_id as item, d.audience, d.embargo_until as "embargoUntil", f.size, f.mime,
      (d.embargo_until is null or d.embargo_until <= ${now.toString()}::timestamptz) as released
    from conferences.document d join kernel.file f on f.id = d.file_id
    where d.conference_id = ${conference} order by d.no, d.id limit ${MOST_DOCUMENTS}`.execute(reader);
  return rows.filter((row) => maySeeDocument(standing, row).may);
}
