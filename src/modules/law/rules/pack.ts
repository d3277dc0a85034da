import { addDays, type Day } from '#kernel/day.ts';
import { z } from 'zod';
import { channelSetsSchema, itemSchema } from './publication.ts';
import { daySchema, localisedSchema, provisionSchema, REGIMES, ruleSchema, statusSchema } from './rule.ts';

const dated = { validFrom: daySchema, validTo: daySchema.nullable() };

/** A file of `packs/`: what one instrument brought or changed. Earlier rules that it leaves alone stay in force. */
export const packSchema = z.strictObject({
  key: z.string(),
  title: localisedSchema,
  legalRef: z.string().min(1),
  status: statusSchema,
  ...dated,
  rules: z.array(ruleSchema),
  provisions: z.array(provisionSchema).default([]),
  channels: channelSetsSchema,
  items: z.array(itemSchema),
  bodies: z.array(
    z.strictObject({
      regime: z.enum(REGIMES),
      key: z.string(),
      title: localisedSchema,
      optIn: z.boolean(),
      legalRef: z.string().min(1),
      status: statusSchema,
      ...dated,
    }),
  ),
});
export type PackData = z.infer<typeof packSchema>;

type Dated = { readonly validFrom: Day; readonly validTo: Day | null };

/** Packs follow each other without gap or overlap; one key has one rule, one item and one body at a time. */
export const checkPacks = (packs: readonly PackData[]): void => {
  for (const [index, pack] of packs.entries()) {
    const next = packs[index + 1];
    const end = next === undefined ? null : addDays(next.validFrom, -1);
    if (pack.validTo !== end) throw new Error(`Pack ${pack.key} must end on ${end ?? 'no day'}`);
    for (const part of [...pack.rules, ...pack.provisions, ...pack.items, ...pack.bodies]) {
      if (part.validFrom < pack.validFrom) throw new Error(`${pack.key}: ${part.key} starts before its pack`);
    }
    for (const item of pack.items) {
      if (!packs.some((other) => item.channels in other.channels)) throw new Error(`${item.key}: no channels ${item.channels}`);
    }
  }
  refuseOverlap(
    'rule',
    packs.flatMap((pack) => pack.rules),
    (rule) => rule.key,
  );
  refuseOverlap(
    'provision',
    packs.flatMap((pack) => pack.provisions),
    (provision) => provision.key,
  );
  refuseOverlap(
    'item',
    packs.flatMap((pack) => pack.items),
    (item) => `${item.regime} ${item.key}`,
  );
  refuseOverlap(
    'item number',
    packs.flatMap((pack) => pack.items),
    (item) => `${item.regime} ${item.number}`,
  );
  refuseOverlap(
    'body',
    packs.flatMap((pack) => pack.bodies),
    (body) => `${body.regime} ${body.key}`,
  );
  const sets = packs.flatMap((pack) => Object.keys(pack.channels));
  if (new Set(sets).size !== sets.length) throw new Error('Two channel sets have one name');
};

const refuseOverlap = <T extends Dated>(what: string, parts: readonly T[], keyOf: (part: T) => string): void => {
  for (const [key, versions] of Map.groupBy(parts, keyOf)) {
    const inOrder = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    for (const [index, version] of inOrder.entries()) {
      if (version.validTo !== null && version.validTo < version.validFrom)
        throw new Error(`${what} ${key} ends before it starts`);
      const next = inOrder[index + 1];
      if (next && (version.validTo === null || next.validFrom <= version.validTo)) {
        throw new Error(`${what} ${key} has two versions on ${next.validFrom}`);
      }
    }
  }
};
