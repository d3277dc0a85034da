import type { Day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { summonsContent } from '../steps/summons-content.ts';

/** Rows of what is prepared before a conference, for tests and for the demonstration. */

type Conference = Id<'conferences.conference'>;

export interface ChairParts {
  readonly no: number;
  readonly role?: 'directing' | 'chair';
  readonly name?: string;
  readonly titles?: readonly string[];
  readonly person?: Id<'org.person'>;
}

export async function makeChair(db: Db, conference: Conference, parts: ChairParts): Promise<Id<'conferences.chair'>> {
  const chair = newId<'conferences.chair'>();
  await db
    .insertInto('conferences.chair')
    .values({
      id: chair,
      conference_id: conference,
      no: parts.no,
      role: parts.role ?? 'chair',
      person_id: parts.person ?? null,
      name: parts.name ?? 'Phạm Thị Chủ Trì',
      titles: [...(parts.titles ?? ['Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy'])],
    })
    .execute();
  return chair;
}

export interface PaperParts {
  readonly site: Id<'conferences.site'>;
  readonly place: number;
  readonly title?: string;
  readonly speaker?: string;
  readonly speakerTitle?: string;
  readonly item?: Id<'conferences.agenda_item'>;
  readonly dueOn?: Day;
  readonly state?: 'announced' | 'submitted' | 'accepted';
  readonly file?: Id<'kernel.file'>;
  readonly at?: Temporal.Instant;
}

/** A paper of ten minutes; sent in and accepted at `at` where its state says so. */
export async function makePaper(db: Db, conference: Conference, parts: PaperParts): Promise<Id<'conferences.paper'>> {
  const paper = newId<'conferences.paper'>();
  const { state = 'announced', at = Temporal.Instant.from('2026-11-18T09:00:00+07:00') } = parts;
  await db
    .insertInto('conferences.paper')
    .values({
      id: paper,
      conference_id: conference,
      site_id: parts.site,
      item_id: parts.item ?? null,
      place: parts.place,
      title: parts.title ?? 'Kinh nghiệm vận động nhân dân hiến đất làm đường',
      speaker: parts.speaker ?? 'Lò Văn Tham Luận',
      speaker_title: parts.speakerTitle ?? 'Phó Bí thư Đảng ủy xã',
      minutes: 10,
      due_on: parts.dueOn ?? null,
      state,
      submitted_at: state === 'announced' ? null : at,
      accepted_at: state === 'accepted' ? at : null,
      file_id: parts.file ?? null,
    })
    .execute();
  return paper;
}

export interface DocumentParts {
  readonly no: number;
  readonly file: Id<'kernel.file'>;
  readonly title?: string;
  readonly audience?: 'public' | 'attendees' | 'secretariat';
  readonly embargoUntil?: Temporal.Instant;
  readonly item?: Id<'conferences.agenda_item'>;
}

export async function makeDocument(db: Db, conference: Conference, parts: DocumentParts): Promise<Id<'conferences.document'>> {
  const document = newId<'conferences.document'>();
  await db
    .insertInto('conferences.document')
    .values({
      id: document,
      conference_id: conference,
      item_id: parts.item ?? null,
      no: parts.no,
      title: parts.title ?? 'Dự thảo báo cáo tổng kết',
      audience: parts.audience ?? 'public',
      embargo_until: parts.embargoUntil ?? null,
      file_id: parts.file,
      added_at: Temporal.Instant.from('2026-11-18T09:00:00+07:00'),
    })
    .execute();
  return document;
}

/** The first summons, saying what the conference is now. */
export async function makeSummons(db: Db, conference: Conference, issuedOn: Day): Promise<void> {
  await db
    .insertInto('conferences.summons')
    .values({
      conference_id: conference,
      no: 1,
      issued_on: issuedOn,
      document_no: '12-GM/BTGDVTU',
      signer: 'Phạm Thị Chủ Trì',
      signer_title: 'Trưởng Ban',
      content: JSON.stringify(await summonsContent(db, conference)),
      sent_at: Temporal.Instant.from(`${issuedOn}T09:00:00+07:00`),
    })
    .execute();
}
