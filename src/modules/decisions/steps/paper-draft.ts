import type { Selectable } from 'kysely';
import type { Reader, Tables } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { FormKey } from '../papers/forms.ts';

export type PaperTextRow = Selectable<Tables['decisions.paper_text']>;

/** The wording of a form that is kept and not in force yet. */
export const findDraft = async (reader: Reader, commune: Id<'org.unit'>, form: FormKey): Promise<PaperTextRow | null> =>
  (await reader
    .selectFrom('decisions.paper_text')
    .selectAll()
    .where('unit_id', '=', commune)
    .where('form', '=', form)
    .where('valid_from', 'is', null)
    .executeTakeFirst()) ?? null;
