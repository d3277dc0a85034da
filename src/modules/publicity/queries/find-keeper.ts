import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Regime } from '#modules/law/index.ts';
import { findBody, placesOf, unitNames, type UnitName } from '#modules/org/index.ts';
import type { KeeperId } from '../paths.ts';
import type { Keeper } from '../policy.ts';
import type { Facilities } from '../rules/duty.ts';
import { regimeOfBody } from '../rules/kinds.ts';

/** Who keeps a register (chính quyền xã, hoặc cơ quan, đơn vị, doanh nghiệp), and since when. */
export interface FoundKeeper extends Keeper {
  readonly id: KeeperId;
  /** As people call it: "Xã Suối Mơ", or the name of the body. */
  readonly name: string;
  readonly unit: UnitName;
  readonly regime: Regime;
  /** Null until the register was opened. */
  readonly register: (Facilities & { readonly id: Id<'publicity.register_start'>; readonly startsOn: Day }) | null;
}

/** The keeper of that id: a commune, or a body bound by the rules for agencies or enterprises; null for everything else. */
export async function findKeeper(reader: Reader, id: KeeperId, today: Day): Promise<FoundKeeper | null> {
  const owner =
    (await communeOwner(reader, id as Id<'org.unit'>, today)) ?? (await bodyOwner(reader, id as Id<'org.body'>, today));
  if (owner === null) return null;
  const register = await reader
    .selectFrom('publicity.register_start')
    .select(['id', 'starts_on as startsOn', 'has_web as hasWeb', 'has_loudspeaker as hasLoudspeaker'])
    .where('unit_id', '=', owner.unit.id)
    .where('body_id', owner.body === null ? 'is' : '=', owner.body)
    .executeTakeFirst();
  return { ...owner, id, register: register ?? null };
}

type Owner = Omit<FoundKeeper, 'id' | 'register'>;

async function communeOwner(reader: Reader, id: Id<'org.unit'>, today: Day): Promise<Owner | null> {
  const unit = (await unitNames(reader, [id], today)).get(id);
  if (unit === undefined || unit.level !== 'commune') return null;
  const place = (await placesOf(reader, [id], today)).get(id);
  return place === undefined ? null : { place, body: null, name: unit.name, unit, regime: 'commune' };
}

async function bodyOwner(reader: Reader, id: Id<'org.body'>, today: Day): Promise<Owner | null> {
  const body = await findBody(reader, id, today);
  const regime = body === null ? null : regimeOfBody(body.kind);
  return body === null || regime === null ? null : { place: body.place, body: body.id, name: body.name, unit: body.unit, regime };
}
