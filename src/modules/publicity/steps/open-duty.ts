import type { Tx } from '#kernel/db.ts';
import type { Day } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { publicationItem } from '#modules/law/index.ts';
import type { FoundKeeper } from '../queries/find-keeper.ts';
import { dutyFor } from '../rules/duty.ts';
import { CHANNEL_KINDS, type ChannelKind } from '../rules/kinds.ts';
import type { PublicationRow } from './duty-rows.ts';
import { insertDuty } from './insert-duty.ts';

export type OpenDutyWhy =
  | 'publicity.register.none'
  | 'publicity.duty.before-register'
  | 'publicity.item.unknown'
  | 'publicity.item.no-deadline';

interface Asked {
  readonly item: string;
  readonly title: string;
  readonly documentNo?: string | null;
  readonly aroseOn: Day;
  readonly responsible: Id<'org.holding'> | null;
  readonly planItem?: Id<'publicity.plan_item'>;
  /** Forms that a plan names; those that the law does not ask for are added as a service. */
  readonly forms?: readonly string[];
}

/** Opens one duty by the rules in force on the day it arises. Asked by the command for one, and for each line of a plan. */
export async function openDutyFor(
  tx: Tx,
  keeper: FoundKeeper,
  asked: Asked,
  now: Temporal.Instant,
): Promise<Result<PublicationRow, OpenDutyWhy>> {
  const { register, regime, unit, body } = keeper;
  if (register === null) return refuse('publicity.register.none');
  if (asked.aroseOn < register.startsOn) return refuse('publicity.duty.before-register', { day: register.startsOn });
  const item = publicationItem(regime, asked.item, asked.aroseOn);
  if (item === null) return refuse('publicity.item.unknown');
  const duty = dutyFor(item, asked.aroseOn, register);
  if (!duty.ok) return duty;
  const { publication } = await insertDuty(
    tx,
    { ...asked, unit: unit.id, body, regime, demo: unit.demo, createdAt: now },
    duty.value,
  );
  const asService = CHANNEL_KINDS.filter(
    (kind) => asked.forms?.includes(kind) && !duty.value.channels.some((channel) => channel.kind === kind),
  );
  if (asService.length > 0)
    await tx
      .insertInto('publicity.channel')
      .values(asService.map((kind) => serviceRow(publication.id, kind, asked.aroseOn)))
      .execute();
  return ok(publication);
}

const serviceRow = (publication: Id<'publicity.publication'>, kind: ChannelKind, plannedFrom: Day) => ({
  id: newId<'publicity.channel'>(),
  publication_id: publication,
  kind,
  required: false,
  planned_from: plannedFrom,
});
