import { buffer } from 'node:stream/consumers';
import { parseCsv, type CsvRows, type CsvWhy } from '#kernel/csv.ts';
import type { Reader } from '#kernel/db.ts';
import type { FileStore } from '#kernel/files/store.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { changeColumns, householdColumns, postColumns, villageColumns, withTitle } from '../rules/import-columns.ts';
import type { ImportKind } from '../rules/import-kinds.ts';
import type { ChangeWrites, HouseholdWrites, ImportPlan, PostWrites, VillageWrites } from '../rules/import-types.ts';
import { planChanges } from '../rules/plan-changes.ts';
import { planHouseholds } from '../rules/plan-households.ts';
import { planPosts } from '../rules/plan-posts.ts';
import { planVillages } from '../rules/plan-villages.ts';
import { changeGround } from './change-ground.ts';
import { householdGround, postGround, villageGround, type ImportAt } from './import-ground.ts';

export type PlannedImport =
  | { readonly kind: 'households'; readonly plan: ImportPlan<HouseholdWrites> }
  | { readonly kind: 'villages'; readonly plan: ImportPlan<VillageWrites> }
  | { readonly kind: 'posts'; readonly plan: ImportPlan<PostWrites> }
  | { readonly kind: 'changes'; readonly plan: ImportPlan<ChangeWrites> };

export type PlanWhy = CsvWhy | 'org.import.gone';

const LIMITS = { maxBytes: 5 * 1024 * 1024, maxRows: 20_000 };

/**
 * The dry run: reads the list and holds it against what is there. The same runs again, inside the transaction, when the
 * list is carried out, so what is written is what was true at that moment.
 */
export async function planImport(
  reader: Reader,
  files: FileStore,
  list: { readonly kind: ImportKind; readonly sha256: string },
  at: ImportAt,
): Promise<Result<PlannedImport, PlanWhy>> {
  const stream = await files.open(list.sha256);
  if (stream === null) return refuse('org.import.gone');
  const bytes = await buffer(stream);
  if (list.kind === 'households') {
    return planned(parseCsv(bytes, householdColumns, LIMITS), async ({ rows }) => ({
      kind: 'households',
      plan: planHouseholds(rows, await householdGround(reader, at)),
    }));
  }
  if (list.kind === 'villages') {
    return planned(parseCsv(bytes, villageColumns, LIMITS), async ({ rows }) => ({
      kind: 'villages',
      plan: planVillages(rows, await villageGround(reader, at, rows)),
    }));
  }
  if (list.kind === 'changes') {
    return planned(parseCsv(bytes, changeColumns, LIMITS), async ({ rows }) => ({
      kind: 'changes',
      plan: planChanges(rows, await changeGround(reader, at, rows)),
    }));
  }
  return planned(parseCsv(bytes, postColumns, LIMITS), async ({ rows: written }) => {
    const rows = written.map((row) => ({ ...row, value: withTitle(row.value) }));
    return { kind: 'posts', plan: planPosts(rows, await postGround(reader, at, rows)) };
  });
}

/** Errors of the cells stand beside those of the lines. */
async function planned<Row>(
  parsed: Result<CsvRows<Row>, CsvWhy>,
  plan: (parsed: CsvRows<Row>) => Promise<PlannedImport>,
): Promise<Result<PlannedImport, PlanWhy>> {
  if (!parsed.ok) return parsed;
  const made = await plan(parsed.value);
  const errors = [...parsed.value.errors, ...made.plan.errors].sort((a, b) => a.line - b.line);
  return ok({ ...made, plan: { ...made.plan, errors } } as PlannedImport);
}
