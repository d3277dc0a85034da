import { choice, optionalDay, optionalId, text } from '#kernel/fields.ts';
import type { Day } from '#kernel/day.ts';
import { DOCUMENT_AUDIENCES } from './policy-prepare.ts';
import { instantOn, optionalClock } from './prepare-fields.ts';

/** What is typed about a document. */
export const documentFields = {
  title: text(300),
  item: optionalId('conferences.agenda_item'),
  audience: choice(DOCUMENT_AUDIENCES),
  embargoOn: optionalDay(),
  embargoAt: optionalClock(),
};

interface Embargo {
  readonly embargoOn: Day | null;
  readonly embargoAt: string | null;
}

const MIDNIGHT = '00:00';

/** Until when nobody but the secretariat knows of it; a day without a time ends its embargo as it begins. */
export const embargoOf = ({ embargoOn, embargoAt }: Embargo): Temporal.Instant | null =>
  embargoOn === null ? null : instantOn(embargoOn, embargoAt ?? MIDNIGHT);
