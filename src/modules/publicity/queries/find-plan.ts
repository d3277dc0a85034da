import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { listHoldings } from '#modules/org/index.ts';
import type { KeeperId } from '../paths.ts';
import { statusOf, type Status } from '../rules/status.ts';
import { filesOf, type FileFacts } from './files.ts';
import { findKeeper, type FoundKeeper } from './find-keeper.ts';

export interface PlanLine {
  readonly id: Id<'publicity.plan_item'>;
  readonly item: string;
  readonly title: string;
  readonly expectedOn: Day;
  readonly channels: readonly string[];
  readonly responsible: string;
  /** The task it became when the plan was adopted; null in a draft, and for a time before the register. */
  readonly publication: { readonly id: Id<'publicity.publication'>; readonly status: Status } | null;
}

export interface PlanView {
  readonly keeper: FoundKeeper;
  readonly year: number;
  /** Null until the first line was written. */
  readonly plan: {
    readonly id: Id<'publicity.plan'>;
    readonly documentNo: string | null;
    readonly adoptedOn: Day | null;
    readonly file: FileFacts | null;
  } | null;
  readonly lines: readonly PlanLine[];
  /** Posts held in the unit today, for the choice of who is answerable. */
  readonly holders: readonly Holder[];
}

export interface Holder {
  readonly id: Id<'org.holding'>;
  readonly title: string;
  readonly personName: string | null;
}

const MOST = 500;

/** The publicity plan of a commune for a year with what became of each line; null where there is no such plan by law. */
export async function findPlan(reader: Reader, id: KeeperId, year: number, today: Day): Promise<PlanView | null> {
  const keeper = await findKeeper(reader, id, today);
  if (keeper === null || keeper.body !== null) return null;
  const plan = await reader
    .selectFrom('publicity.plan')
    .select(['id', 'document_no as documentNo', 'adopted_on as adoptedOn', 'file_id'])
    .where('unit_id', '=', keeper.unit.id)
    .where('year', '=', year)
    .executeTakeFirst();
  const holders = await holdersNow(reader, keeper, today);
  if (plan === undefined) return { keeper, year, plan: null, lines: [], holders };
  const files = await filesOf(reader, [plan.file_id]);
  const file = plan.file_id === null ? null : (files.get(plan.file_id) ?? null);
  return { keeper, year, plan: { ...plan, file }, lines: await linesOf(reader, plan.id, today), holders };
}

async function linesOf(reader: Reader, plan: Id<'publicity.plan'>, today: Day): Promise<PlanLine[]> {
  const rows = await reader
    .selectFrom('publicity.plan_item as i')
    .leftJoin('publicity.publication as p', 'p.plan_item_id', 'i.id')
    .select(['i.id', 'i.item', 'i.title', 'i.expected_on as expectedOn', 'i.channels', 'i.responsible'])
    .select(['p.id as publication', 'p.state', 'p.due_on', 'p.published_on'])
    .where('i.plan_id', '=', plan)
    .orderBy('i.expected_on')
    .orderBy('i.id')
    .limit(MOST)
    .execute();
  return rows.map(({ publication, state, due_on, published_on, ...line }) => ({
    ...line,
    publication:
      publication === null || state === null || due_on === null
        ? null
        : { id: publication, status: statusOf({ state, dueOn: due_on, publishedOn: published_on }, today) },
  }));
}

/** Who can be made answerable: holders of posts in the body, or in any body of the commune. */
export async function holdersNow(reader: Reader, keeper: FoundKeeper, today: Day): Promise<Holder[]> {
  const of = keeper.body === null ? { unit: keeper.unit.id } : { body: keeper.body };
  const held = await listHoldings(reader, of, today);
  return held
    .filter((holding) => holding.valid_from <= today && (holding.valid_to === null || holding.valid_to > today))
    .map(({ id, title, personName }) => ({ id, title, personName }));
}
