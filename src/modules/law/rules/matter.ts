import { z } from 'zod';
import type { Day } from '#kernel/day.ts';
import { RULE_KEYS } from './keys.ts';
import { daySchema, inForce, localisedSchema, statusSchema } from './rule.ts';

/** Ways of deciding: meeting (cuộc họp), household ballots (phiếu biểu quyết), online vote (biểu quyết trực tuyến). Article 17. */
export const DECIDING_FORMS = ['meeting', 'ballot', 'online'] as const;
export type DecidingForm = (typeof DECIDING_FORMS)[number];

/**
 * When a form is open: always; only for a matter of the whole commune; only after a meeting that could not reach the votes
 * needed; when the head and the Front board decide so together (Article 19(1)).
 */
export const FORM_CONDITIONS = ['free', 'commune-wide', 'after-failed-meeting', 'chosen-with-front'] as const;
export type FormCondition = (typeof FORM_CONDITIONS)[number];

/** The six matters of Article 15, as keys. */
export const MATTER_KEYS = ['contribution', 'collection', 'convention', 'village-head', 'board', 'self-management'] as const;
export type MatterKey = (typeof MATTER_KEYS)[number];

const matterSchema = z.strictObject({
  key: z.enum(MATTER_KEYS),
  /** As people call it: "15.1". */
  number: z.string().regex(/^\d+\.\d+$/),
  title: localisedSchema,
  covers: localisedSchema,
  /** What is asked: agree or not, or which of the candidates. */
  answer: z.enum(['agree', 'candidates']),
  /** May be put to all villages of a commune at once. */
  communeWide: z.boolean(),
  /** Documents go to every household before the meeting. */
  documents: z.boolean(),
  forms: z
    .array(z.strictObject({ form: z.enum(DECIDING_FORMS), when: z.enum(FORM_CONDITIONS), legalRef: z.string().min(1) }))
    .min(1),
  /** The share of all households that must agree. */
  pass: z.enum(RULE_KEYS),
  /** The share of households that must be represented for a meeting to be valid; null where the law asks for none. */
  quorum: z.enum(RULE_KEYS).nullable(),
  /** Who recognises and in what time; null where the decision is in force on passing. */
  recognition: z.strictObject({ by: z.enum(['peoples-committee', 'front']), rule: z.enum(RULE_KEYS) }).nullable(),
  legalRef: z.string().min(1),
  status: statusSchema,
  validFrom: daySchema,
  validTo: daySchema.nullable(),
});

/** A matter that the households of a village decide (việc Nhân dân bàn và quyết định, Article 15), as of one day. */
export type Matter = z.infer<typeof matterSchema>;

export interface Matters {
  /** In the order of the law. */
  readonly mattersOn: (day: Day) => readonly Matter[];
  /** Null where no rule of that matter is loaded for that day. */
  readonly matterOn: (key: MatterKey, day: Day) => Matter | null;
}

/** Reads the matters; throws on data that contradicts itself (it is our own data, so that is a bug). */
export const makeMatters = (file: unknown): Matters => {
  const all = z.array(matterSchema).parse(file);
  for (const matter of all) {
    const twin = all.find((other) => other !== matter && other.key === matter.key && overlap(other, matter));
    if (twin !== undefined) throw new Error(`Matter ${matter.key} has two versions at once`);
  }
  return {
    mattersOn: (day) => all.filter((matter) => inForce(matter, day)),
    matterOn: (key, day) => all.find((matter) => matter.key === key && inForce(matter, day)) ?? null,
  };
};

const overlap = (one: Matter, other: Matter): boolean =>
  (other.validTo === null || one.validFrom <= other.validTo) && (one.validTo === null || other.validFrom <= one.validTo);
