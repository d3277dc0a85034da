import { z } from 'zod';
import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf, unitNames, type UnitName } from '#modules/org/index.ts';
import { FORM_KEYS, formOf, type FormKey, type FormTexts } from '../papers/forms.ts';
import { findDraft } from '../steps/paper-draft.ts';

const stored = z.strictObject({
  type: z.string(),
  subject: z.string(),
  bases: z.array(z.string()),
  closing: z.string(),
  symbol: z.string(),
});

/** @throws when the row was not written by this program */
const readWords = (words: unknown): FormTexts | null => (words === null ? null : stored.parse(words));

/** How a commune words a form on a day; as it ships where the commune said nothing, or the village lies in no commune. */
export async function paperTexts(reader: Reader, commune: Id<'org.unit'> | null, form: FormKey, on: Day): Promise<FormTexts> {
  const row =
    commune === null
      ? undefined
      : await reader
          .selectFrom('decisions.paper_text')
          .select('words')
          .where('unit_id', '=', commune)
          .where('form', '=', form)
          .where('valid_from', '<=', on)
          .orderBy('valid_from', 'desc')
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst();
  return readWords(row?.words ?? null) ?? formOf(form).texts;
}

/** How a form of a commune stands today. */
export interface FormState {
  readonly form: FormKey;
  /** Day since which the commune's own words are in force; null where it is as it ships. */
  readonly ownSince: Day | null;
  /** Day on which other words come into force. */
  readonly comes: Day | null;
  readonly draft: boolean;
}

export interface FormsModel {
  readonly unit: UnitName;
  readonly place: Place;
  readonly forms: readonly FormState[];
}

const MOST = 500;

/** The forms of a commune; null for other units. */
export async function listForms(reader: Reader, commune: Id<'org.unit'>, today: Day): Promise<FormsModel | null> {
  const place = await placeOf(reader, commune, today);
  const unit = (await unitNames(reader, [commune], today)).get(commune);
  if (place === null || unit?.level !== 'commune') return null;
  const rows = await reader
    .selectFrom('decisions.paper_text')
    .select(['form', 'valid_from as from'])
    .select((eb) => eb('words', 'is not', null).as('own'))
    .where('unit_id', '=', commune)
    .orderBy('valid_from', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  const forms = FORM_KEYS.map((form): FormState => {
    const mine = rows.filter((row) => row.form === form);
    const now = mine.find(({ from }) => from !== null && from <= today);
    return {
      form,
      ownSince: now?.own === true ? now.from : null,
      comes: mine.find(({ from }) => from !== null && from > today)?.from ?? null,
      draft: mine.some(({ from }) => from === null),
    };
  });
  return { unit, place, forms };
}

export interface FormModel {
  readonly unit: UnitName;
  readonly place: Place;
  readonly state: FormState;
  readonly texts: FormTexts;
  /** What is kept and not in force yet. */
  readonly draft: FormTexts | null;
}

/** One form of a commune with its words of today and its draft. */
export async function findForm(reader: Reader, commune: Id<'org.unit'>, form: FormKey, today: Day): Promise<FormModel | null> {
  const forms = await listForms(reader, commune, today);
  const state = forms?.forms.find((one) => one.form === form);
  if (forms === null || state === undefined) return null;
  const [texts, draft] = [await paperTexts(reader, commune, form, today), await findDraft(reader, commune, form)];
  return { unit: forms.unit, place: forms.place, state, texts, draft: readWords(draft?.words ?? null) };
}
