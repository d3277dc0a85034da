import { dayOf } from '#kernel/day.ts';
import { choice, optionalDay, optionalText, text, wholeNumber } from '#kernel/fields.ts';
import { z } from 'zod';
import { instantOn, optionalClock } from './prepare-fields.ts';
import { ITEM_KINDS } from './rules/agenda.ts';

const A_DAY = 1440;

/** What is typed about one item of the agenda. */
export const itemFields = {
  kind: choice(ITEM_KINDS),
  title: text(300),
  on: optionalDay(),
  at: optionalClock(),
  minutes: z.preprocess((value) => (value === '' ? undefined : value), wholeNumber(1, A_DAY).optional()),
  ledBy: optionalText(300),
};

type ItemInput = z.infer<z.ZodObject<typeof itemFields>>;

/** Columns of the item; a time without a day is on the first day of the conference. */
export const itemColumns = (input: ItemInput, startsAt: Temporal.Instant) => ({
  kind: input.kind,
  title: input.title,
  planned_at: input.at === null ? null : instantOn(input.on ?? dayOf(startsAt), input.at),
  planned_minutes: input.minutes ?? null,
  led_by: input.ledBy,
});
