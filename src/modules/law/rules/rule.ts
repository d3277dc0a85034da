import { z } from 'zod';
import { parseDay, type Day } from '#kernel/day.ts';
import { PROVISION_KEYS, RULE_KEYS } from './keys.ts';

/** `verify`: the value or its reference still has to be checked against the official text; officers are told. */
export const STATUSES = ['confirmed', 'verify'] as const;
export type Status = (typeof STATUSES)[number];

/** One doubtful part makes the whole doubtful. */
export const worse = (...all: readonly Status[]): Status => (all.includes('verify') ? 'verify' : 'confirmed');

/** Who is bound: commune government (cấp xã), agency or public unit (cơ quan, đơn vị), enterprise (doanh nghiệp). */
export const REGIMES = ['commune', 'agency', 'enterprise'] as const;
export type Regime = (typeof REGIMES)[number];

export const daySchema = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});

export const statusSchema = z.enum(STATUSES);
export const localisedSchema = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
export type Localised = z.infer<typeof localisedSchema>;

const whole = z.int().positive();

/** A plain amount, a share of a whole as a fraction (never a percentage), a range of people, or a day of every year. */
const amountSchema = z.discriminatedUnion('unit', [
  z.object({ unit: z.enum(['working-days', 'days', 'months']), value: whole }),
  z.object({ unit: z.enum(['households', 'people', 'copies', 'times-a-year', 'years']), value: whole }),
  z.object({
    unit: z.literal('share'),
    value: z.strictObject({ numerator: whole, denominator: whole, strict: z.boolean() }),
  }),
  z.object({ unit: z.literal('people-range'), value: z.strictObject({ min: whole, max: whole }) }),
  z.object({
    unit: z.literal('day-of-year'),
    // `before`: the day itself is too late ("trước ngày")
    value: z.strictObject({ month: whole.max(12), day: whole.max(31), before: z.boolean() }),
  }),
]);
export type Amount = z.infer<typeof amountSchema>;
export type Unit = Amount['unit'];

/** Which direction widens people's rights: a smaller value, a larger one, or neither (`fixed`). */
const betterSchema = z.enum(['less', 'more', 'fixed']);

const validity = { validFrom: daySchema, validTo: daySchema.nullable() };

/** One number of the law, on the days it is in force (both ends included; `validTo: null` is still in force). */
export const ruleSchema = z.intersection(
  amountSchema,
  z.object({ key: z.enum(RULE_KEYS), better: betterSchema, legalRef: z.string().min(1), status: statusSchema, ...validity }),
);
export type Rule = z.infer<typeof ruleSchema>;

/** Where something stands that is no number: what screens that apply it refer to. */
export const provisionSchema = z.strictObject({
  key: z.enum(PROVISION_KEYS),
  legalRef: z.string().min(1),
  status: statusSchema,
  ...validity,
});
export type Provision = z.infer<typeof provisionSchema>;

/** A province's or commune's own promise about one key, by its own decision (`legalRef`). */
export const localRuleSchema = z.intersection(
  amountSchema,
  z.object({ key: z.enum(RULE_KEYS), legalRef: z.string().min(1), status: statusSchema, ...validity }),
);
export type LocalRule = z.infer<typeof localRuleSchema>;

export const inForce = (dated: { validFrom: Day; validTo: Day | null }, on: Day): boolean =>
  dated.validFrom <= on && (dated.validTo === null || on <= dated.validTo);
