import { sql } from 'kysely';
import type { StoredFile } from '#kernel/files/send.ts';
import type { Id } from '#kernel/id.ts';
import type { DocumentFacts, PaperFacts } from '../policy-prepare.ts';
import type { Standing } from '../policy.ts';
import { seatOf } from '../seat-cookie.ts';
import { standingOf } from './standing-of.ts';
import type { findConference } from './find-conference.ts';

type Asker = Parameters<typeof findConference>[0];

interface FileOf<Facts> {
  readonly file: StoredFile;
  readonly facts: Facts;
  readonly standing: Standing;
}

type Row<Facts> = StoredFile & Facts & { readonly conference: Id<'conferences.conference'> };

async function withStanding<Facts>(visit: Asker, row: Row<Facts> | undefined): Promise<FileOf<Facts> | null> {
  if (row === undefined) return null;
  const { reader, actor, now } = visit;
  const standing = await standingOf(reader, { conference: row.conference, actor, seat: seatOf(visit), now });
  return standing === null ? null : { file: row, facts: row, standing };
}

/** The file of a document and what decides who may open it, by the clock of this very request. */
export async function findDocumentFile(
  visit: Asker,
  document: Id<'conferences.document'>,
): Promise<FileOf<DocumentFacts> | null> {
  const { rows } = await sql<Row<DocumentFacts>>`
    select f.sha256, f.size, f.mime, f.name, d.conference_id as conference, d.audience,
      (d.embargo_until is null or d.embargo_until <= ${visit.now.toString()}::timestamptz) as released
    from conferences.document d join kernel.file f on f.id = d.file_id where d.id = ${document}`.execute(visit.reader);
  return withStanding(visit, rows[0]);
}

/** The text of a paper; null while none was sent in. */
export async function findPaperFile(visit: Asker, paper: Id<'conferences.paper'>): Promise<FileOf<PaperFacts> | null> {
  const { rows } = await sql<Row<PaperFacts>>`
    select f.sha256, f.size, f.mime, f.name, p.conference_id as conference, p.state = 'accepted' as accepted,
      c.state in ('closed', 'concluded') as over, s.unit_id as unit
    from conferences.paper p join kernel.file f on f.id = p.file_id join conferences.site s on s.id = p.site_id
      join conferences.conference c on c.id = p.conference_id where p.id = ${paper}`.execute(visit.reader);
  return withStanding(visit, rows[0]);
}
