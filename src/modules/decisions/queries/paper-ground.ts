import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { bareName, type UnitName } from '#modules/org/index.ts';
import type { PaperGround, PaperVillage } from '../papers/common.ts';
import type { FormKey } from '../papers/forms.ts';
import { paperTexts } from './find-paper-texts.ts';

/** What a paper needs to know beside its own values. */
interface Asked {
  readonly reader: Reader;
  readonly unit: UnitName;
  readonly form: FormKey;
  /** Day of the paper: who held the posts and how the commune worded the form on that day. */
  readonly on: Day;
  readonly made: Temporal.Instant;
}

export const paperGround = async ({ reader, unit, form, on, made }: Asked): Promise<PaperGround> => ({
  village: await paperVillage(reader, unit, on),
  texts: await paperTexts(reader, unit.parent, form, on),
  made,
});

/** The village with the names of those who head it and its Front board on a day. */
export async function paperVillage(reader: Reader, unit: UnitName, on: Day): Promise<PaperVillage> {
  const rows = await reader
    .selectFrom('org.holding as h')
    .innerJoin('org.body as b', 'b.id', 'h.body_id')
    .innerJoin('org.person as p', 'p.id', 'h.person_id')
    .select(['h.post', 'p.name'])
    .where('b.unit_id', '=', unit.id)
    .where('h.post', 'in', ['village-head', 'front-board-head'])
    .where(sql<boolean>`h.valid @> ${on}::date`)
    .orderBy('h.valid_from', 'desc')
    .limit(4)
    .execute();
  const nameOf = (post: string): string | null => rows.find((row) => row.post === post)?.name ?? null;
  const commune = unit.parentName ?? '';
  return {
    name: unit.name,
    type: unit.type === 'to-dan-pho' ? 'to-dan-pho' : 'thon',
    commune,
    place: bareName(commune),
    demo: unit.demo,
    head: nameOf('village-head'),
    frontHead: nameOf('front-board-head'),
  };
}

/** Title of the post held by whoever calls a meeting; null where none is recorded. */
export async function chairTitle(reader: Reader, meeting: Id<'decisions.meeting'>): Promise<string | null> {
  const row = await reader
    .selectFrom('decisions.meeting as m')
    .innerJoin('org.holding as h', 'h.id', 'm.chair_holding')
    .select('h.title')
    .where('m.id', '=', meeting)
    .executeTakeFirst();
  return row?.title ?? null;
}
