import { z } from 'zod';
import { choice, day, id, list, optionalId, optionalText, text } from '#kernel/fields.ts';
import { normaliseTone } from '#kernel/fold.ts';
import type { Id } from '#kernel/id.ts';
import type { Act, Heir, NewUnit, SplitPart } from './act-types.ts';
import { share } from './share.ts';
import type { Basis } from './types.ts';
import { isUnitType } from './unit-types.ts';

export const ACT_KINDS = ['merge', 'split', 'rename', 'retype', 'move', 'create', 'abolish'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** Bases a part of a divided unit can be counted in; `unknown` when nobody counted. */
export const BASES = ['unknown', 'people', 'households', 'area'] as const satisfies readonly Basis[];

/** A unit is divided into at most so many parts in one act. */
export const MOST_PARTS = 8;
export const PARTS: readonly number[] = Array.from({ length: MOST_PARTS }, (_, index) => index + 1);

const MOST_UNITS = 40;

/** What was merged in 2025 were 14 communes at most; forty leaves room. */
const units = list(id('org.unit'), MOST_UNITS);
const name = optionalText(200).transform((value) => (value === null ? null : normaliseTone(value).replace(/\s+/g, ' ')));
const type = optionalText(20).transform((value) => (value !== null && isUnitType(value) ? value : null));
const code = optionalText(20);
const count = z.preprocess(
  (value) => (value === undefined || value === '' ? null : value),
  z.coerce
    .number({ error: 'org.act.count-wrong' })
    .int('org.act.count-wrong')
    .min(0, 'org.act.count-wrong')
    .max(1_000_000_000, 'org.act.count-wrong')
    .nullable(),
);

const part = z.object({ into: optionalId('org.unit'), name, type, code, count });
export type PartForm = z.infer<typeof part>;

/** Names of the fields of one part: `phan-2-ten`. */
export const partField = (number: number, field: keyof PartForm): string => `part-${number}-${field}`;
/** Which part a lower unit goes with: `child-<id>` holds the number of the part, nothing when it stays. */
export const childField = (child: string): string => `child-${child}`;

const fields = z.object({
  kind: choice(ACT_KINDS),
  day: day(),
  document: text(200),
  unit: units,
  /** Existing heir of a merge; empty makes a new unit of `name`, `type` and `code`. */
  into: optionalId('org.unit'),
  name,
  type,
  code,
  /** Empty leaves new units where the units they are made of stand. */
  parent: optionalId('org.unit'),
  /** Where the lower units of an abolished unit go. */
  to: optionalId('org.unit'),
  keeps: z.preprocess((value) => value === 'co', z.boolean()),
  basis: z.preprocess((value) => (value === undefined || value === '' ? 'unknown' : value), choice(BASES)),
  /** What stays with a divided unit that goes on, counted as the parts are. */
  rest: count,
});

export type ActForm = z.infer<typeof fields> & {
  readonly parts: readonly PartForm[];
  /** Number of the part, by lower unit. */
  readonly children: ReadonlyMap<string, number>;
};

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null;

/** The fields of a part that says anything. */
function partsOf(raw: Raw): Record<string, unknown>[] {
  const parts = PARTS.map((number) =>
    Object.fromEntries(
      (['into', 'name', 'type', 'code', 'count'] as const).map((field) => [field, raw[partField(number, field)] ?? '']),
    ),
  );
  const last = parts.findLastIndex((one) => Object.values(one).some((value) => value !== ''));
  return parts.slice(0, last + 1);
}

function childrenOf(raw: Raw): Map<string, number> {
  const chosen = Object.entries(raw).flatMap(([field, value]): [string, number][] => {
    const number = Number(value);
    return field.startsWith('child-') && PARTS.includes(number) ? [[field.slice('child-'.length), number]] : [];
  });
  return new Map(chosen);
}

const NEEDED: Readonly<Record<ActKind, readonly (keyof z.infer<typeof fields>)[]>> = {
  merge: [],
  split: [],
  rename: ['name'],
  retype: ['name', 'type'],
  move: ['parent'],
  create: ['name', 'type'],
  abolish: [],
};

const REQUIRED = 'kernel.field.required';

function checkNeeded(form: ActForm, complain: (path: string, message: string) => void): void {
  for (const field of NEEDED[form.kind]) if (form[field] === null) complain(field, REQUIRED);
  const least = form.kind === 'create' ? 0 : 1;
  if (form.unit.length < least) complain('unit', REQUIRED);
  if (form.kind === 'merge' && form.into === null) {
    if (form.name === null) complain('name', REQUIRED);
    if (form.type === null) complain('type', REQUIRED);
  }
  if (form.kind === 'split') checkParts(form, complain);
}

function checkParts({ parts, basis }: ActForm, complain: (path: string, message: string) => void): void {
  parts.forEach((one, index) => {
    if (one.into !== null) return;
    if (one.name === null) complain(partField(index + 1, 'name'), REQUIRED);
    if (one.type === null) complain(partField(index + 1, 'type'), REQUIRED);
    if (basis !== 'unknown' && one.count === null) complain(partField(index + 1, 'count'), REQUIRED);
  });
}

/** An act as a form or an address carries it. Field names are those of `fields`, `partField` and `childField`. */
export const actForm: z.ZodType<ActForm> = z
  .preprocess(
    (raw) => (isRaw(raw) ? { ...raw, parts: partsOf(raw), children: childrenOf(raw) } : raw),
    fields.extend({ parts: z.array(part), children: z.custom<ReadonlyMap<string, number>>((value) => value instanceof Map) }),
  )
  .superRefine((form, context) => {
    checkNeeded(form, (path, message) => context.addIssue({ code: 'custom', message, path: [path] }));
  });

/** The units an act names, new ones aside. */
export const namedUnits = ({ unit, into, parent, to, parts }: ActForm): readonly Id<'org.unit'>[] => [
  ...new Set([...unit, into, parent, to, ...parts.map((one) => one.into)].filter((one) => one !== null)),
];

interface Ground {
  /** Makes an id for a unit that begins. */
  readonly newId: () => string;
  /** The unit above one that is in force on the day of the act; null for a province. */
  readonly parentOf: (unit: string) => string | null;
}

/** The act that a complete form describes. */
export function actOf(form: ActForm, ground: Ground): Act {
  const { kind, day: on, unit } = form;
  const first = unit[0] ?? '';
  const parentId = form.parent ?? (unit.length === 0 ? null : ground.parentOf(first));
  const begin = (parts: Pick<PartForm, 'name' | 'type' | 'code'>): NewUnit => newUnit(parts, parentId, ground);
  switch (kind) {
    case 'merge':
      return { kind, day: on, units: unit, into: form.into ?? begin(form) };
    case 'split':
      return { kind, day: on, unit: first, keeps: form.keeps, parts: splitParts(form, begin) };
    case 'rename':
      return { kind, day: on, unit: first, name: sure(form.name) };
    case 'retype':
      return {
        kind,
        day: on,
        unit: first,
        name: sure(form.name),
        type: sure(form.type),
        ...(form.code === null ? {} : { code: form.code }),
      };
    case 'move':
      return { kind, day: on, unit: first, parentId: sure(form.parent) };
    case 'create':
      return { kind, day: on, unit: begin(form) };
    case 'abolish':
      return { kind, day: on, unit: first, childrenTo: form.to };
  }
}

/** The check of the form has seen to it that these are there. */
function sure<T>(value: T | null): T {
  if (value === null) throw new Error('An act was read from a form that was not checked');
  return value;
}

const newUnit = (
  { name: full, type: kind, code: number }: Pick<PartForm, 'name' | 'type' | 'code'>,
  parentId: string | null,
  ground: Ground,
): NewUnit => ({
  id: ground.newId(),
  name: sure(full),
  type: sure(kind),
  code: number,
  parentId,
});

/** Shares are counts over their sum, so that they are exact; without a basis nothing is counted. */
function splitParts(form: ActForm, begin: (parts: PartForm) => NewUnit): SplitPart[] {
  const total = form.parts.reduce((sum, one) => sum + (one.count ?? 0), form.keeps ? (form.rest ?? 0) : 0);
  const counted = form.basis !== 'unknown' && total > 0;
  return form.parts.map((one, index) => {
    const into: Heir = one.into ?? begin(one);
    return {
      into,
      share: counted ? share(one.count ?? 0, total) : null,
      basis: counted ? form.basis : 'unknown',
      children: [...form.children].filter(([, number]) => number === index + 1).map(([child]) => child),
    };
  });
}
