import type { RowError } from '#kernel/csv.ts';
import type { Day } from '#kernel/day.ts';
import { fieldErrors } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { actForm, type ActForm } from './act-form.ts';
import { titleOf } from './act-title.ts';
import type { ActPlan } from './act-types.ts';
import { applyAct } from './apply-act.ts';
import type { ChangeLine, ChangeWrites, ImportPlan, Numbered, PlannedLine } from './import-types.ts';
import { planFor } from './plan-for.ts';
import type { Country } from './types.ts';
import { unitIndex, type FindUnit, type IndexedUnit } from './unit-index.ts';

/** What a list of acts is held against. */
export interface ChangeGround {
  readonly country: Country;
  /** The unit the list is sent to, and every unit below it: only these can be meant. */
  readonly own: Id<'org.unit'>;
  readonly units: readonly IndexedUnit[];
  readonly makeId: () => string;
  /** For lines that give no day of their own. */
  readonly day: Day;
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  kind: 'Thay đổi',
  day: 'Ngày',
  document: 'Văn bản',
  unit: 'Đơn vị',
  name: 'Tên',
  type: 'Loại',
  code: 'Mã',
  parent: 'Trực thuộc',
  into: 'Nhập vào',
  to: 'Chuyển về',
};

/**
 * Acts on units from a list, each judged by what the lines before it leave: a unit that one line makes can be named by
 * the next. Nothing is planned twice, and one line that may not be done stops the whole list.
 */
export function planChanges(rows: readonly Numbered<ChangeLine>[], ground: ChangeGround): ImportPlan<ChangeWrites> {
  const errors: RowError[] = [];
  const lines: PlannedLine[] = [];
  const acts: ChangeWrites['acts'][number][] = [];
  const units = [...ground.units];
  let { country } = ground;
  for (const { line, value } of rows) {
    const form = formOf(value, unitIndex(units, ground.own), ground);
    if (!form.ok) {
      errors.push(...form.errors.map((error) => ({ line, ...error })));
      continue;
    }
    const planned = planFor(country, form.value, ground.makeId);
    if (!planned.ok) {
      errors.push({ line, column: null, code: planned.why, values: planned.details });
      continue;
    }
    const plan = planned.value;
    const title = titleOf(country, plan);
    acts.push({ plan, title, document: form.value.document });
    lines.push({ line, what: 'new', label: title });
    country = applyAct(country, plan);
    units.push(...begun(plan));
  }
  return { errors, lines, writes: { acts } };
}

/** Units that begin can be named by code or by name from the next line on. */
const begun = ({ preview }: ActPlan): IndexedUnit[] =>
  preview.begins.map(({ unitId, after }) => ({ id: unitId as Id<'org.unit'>, name: after.name, code: after.code, path: unitId }));

type Wrong = Omit<RowError, 'line'>;
type Read = { readonly ok: true; readonly value: ActForm } | { readonly ok: false; readonly errors: readonly Wrong[] };

/** Names of units separated by semicolons, as one cell holds them. */
export const namesIn = (cell: string | null): readonly string[] =>
  (cell ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function formOf(value: ChangeLine, find: FindUnit, { day, own, country }: ChangeGround): Read {
  const errors: Wrong[] = [];
  const idOf = (field: string, name: string): string => {
    const found: Result<string> = find(name);
    // Who keeps a unit keeps what is below it; the unit itself is changed by those above.
    const itself = found.ok && found.value === own && ['unit', 'into'].includes(field);
    if (found.ok && !itself) return found.value;
    const refused = found.ok ? refuse('org.import.unit-not-here') : found;
    errors.push({ column: COLUMN_OF[field] ?? null, code: refused.why, values: refused.details });
    return '';
  };
  const optional = (field: string, name: string | null): string => (name === null ? '' : idOf(field, name));
  // Nothing stands directly under the country but provinces, whose parent is left empty.
  const underOwn = country.units.has(own) ? own : '';
  const raw = {
    ...value,
    day: value.day ?? day,
    unit: namesIn(value.units).map((name) => idOf('unit', name)),
    parent: value.kind === 'create' && value.parent === null ? underOwn : optional('parent', value.parent),
    into: optional('into', value.into),
    to: optional('to', value.to),
  };
  if (errors.length > 0) return { ok: false, errors };
  const parsed = actForm.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  const wrong = Object.entries(fieldErrors(parsed.error)).map(([field, error]) => ({
    column: COLUMN_OF[field.split('.')[0] ?? ''] ?? null,
    ...error,
  }));
  return { ok: false, errors: wrong };
}
