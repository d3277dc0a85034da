import type { RowError } from '#kernel/csv.ts';
import type { Id } from '#kernel/id.ts';
import type { HouseholdLine, HouseholdWrites, ImportPlan, Numbered, PlannedLine } from './import-types.ts';

export interface KnownHousehold extends HouseholdLine {
  readonly id: Id<'org.household'>;
  /** It has a last day: its code is not free before then, and it is not corrected by a list. */
  readonly ends: boolean;
}

/** Households of a village from a list: unknown codes are added, known ones corrected where the house differs. */
export function planHouseholds(
  rows: readonly Numbered<HouseholdLine>[],
  known: readonly KnownHousehold[],
): ImportPlan<HouseholdWrites> {
  const byCode = new Map(known.map((household) => [household.code, household]));
  const seen = new Map<string, number>();
  const errors: RowError[] = [];
  const lines: PlannedLine[] = [];
  const adds: HouseholdLine[] = [];
  const corrections: (HouseholdLine & { id: Id<'org.household'> })[] = [];
  for (const { line, value } of rows) {
    const earlier = seen.get(value.code);
    const there = byCode.get(value.code);
    seen.set(value.code, earlier ?? line);
    const wrong = earlier !== undefined ? 'org.import.twice-in-file' : there?.ends ? 'org.household.code-taken' : null;
    if (wrong !== null) {
      errors.push({ line, column: 'Mã hộ', code: wrong, values: { line: earlier ?? line } });
      continue;
    }
    const what = there === undefined ? 'new' : there.address === value.address ? 'same' : 'changed';
    lines.push({ line, what, label: `${value.code} · ${value.address}` });
    if (there === undefined) adds.push(value);
    else if (what === 'changed') corrections.push({ ...value, id: there.id });
  }
  return { errors, lines, writes: { adds, corrections } };
}
