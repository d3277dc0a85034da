import { day, type Day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { makeUnit } from '#modules/org/testing/factories.ts';
import type { ChannelKind } from '../rules/kinds.ts';

export interface PlanParts {
  readonly unit?: Id<'org.unit'>;
  readonly year?: number;
  readonly documentNo?: string | null;
  /** A draft when null. */
  readonly adoptedOn?: Day | null;
  readonly demo?: boolean;
}

/** A yearly publicity plan (kế hoạch công khai), adopted in January when nothing is given. */
export async function makePlan(
  db: Db,
  parts: PlanParts = {},
): Promise<{ id: Id<'publicity.plan'>; unit: Id<'org.unit'>; year: number }> {
  const { unit = await makeUnit(db), year = 2026, demo = false } = parts;
  const adoptedOn = parts.adoptedOn === undefined ? day(`${year}-01-12`) : parts.adoptedOn;
  const id = newId<'publicity.plan'>();
  await db
    .insertInto('publicity.plan')
    .values({
      id,
      unit_id: unit,
      year,
      adopted_on: adoptedOn,
      document_no: adoptedOn === null ? null : (parts.documentNo ?? '05/KH-UBND'),
      demo,
    })
    .execute();
  return { id, unit, year };
}

export interface PlanItemParts {
  readonly plan: Id<'publicity.plan'>;
  readonly item?: string;
  readonly title?: string;
  readonly expectedOn?: Day;
  readonly channels?: readonly ChannelKind[];
  readonly responsibleHolding?: Id<'org.holding'> | null;
  readonly responsible?: string;
}

/** A line of a plan; it opens no duty by itself: adopting the plan does. */
export async function makePlanItem(db: Db, parts: PlanItemParts): Promise<Id<'publicity.plan_item'>> {
  const id = newId<'publicity.plan_item'>();
  await db
    .insertInto('publicity.plan_item')
    .values({
      id,
      plan_id: parts.plan,
      item: parts.item ?? 'budget',
      title: parts.title ?? 'Dự toán ngân sách xã trình Hội đồng nhân dân',
      expected_on: parts.expectedOn ?? day('2026-12-10'),
      channels: [...(parts.channels ?? ['web', 'posting'])],
      responsible_holding: parts.responsibleHolding ?? null,
      responsible: parts.responsible ?? 'Công chức Tài chính - Kế toán',
    })
    .execute();
  return id;
}
