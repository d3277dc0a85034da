import { z } from 'zod';
import { addDays, type Day } from '#kernel/day.ts';
import { daySchema, localisedSchema, statusSchema, type Localised, type Status } from './rule.ts';

/** Public holiday; day off in lieu (nghỉ bù); day off and working Saturday of a swap (hoán đổi ngày làm việc). */
export const HOLIDAY_KINDS = ['holiday', 'compensation', 'swap-off', 'swap-work'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

export type Holiday = {
  readonly day: Day;
  readonly kind: HolidayKind;
  readonly name: Localised;
  readonly legalRef: string;
  readonly status: Status;
  /** The holiday compensated for, or the other day of the swap. */
  readonly of: Day | null;
  /** Month and day of the lunar calendar (âm lịch), `MM-DD`, where the holiday follows it. */
  readonly lunar: string | null;
};

const countingSchema = z.strictObject({ legalRef: z.string().min(1), status: statusSchema });

const fileSchema = z.strictObject({
  coverage: z.array(z.strictObject({ from: daySchema, to: daySchema, status: statusSchema })).min(1),
  counting: z.strictObject({
    /** The day of the event is not counted. */
    firstDay: countingSchema,
    /** A period that ends on a day off ends with the next working day. */
    lastDay: countingSchema,
    /** Whether the day of putting up is the first day of a posting. */
    postingDay: z.strictObject({ ...countingSchema.shape, counts: z.boolean() }),
  }),
  /** `seen`: where the announcement was read, for whoever checks it again. */
  sources: z.record(z.string(), z.strictObject({ legalRef: z.string().min(1), seen: z.url().nullable() })),
  entries: z.array(
    z.strictObject({
      day: daySchema,
      kind: z.enum(HOLIDAY_KINDS),
      name: localisedSchema,
      source: z.string(),
      status: statusSchema,
      of: daySchema.optional(),
      lunar: z
        .string()
        .regex(/^\d{2}-\d{2}$/)
        .optional(),
    }),
  ),
});

type File = z.infer<typeof fileSchema>;
export type HolidayData = {
  readonly coverage: readonly { readonly from: Day; readonly to: Day; readonly status: Status }[];
  readonly counting: File['counting'];
  readonly entries: readonly Holiday[];
};

/** Reads a holiday file. Throws on data that contradicts itself: it is our own data, so that is a bug. */
export const loadHolidays = (file: unknown): HolidayData => {
  const { coverage, counting, sources, entries } = fileSchema.parse(file);
  for (const [index, range] of coverage.entries()) {
    const before = coverage[index - 1];
    if (range.to < range.from) throw new Error(`Holiday coverage ends before it starts: ${range.from}`);
    if (before && addDays(before.to, 1) !== range.from) throw new Error(`Holiday coverage has a gap at ${range.from}`);
  }
  const seen = new Set<Day>();
  const read = entries.map(({ source, of, lunar, ...entry }) => {
    const known = sources[source];
    if (known === undefined) throw new Error(`Holiday ${entry.day}: unknown source ${source}`);
    if (seen.has(entry.day)) throw new Error(`Holiday ${entry.day} is listed twice`);
    seen.add(entry.day);
    return { ...entry, legalRef: known.legalRef, of: of ?? null, lunar: lunar ?? null };
  });
  return { coverage, counting, entries: read };
};
