import { z } from 'zod';
import { day, id, optionalText, text } from '#kernel/fields.ts';
import type { Entry } from '../rules/offline/entry.ts';
import { LARGEST_STACK } from './add-stack.ts';
import { METHODS } from './choose-method.ts';

const MOST_SETTLED = 50;
const MOST_HANDS = 10_000;
const hands = z.int().min(0).max(MOST_HANDS);
const slips = z.int().min(0).max(LARGEST_STACK);
const cluster = z.int().min(1).max(50).nullable();
const option = z.string().regex(/^\d{1,2}$/);

const noted = {
  id: id('decisions.entry'),
  device: text(60),
  day: day(),
  after: id('decisions.entry').nullable(),
  settles: z.array(id('decisions.entry')).max(MOST_SETTLED),
  keep: z.boolean(),
};
const hall = { ...noted, meeting: id('decisions.meeting') };
const box = { ...noted, round: id('decisions.round') };

const attended = z.strictObject({ representative: optionalText(200), cluster, alsoSpeaking: z.boolean() });
const counted = z.strictObject({ counts: z.record(option, hands), spoiled: hands });
const chosen = z.strictObject({ name: text(200), votes: hands });
const method = z.strictObject({ method: z.enum(METHODS), votes: hands });
const keyed = z.strictObject({ counts: z.record(option, slips), blank: slips, spoiled: slips });

/** What a phone may send; whatever else stands in an entry is refused with it. */
export const entrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...hall,
    kind: z.literal('check-in'),
    household: id('org.household'),
    value: attended,
    seen: attended.nullable(),
  }),
  z.strictObject({ ...hall, kind: z.literal('open'), value: z.literal('open'), seen: z.null() }),
  z.strictObject({ ...hall, kind: z.literal('secretary'), present: hands, value: chosen, seen: chosen.nullable() }),
  z.strictObject({
    ...hall,
    kind: z.literal('method'),
    round: id('decisions.round'),
    present: hands,
    value: method,
    seen: method.nullable(),
  }),
  z.strictObject({
    ...hall,
    kind: z.literal('count'),
    round: id('decisions.round'),
    cluster,
    value: counted,
    seen: counted.nullable(),
  }),
  z.strictObject({
    ...box,
    kind: z.literal('return'),
    household: id('org.household'),
    value: z.literal('paper'),
    seen: z.null(),
  }),
  z.strictObject({ ...box, kind: z.literal('stack'), batch: id('decisions.batch'), value: keyed, seen: keyed.nullable() }),
]) satisfies z.ZodType<Entry>;
