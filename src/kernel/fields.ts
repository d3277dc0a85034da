import { z } from 'zod';
import { parseDay, type Day } from './day.ts';
import { isId, type Id } from './id.ts';

/** A code that is also a words key, with the values its sentence needs. */
export interface FieldError {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** First error of each field, by field name (`rows.3.day` for nested ones). */
export type FieldErrors = Readonly<Record<string, FieldError>>;

export const fieldErrors = (error: z.ZodError): FieldErrors => {
  const errors: Record<string, FieldError> = {};
  for (const issue of error.issues) {
    const field = issue.path.join('.');
    errors[field] ??= { code: codeOf(issue), values: valuesOf(issue) };
  }
  return errors;
};

/** Our own fields put a words key into the message; zod's own findings are mapped by their kind. */
function codeOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z-]+(\.[a-z0-9-]+)+$/.test(issue.message)) return issue.message;
  if (issue.code === 'too_big') return 'kernel.field.too-long';
  if (issue.code === 'too_small') return 'kernel.field.too-short';
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'kernel.field.required';
  return 'kernel.field.not-valid';
}

function valuesOf(issue: z.core.$ZodIssue): Record<string, string | number> {
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) };
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) };
  return issue.code === 'custom' ? ((issue.params ?? {}) as Record<string, string | number>) : {};
}

const REQUIRED = 'kernel.field.required';

/** NFC, plain line ends, no invisible control characters (PostgreSQL refuses U+0000), no space around. */
// eslint-disable-next-line no-control-regex -- these characters are what is being removed
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\u200b]/g;
export const cleanText = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROL, '').trim();

const cleaned = z.string({ error: REQUIRED }).transform(cleanText);

/** Text that must be there. @param max characters after cleaning */
export const text = (max: number) => cleaned.pipe(z.string().min(1, REQUIRED).max(max));

/** Text that may be left empty; empty becomes null. */
export const optionalText = (max: number) =>
  cleaned
    .pipe(z.string().max(max))
    .transform((value) => (value === '' ? null : value))
    .nullish()
    .transform((value) => value ?? null);

export const id = <Table extends string>(_table: Table) =>
  z
    .string({ error: REQUIRED })
    .refine(isId, { error: 'kernel.field.unknown' })
    .transform((value) => value as Id<Table>);

export const optionalId = <Table extends string>(table: Table) =>
  z.preprocess((value) => (value === '' ? undefined : value), id(table).optional()).transform((value) => value ?? null);

/** A day as `YYYY-MM-DD` (what date inputs send) or `dd/mm/yyyy` (what people type). */
export const day = () =>
  z.string({ error: REQUIRED }).transform((typed, context): Day => {
    const iso = typed
      .trim()
      .replace(
        /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/,
        (_, d: string, m: string, y: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
      );
    const parsed = parseDay(iso);
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: typed.trim() === '' ? REQUIRED : 'kernel.field.not-a-day' });
    return z.NEVER;
  });

export const optionalDay = () =>
  z.preprocess((value) => (value === '' ? undefined : value), day().optional()).transform((value) => value ?? null);

export const choice = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  z.enum(options, { error: (issue) => (issue.input === undefined || issue.input === '' ? REQUIRED : 'kernel.field.unknown') });

/** A box that is ticked or absent. */
export const ticked = () => z.preprocess((value) => value === 'on' || value === 'true' || value === true, z.boolean());

/** A whole number typed into a field; dots and spaces between thousands are allowed. */
export const wholeNumber = (minimum: number, maximum: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? (value.trim() === '' ? undefined : Number(value.replace(/[\s.]/g, ''))) : value),
    z
      .number({ error: (issue) => (issue.input === undefined ? REQUIRED : 'kernel.field.not-a-number') })
      .int('kernel.field.not-a-number')
      .min(minimum, 'kernel.field.number-out-of-range')
      .max(maximum, 'kernel.field.number-out-of-range'),
  );

/** Repeated fields of one name: none, one or many become a list. */
export const list = <Item extends z.ZodType>(item: Item, most: number) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(most),
  );

export const email = () =>
  cleaned
    .pipe(z.string().min(1, REQUIRED).max(254))
    .pipe(z.email('kernel.field.not-an-address'))
    .transform((value) => value.toLowerCase());
