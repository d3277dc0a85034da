import { choice, day, optionalDay, optionalId, optionalText, text, ticked, wholeNumber } from '#kernel/fields.ts';
import type { Day } from '#kernel/day.ts';
import { z } from 'zod';
import { clock, instantOn, textLines } from './prepare-fields.ts';

export const CONFERENCE_KINDS = ['review', 'dialogue', 'thematic', 'congress'] as const;
export type ConferenceKind = (typeof CONFERENCE_KINDS)[number];
export const QUORUM_BASES = ['none', 'sites', 'delegates'] as const;

const MOST_CO_CONVENERS = 20;

const share = () => z.preprocess((value) => (value === '' ? undefined : value), wholeNumber(1, 100).optional());

/** What is typed about a conference, shared by planning and changing it. */
export const conferenceFields = {
  kind: choice(CONFERENCE_KINDS),
  title: text(300),
  theme: optionalText(2000),
  periodFrom: optionalDay(),
  periodTo: optionalDay(),
  on: day(),
  at: clock(),
  endsOn: optionalDay(),
  endsAt: clock(),
  place: text(300),
  body: optionalId('org.body'),
  bodyName: optionalText(300),
  coConveners: textLines(MOST_CO_CONVENERS),
  openToPublic: ticked(),
  quorumOf: choice(QUORUM_BASES),
  quorumNumerator: share(),
  quorumDenominator: share(),
  quorumOver: ticked(),
  quorumRef: optionalText(300),
};

type ConferenceInput = z.infer<z.ZodObject<typeof conferenceFields>>;

export type TimesRefusal =
  | 'conferences.plan.ends-before'
  | 'conferences.plan.period-backwards'
  | 'conferences.plan.quorum-incomplete'
  | 'conferences.plan.quorum-over-one';

/** Why what was typed does not fit together; null when it does. */
export function whyNotFit(input: ConferenceInput): TimesRefusal | null {
  if (Temporal.Instant.compare(startOf(input), endOf(input)) >= 0) return 'conferences.plan.ends-before';
  const { periodFrom, periodTo, quorumNumerator: share, quorumDenominator: whole } = input;
  if (periodFrom !== null && periodTo !== null && periodFrom > periodTo) return 'conferences.plan.period-backwards';
  if (input.quorumOf === 'none') return null;
  if (share === undefined || whole === undefined || input.quorumRef === null) return 'conferences.plan.quorum-incomplete';
  return share > whole ? 'conferences.plan.quorum-over-one' : null;
}

export const startOf = ({ on, at }: { readonly on: Day; readonly at: string }): Temporal.Instant => instantOn(on, at);
const endOf = ({ on, endsOn, endsAt }: Pick<ConferenceInput, 'on' | 'endsOn' | 'endsAt'>): Temporal.Instant =>
  instantOn(endsOn ?? on, endsAt);

/** Columns of the conference from what was typed. */
export function conferenceColumns(input: ConferenceInput) {
  const none = input.quorumOf === 'none';
  return {
    kind: input.kind,
    title: input.title,
    theme: input.theme ?? '',
    period_from: input.periodFrom,
    period_to: input.periodTo,
    starts_at: startOf(input),
    ends_at: endOf(input),
    place: input.place,
    open_to_public: input.openToPublic,
    quorum_of: input.quorumOf === 'none' ? null : input.quorumOf,
    quorum_numerator: none ? null : (input.quorumNumerator ?? null),
    quorum_denominator: none ? null : (input.quorumDenominator ?? null),
    quorum_over: !none && input.quorumOver,
    quorum_ref: none ? null : input.quorumRef,
  };
}
