import { z } from 'zod';
import type { Work } from '#kernel/command.ts';
import { choice, optionalId, text, wholeNumber } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { BASES, METHODS, SHAPES } from '../rules/poll/kinds.ts';

const MOST_OPTIONS = 30;
const LABEL = 300;

/** One option in each line. */
const labels = z
  .string()
  .default('')
  .transform((typed) => [
    ...new Set(
      typed
        .split('\n')
        .map((line) => line.trim().normalize('NFC'))
        .filter((line) => line !== ''),
    ),
  ]);

export const SHARES = ['more', 'least'] as const;

/** What is written down of a vote before it opens. */
export const draftFields = {
  item: optionalId('conferences.agenda_item'),
  question: text(500),
  method: choice(METHODS),
  shape: choice(SHAPES),
  options: labels,
  most: z.preprocess((value) => (value === undefined || value === '' ? '1' : value), wholeNumber(1, MOST_OPTIONS)),
  base: choice(BASES),
  numerator: wholeNumber(1, 100),
  denominator: wholeNumber(1, 100),
  share: choice(SHARES),
  ruleRef: text(300),
};

const drafted = z.object(draftFields);
export type Drafted = z.infer<typeof drafted>;

/** What no field shows by itself: for `superRefine`. */
export function checkDraft(
  { shape, options, most, numerator, denominator, share }: Drafted,
  context: { addIssue(issue: { code: 'custom'; path: string[]; message: string }): void },
): void {
  const wrong = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
  if (numerator > denominator || (numerator === denominator && share === 'more'))
    wrong('numerator', 'conferences.poll.share-too-high');
  if (shape === 'question') return;
  if (options.length < 2 || options.length > MOST_OPTIONS) wrong('options', 'conferences.poll.options-few');
  if (options.some((label) => label.length > LABEL)) wrong('options', 'conferences.poll.option-long');
  if (most > options.length) wrong('most', 'conferences.poll.most-too-many');
}

export const rowOfDraft = ({ item, question, method, shape, most, base, numerator, denominator, share, ruleRef }: Drafted) => ({
  item_id: item,
  question,
  method,
  shape,
  most_choices: shape === 'question' ? 1 : most,
  base,
  numerator,
  denominator,
  strict: share === 'more',
  rule_ref: ruleRef,
});

const optionsOf = ({ shape, options }: Drafted) =>
  shape === 'question'
    ? (['yes', 'no', 'abstain'] as const).map((kind) => ({ kind, label: null }))
    : options.map((label) => ({ kind: 'choice' as const, label }));

/** Puts the options in the place of whatever stood on the ballot. */
export async function writeOptions({ tx }: Work, poll: Id<'conferences.poll'>, drafted: Drafted): Promise<void> {
  await tx.deleteFrom('conferences.poll_option').where('poll_id', '=', poll).execute();
  await tx
    .insertInto('conferences.poll_option')
    .values(optionsOf(drafted).map((option, at) => ({ poll_id: poll, no: at + 1, ...option })))
    .execute();
}

export async function isItemOf(
  { tx }: Work,
  conference: Id<'conferences.conference'>,
  item: Id<'conferences.agenda_item'> | null,
): Promise<boolean> {
  if (item === null) return true;
  const found = await tx
    .selectFrom('conferences.agenda_item')
    .select('id')
    .where('id', '=', item)
    .where('conference_id', '=', conference)
    .executeTakeFirst();
  return found !== undefined;
}
