import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { AgendaRow } from '../rules/agenda.ts';

/** More than any conference has. */
export const MOST_ITEMS = 200;

/** The items of the agenda, in no order: `outlineOf` puts them in theirs. One query. */
export const listAgenda = (reader: Reader, conference: Id<'conferences.conference'>): Promise<AgendaRow[]> =>
  reader
    .selectFrom('conferences.agenda_item')
    .select(['id', 'above_id as above', 'place', 'kind', 'title'])
    .select(['planned_at as plannedAt', 'planned_minutes as minutes', 'led_by as ledBy'])
    .where('conference_id', '=', conference)
    .orderBy('place')
    .orderBy('id')
    .limit(MOST_ITEMS)
    .execute();
