import type { Insertable } from 'kysely';
import type { Tables } from '#kernel/db.ts';
import type { Day } from '#kernel/day.ts';
import { fold } from '#kernel/fold.ts';
import { newId, type Id } from '#kernel/id.ts';
import { makeShortCode } from '#kernel/short-code.ts';
import type { Regime } from '#modules/law/index.ts';
import type { Duty, RequiredChannel } from '../rules/duty.ts';

export type PublicationRow = Insertable<Tables['publicity.publication']> & { readonly id: Id<'publicity.publication'> };
export type ChannelRow = Insertable<Tables['publicity.channel']>;

/** Channels stand in the order of the rules. */
export interface DutyRows {
  readonly publication: PublicationRow;
  readonly channels: readonly ChannelRow[];
}

export interface NewDuty {
  readonly unit: Id<'org.unit'>;
  readonly body: Id<'org.body'> | null;
  readonly regime: Regime;
  readonly item: string;
  readonly title: string;
  readonly summary?: string;
  readonly documentNo?: string | null;
  readonly aroseOn: Day;
  readonly responsible?: Id<'org.holding'> | null;
  readonly planItem?: Id<'publicity.plan_item'> | null;
  readonly demo: boolean;
  readonly createdAt: Temporal.Instant;
}

/** The rows of a new duty and of the channels that the law asks for. Nothing is public yet, so every channel is missing. */
export function dutyRows(input: NewDuty, duty: Duty): DutyRows {
  const id = newId<'publicity.publication'>();
  const { summary = '' } = input;
  const publication: PublicationRow = {
    id,
    code: makeShortCode(),
    unit_id: input.unit,
    body_id: input.body,
    regime: input.regime,
    item: input.item,
    title: input.title,
    summary,
    document_no: input.documentNo ?? null,
    arose_on: input.aroseOn,
    ...dueColumns(duty),
    state: 'due',
    channels_missing: countMissing(duty.channels),
    plan_item_id: input.planItem ?? null,
    responsible_holding: input.responsible ?? null,
    folded: foldedText(input.title, summary, input.documentNo ?? null),
    demo: input.demo,
    created_at: input.createdAt,
  };
  return { publication, channels: duty.channels.map((channel) => channelRow(id, channel)) };
}

/** What the law says about a duty, as columns; set again when the day it arose is moved. */
export const dueColumns = (duty: Duty) => ({
  due_on: duty.dueOn,
  legal_ref: duty.legalRef,
  law_status: duty.lawStatus,
  assumed: duty.assumed,
  permanent: duty.permanent,
});

/**
 * For searching, without marks: what is public from the first day on one line, the summary on a second one. Until it is
 * published a stranger may find a row by the first line only, or the search would tell what the draft says.
 */
export const foldedText = (title: string, summary: string, documentNo: string | null): string =>
  `${fold(`${title} ${documentNo ?? ''}`)}\n${fold(summary)}`;

export const countMissing = (channels: readonly RequiredChannel[]): number =>
  channels.filter((channel) => !channel.oneOf).length + (channels.some((channel) => channel.oneOf) ? 1 : 0);

export const channelRow = (publication: Id<'publicity.publication'>, channel: RequiredChannel): ChannelRow => ({
  id: newId<'publicity.channel'>(),
  publication_id: publication,
  kind: channel.kind,
  required: true,
  one_of: channel.oneOf,
  place_kind: channel.placeKind,
  required_days: channel.requiredDays,
  permanent: channel.permanent,
  legal_ref: channel.legalRef,
  law_status: channel.lawStatus,
});
