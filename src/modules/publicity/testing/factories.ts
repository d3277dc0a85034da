import { addDays, day, type Day } from '#kernel/day.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { publicationItem, type Regime } from '#modules/law/index.ts';
import { makeUnit } from '#modules/org/testing/factories.ts';
import { dutyFor } from '../rules/duty.ts';
import type { ChannelKind, PlaceKind, PublicationState } from '../rules/kinds.ts';
import { insertDuty } from '../steps/insert-duty.ts';
import { keepComputed } from '../steps/keep-computed.ts';

/**
 * Rows of `publicity` for tests and for the demonstration: plain inserts with defaults that make sense in Việt Nam. The
 * computed columns come from the same rules as in the commands, so that no state can be made that the program would not.
 */

type Publication = Id<'publicity.publication'>;

export const REGISTER_START = day('2026-01-05');
const morning = (on: Day): Temporal.Instant => Temporal.Instant.from(`${on}T09:00:00+07:00`);

export interface RegisterParts {
  readonly unit?: Id<'org.unit'>;
  readonly body?: Id<'org.body'> | null;
  readonly startsOn?: Day;
  readonly hasWeb?: boolean;
  readonly hasLoudspeaker?: boolean;
  readonly demo?: boolean;
}

/** A register that has begun, without its standing duties. */
export async function makeRegister(db: Db, parts: RegisterParts = {}): Promise<Id<'org.unit'>> {
  const {
    unit = await makeUnit(db),
    body = null,
    startsOn = REGISTER_START,
    hasWeb = true,
    hasLoudspeaker = true,
    demo = false,
  } = parts;
  await db
    .insertInto('publicity.register_start')
    .values({
      id: newId<'publicity.register_start'>(),
      unit_id: unit,
      body_id: body,
      starts_on: startsOn,
      has_web: hasWeb,
      has_loudspeaker: hasLoudspeaker,
      demo,
    })
    .execute();
  return unit;
}

export interface PublicationParts {
  readonly unit?: Id<'org.unit'>;
  readonly body?: Id<'org.body'> | null;
  readonly regime?: Regime;
  /** Key of the item, such as `budget`. */
  readonly item?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly documentNo?: string | null;
  readonly aroseOn?: Day;
  readonly state?: PublicationState;
  /** Day of release, for what is or was published; the due day when left out (a withdrawn duty: never, unless given). */
  readonly releasedOn?: Day;
  readonly withdrawnOn?: Day;
  readonly withdrawnReason?: string;
  readonly responsible?: Id<'org.holding'> | null;
  readonly file?: Id<'kernel.file'> | null;
  readonly planItem?: Id<'publicity.plan_item'> | null;
  readonly demo?: boolean;
  /**
   * First day of each required channel that has begun, in the order in which the rules name them; `null` for one that has
   * not. When left out, whatever was released has all of them from that day on.
   */
  readonly starts?: readonly (Day | null)[];
}

export interface MadePublication {
  readonly id: Publication;
  readonly code: string;
  readonly unit: Id<'org.unit'>;
  readonly dueOn: Day;
  /** The required channels, in the order of the rules. */
  readonly channels: readonly {
    readonly id: Id<'publicity.channel'>;
    readonly kind: ChannelKind;
    readonly placeKind: PlaceKind | null;
  }[];
}

/** A publication with the channels its item asks for; a duty about the budget when nothing is given. */
export async function makePublication(db: Db, parts: PublicationParts = {}): Promise<MadePublication> {
  const { regime = 'commune', item: key = 'budget', aroseOn = day('2026-11-13'), demo = false } = parts;
  const item = publicationItem(regime, key, aroseOn);
  if (item === null) throw new Error(`No item ${key} of ${regime} on ${aroseOn}`);
  const duty = unwrap(dutyFor(item, aroseOn, { hasWeb: true, hasLoudspeaker: true }));
  const { unit = await makeUnit(db), body = null, title = item.title.vi, summary = `${item.covers.vi}.` } = parts;
  const { documentNo = null, responsible = null, planItem = null } = parts;
  const rows = await inTransaction(db, (tx) =>
    insertDuty(
      tx,
      {
        unit,
        body,
        regime,
        item: key,
        title,
        summary,
        documentNo,
        aroseOn,
        responsible,
        planItem,
        demo,
        createdAt: morning(aroseOn),
      },
      duty,
    ),
  );
  const { publication } = rows;
  const channels = rows.channels.map(({ id, kind, place_kind }) => ({ id, kind, placeKind: place_kind ?? null }));
  await bringToState(
    db,
    publication.id,
    duty.dueOn,
    parts,
    channels.map((channel) => channel.id),
  );
  return { id: publication.id, code: publication.code, unit, dueOn: duty.dueOn, channels };
}

async function bringToState(
  db: Db,
  publication: Publication,
  dueOn: Day,
  parts: PublicationParts,
  channels: readonly Id<'publicity.channel'>[],
): Promise<void> {
  const { state = 'due', file = null } = parts;
  const released = parts.releasedOn ?? (state === 'published' ? dueOn : null);
  const looked = released === null ? null : morning(released);
  await db
    .updateTable('publicity.publication')
    .set({
      state,
      file_id: file,
      released_on: released,
      published_on: released,
      privacy_checked_at: looked,
      ...withdrawal(parts, released ?? dueOn),
    })
    .where('id', '=', publication)
    .execute();
  if (released === null) return;
  for (const [index, channel] of channels.entries()) {
    const from = parts.starts === undefined ? released : (parts.starts[index] ?? null);
    if (from !== null) await insertDisplay(db, { channel, from });
  }
  await inTransaction(db, (tx) => keepComputed(tx, publication));
}

const withdrawal = ({ state, withdrawnOn, withdrawnReason }: PublicationParts, before: Day) =>
  state === 'withdrawn'
    ? {
        withdrawn_on: withdrawnOn ?? addDays(before, 2),
        withdrawn_reason: withdrawnReason ?? 'Nội dung trùng với một mục khác trong sổ',
      }
    : {};

export interface ChannelParts {
  readonly publication: Publication;
  readonly kind?: ChannelKind;
  readonly required?: boolean;
  readonly oneOf?: boolean;
  readonly place?: string;
  readonly placeKind?: PlaceKind | null;
  readonly village?: Id<'org.unit'> | null;
  readonly requiredDays?: number | null;
  readonly permanent?: boolean;
  readonly plannedFrom?: Day | null;
  readonly plannedTo?: Day | null;
  readonly responsible?: Id<'org.holding'> | null;
}

/** One more channel: a posting as a service, at the market, when nothing is given. */
export async function makeChannel(db: Db, parts: ChannelParts): Promise<Id<'publicity.channel'>> {
  const id = newId<'publicity.channel'>();
  await db
    .insertInto('publicity.channel')
    .values({
      id,
      publication_id: parts.publication,
      kind: parts.kind ?? 'posting',
      required: parts.required ?? false,
      one_of: parts.oneOf ?? false,
      place: parts.place ?? 'Bảng tin chợ trung tâm',
      place_kind: parts.placeKind ?? null,
      village_id: parts.village ?? null,
      required_days: parts.requiredDays ?? null,
      permanent: parts.permanent ?? false,
      planned_from: parts.plannedFrom ?? null,
      planned_to: parts.plannedTo ?? null,
      responsible_holding: parts.responsible ?? null,
    })
    .execute();
  await inTransaction(db, (tx) => keepComputed(tx, parts.publication));
  return id;
}

export interface DisplayParts {
  readonly channel: Id<'publicity.channel'>;
  readonly from: Day;
  /** The first day it was no longer up. */
  readonly to?: Day | null;
  readonly reason?: string | null;
  readonly note?: string;
  readonly file?: Id<'kernel.file'> | null;
  readonly voidReason?: string | null;
}

/** Days a channel was up; it hangs still when no end is given. */
export async function makeDisplay(db: Db, parts: DisplayParts): Promise<Id<'publicity.display'>> {
  const id = await insertDisplay(db, parts);
  const { publication_id } = await db
    .selectFrom('publicity.channel')
    .select('publication_id')
    .where('id', '=', parts.channel)
    .executeTakeFirstOrThrow();
  await inTransaction(db, (tx) => keepComputed(tx, publication_id));
  return id;
}

async function insertDisplay(db: Db, parts: DisplayParts): Promise<Id<'publicity.display'>> {
  const id = newId<'publicity.display'>();
  const { to = null } = parts;
  await db
    .insertInto('publicity.display')
    .values({
      id,
      channel_id: parts.channel,
      from_day: parts.from,
      to_day: to,
      end_reason: to === null ? null : (parts.reason ?? 'Hết thời hạn niêm yết'),
      evidence_note: parts.note ?? '',
      evidence_file: parts.file ?? null,
      recorded_at: morning(parts.from),
      void_reason: parts.voidReason ?? null,
    })
    .execute();
  return id;
}

/** Takes down what hangs on a channel, from that day on. */
export async function takeDown(
  db: Db,
  channel: Id<'publicity.channel'>,
  on: Day,
  reason = 'Mưa bão, phải gỡ xuống',
): Promise<void> {
  await db
    .updateTable('publicity.display')
    .set({ to_day: on, end_reason: reason })
    .where('channel_id', '=', channel)
    .where('to_day', 'is', null)
    .execute();
  const { publication_id } = await db
    .selectFrom('publicity.channel')
    .select('publication_id')
    .where('id', '=', channel)
    .executeTakeFirstOrThrow();
  await inTransaction(db, (tx) => keepComputed(tx, publication_id));
}

export interface AmendmentParts {
  readonly publication: Publication;
  readonly onDay?: Day;
  readonly kind?: 'content' | 'duty';
  readonly reason?: string;
  readonly change?: string;
  readonly file?: Id<'kernel.file'> | null;
}

export async function makeAmendment(db: Db, parts: AmendmentParts): Promise<Id<'publicity.amendment'>> {
  const id = newId<'publicity.amendment'>();
  const onDay = parts.onDay ?? day('2026-11-20');
  await db
    .insertInto('publicity.amendment')
    .values({
      id,
      publication_id: parts.publication,
      on_day: onDay,
      kind: parts.kind ?? 'content',
      reason: parts.reason ?? 'Đính chính số liệu',
      change: parts.change ?? 'Số hộ được hỗ trợ là 45, không phải 54.',
      file_id: parts.file ?? null,
      at: morning(onDay),
    })
    .execute();
  return id;
}

/** The steps of the commands work in a transaction; the seed brings one along, tests do not. */
const inTransaction = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.isTransaction ? work(db as Tx) : db.transaction().execute(work);
