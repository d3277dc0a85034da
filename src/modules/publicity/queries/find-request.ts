import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Status as LawStatus } from '#modules/law/index.ts';
import { placesOf, unitNames, type UnitName } from '#modules/org/index.ts';
import type { Keeper } from '../policy.ts';
import type { Extension } from '../rules/request-deadline.ts';
import { filesOf, type FileFacts } from './files.ts';

/** A request as it stands, without a word of what was asked or answered: for whoever has its code. */
export interface RequestProgress extends Keeper {
  readonly id: Id<'publicity.request'>;
  readonly code: string;
  readonly unit: UnitName;
  readonly publication: { readonly code: string; readonly title: string } | null;
  readonly askedAt: Temporal.Instant;
  readonly dueOn: Day;
  readonly legalRef: string;
  readonly lawStatus: LawStatus;
  readonly state: 'open' | 'answered' | 'refused';
  readonly answeredAt: Temporal.Instant | null;
  readonly refusalRef: string | null;
  readonly erasedOn: Day | null;
  readonly extensions: readonly {
    readonly step: Extension;
    readonly dueTo: Day;
    readonly reason: string | null;
    readonly legalRef: string;
    readonly at: Temporal.Instant;
  }[];
}

/** All of it, for the person who holds the receipt and for those who answer. */
export interface FullRequest extends RequestProgress {
  readonly askedFor: string | null;
  readonly answer: string | null;
  readonly file: FileFacts | null;
  /** Whether an answer goes by mail; the address itself is shown to nobody. */
  readonly hasEmail: boolean;
}

type Key = { readonly id: Id<'publicity.request'> } | { readonly code: string };

/** One request with its longer times; null when there is none. The number of queries is always the same. */
export async function findRequest(reader: Reader, key: Key, today: Day): Promise<FullRequest | null> {
  const row = await reader
    .selectFrom('publicity.request as r')
    .leftJoin('publicity.publication as p', 'p.id', 'r.publication_id')
    .select([
      'r.id',
      'r.code',
      'r.unit_id',
      'r.body_id as body',
      'p.code as publicationCode',
      'p.title as publicationTitle',
      'r.asked_at as askedAt',
    ])
    .select([
      'r.due_on as dueOn',
      'r.legal_ref as legalRef',
      'r.law_status as lawStatus',
      'r.state',
      'r.answered_at as answeredAt',
    ])
    .select([
      'r.refusal_ref as refusalRef',
      'r.erased_on as erasedOn',
      'r.asked_for as askedFor',
      'r.answer',
      'r.answer_file as fileId',
    ])
    .select(sql<boolean>`r.email is not null`.as('hasEmail'))
    .where((eb) => ('id' in key ? eb('r.id', '=', key.id) : eb('r.code', '=', key.code)))
    .executeTakeFirst();
  if (row === undefined) return null;
  const unit = (await unitNames(reader, [row.unit_id], today)).get(row.unit_id);
  const place = (await placesOf(reader, [row.unit_id], today)).get(row.unit_id);
  if (unit === undefined || place === undefined) return null;
  const files = await filesOf(reader, [row.fileId]);
  const { unit_id: _unit, publicationCode, publicationTitle, fileId, ...rest } = row;
  return {
    ...rest,
    unit,
    place,
    publication:
      publicationCode === null || publicationTitle === null ? null : { code: publicationCode, title: publicationTitle },
    file: fileId === null ? null : (files.get(fileId) ?? null),
    extensions: await extensionsOf(reader, row.id),
  };
}

const extensionsOf = (reader: Reader, request: Id<'publicity.request'>): Promise<RequestProgress['extensions'][number][]> =>
  reader
    .selectFrom('publicity.request_extension')
    .select(['step', 'due_to as dueTo', 'reason', 'legal_ref as legalRef', 'at'])
    .where('request_id', '=', request)
    .orderBy('at')
    .limit(10)
    .execute();

/** What may be told to whoever has the code alone: no words of anybody, so no reason for more time either. */
export function progressOfRequest(request: FullRequest): RequestProgress {
  const { askedFor: _asked, answer: _answer, file: _file, hasEmail: _email, ...progress } = request;
  return { ...progress, extensions: progress.extensions.map((extension) => ({ ...extension, reason: null })) };
}
