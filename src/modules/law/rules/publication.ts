import { z } from 'zod';
import {
  daySchema,
  localisedSchema,
  REGIMES,
  statusSchema,
  type Localised,
  type Regime,
  type Rule,
  type Status,
} from './rule.ts';
import { RULE_KEYS } from './keys.ts';

/**
 * Where a thing must be made public: website or portal; posting (niêm yết); commune loudspeaker (truyền thanh);
 * village heads (Trưởng thôn, Tổ trưởng tổ dân phố); internal site of an agency or enterprise.
 */
export const CHANNELS = ['web', 'posting', 'loudspeaker', 'heads', 'internal-site'] as const;
export type Channel = (typeof CHANNELS)[number];

/** `where-exists`: compulsory where the body has one. `one-of`: one of the channels so marked is enough. */
export const OBLIGATIONS = ['always', 'where-exists', 'one-of'] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

/** Headquarters of the People's Council and Committee (or of the body); village culture houses and community points. */
export const PLACES = ['headquarters', 'culture-houses'] as const;
export type Place = (typeof PLACES)[number];

/** How long a display must stay: days in a row by a rule, for good, as a sector law says, or no time of its own. */
export type Duration =
  | { readonly kind: 'consecutive-days'; readonly days: number; readonly rule: Rule }
  | { readonly kind: 'permanent' | 'sector-law' | 'none' };

export type ChannelRule = {
  readonly channel: Channel;
  readonly obligation: Obligation;
  readonly places: readonly Place[];
  readonly duration: Duration;
  readonly legalRef: string;
  readonly status: Status;
};

/** One of the things that must be made public, with everything in force on the day it was asked for. */
export type PublicationItem = {
  readonly regime: Regime;
  readonly key: string;
  readonly number: number;
  readonly title: Localised;
  /** What belongs to it, in plain words. */
  readonly covers: Localised;
  /** Carries data of persons: the minimum is published, and the text is checked first. */
  readonly personalData: boolean;
  /** Time to publish from the day of the decision or document; null where no rule is loaded (historic). */
  readonly deadline: Rule | null;
  readonly channels: readonly ChannelRule[];
  readonly legalRef: string;
  readonly status: Status;
};

const durationSchema = z.union([z.strictObject({ rule: z.enum(RULE_KEYS) }), z.enum(['permanent', 'sector-law', 'none'])]);

const channelSchema = z.strictObject({
  channel: z.enum(CHANNELS),
  obligation: z.enum(OBLIGATIONS),
  places: z.array(z.enum(PLACES)),
  duration: durationSchema,
  legalRef: z.string().min(1),
  status: statusSchema,
});

/** An item names a channel set of its pack, so that the sets are written once. */
export const itemSchema = z.strictObject({
  regime: z.enum(REGIMES),
  key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  number: z.int().positive(),
  title: localisedSchema,
  covers: localisedSchema,
  personalData: z.boolean(),
  deadline: z.enum(RULE_KEYS).nullable(),
  channels: z.string(),
  legalRef: z.string().min(1),
  status: statusSchema,
  validFrom: daySchema,
  validTo: daySchema.nullable(),
});
export type ItemData = z.infer<typeof itemSchema>;

export const channelSetsSchema = z.record(z.string(), z.array(channelSchema).min(1));
export type ChannelSets = z.infer<typeof channelSetsSchema>;
type ChannelData = ChannelSets[string][number];

/** The item with its numbers filled in. @param ruleOf the rule in force, local promises already applied */
export const resolveItem = (item: ItemData, sets: ChannelSets, ruleOf: (key: Rule['key']) => Rule): PublicationItem => {
  const { deadline, channels, validFrom: _from, validTo: _to, ...rest } = item;
  return {
    ...rest,
    deadline: deadline === null ? null : ruleOf(deadline),
    channels: (sets[channels] ?? []).map((channel) => ({ ...channel, duration: durationOf(channel, ruleOf) })),
  };
};

const durationOf = (channel: ChannelData, ruleOf: (key: Rule['key']) => Rule): Duration => {
  if (typeof channel.duration === 'string') return { kind: channel.duration };
  const rule = ruleOf(channel.duration.rule);
  // Load refuses a duration that is not in calendar days.
  if (rule.unit !== 'days') throw new Error(`Duration ${rule.key} is not in days`);
  return { kind: 'consecutive-days', days: rule.value, rule };
};
