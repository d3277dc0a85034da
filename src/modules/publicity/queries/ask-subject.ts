import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { readShortCode } from '#kernel/short-code.ts';
import { placesOf, unitNames, type UnitName } from '#modules/org/index.ts';
import type { Keeper } from '../policy.ts';

/** Whom a request goes to and what it is about. */
export interface AskSubject extends Keeper {
  readonly unit: UnitName;
  /** Null for a request in free words. */
  readonly publication: { readonly id: Id<'publicity.publication'>; readonly code: string; readonly title: string } | null;
}

interface Asked {
  readonly code: string | null;
  readonly unit: Id<'org.unit'> | null;
}

/** By the code of a publication, or by a commune; null when neither names anything. */
export async function askSubject(reader: Reader, { code, unit }: Asked, today: Day): Promise<AskSubject | null> {
  const publication = code === null ? null : await publicationBy(reader, code);
  if (publication === undefined) return null;
  const asked = publication?.unit_id ?? unit;
  if (asked === null) return null;
  const named = (await unitNames(reader, [asked], today)).get(asked);
  const place = (await placesOf(reader, [asked], today)).get(asked);
  if (named === undefined || named.level !== 'commune' || place === undefined) return null;
  if (publication === null) return { unit: named, place, body: null, publication: null };
  const { id, title, body_id: body } = publication;
  return { unit: named, place, body, publication: { id, code: publication.code, title } };
}

async function publicationBy(reader: Reader, typed: string) {
  const code = readShortCode(typed);
  if (code === null) return undefined;
  return reader
    .selectFrom('publicity.publication')
    .select(['id', 'code', 'title', 'unit_id', 'body_id'])
    .where('code', '=', code)
    .executeTakeFirst();
}
