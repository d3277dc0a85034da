import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { choice, optionalId, text, wholeNumber } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayRecord } from '../policy.ts';
import { BASES, METHODS, SHAPES } from '../rules/poll/kinds.ts';
import { hallInput } from '../steps/enter.ts';
import { meetingGround, standingAs, type ConferenceRow } from '../steps/lock-poll.ts';

const MOST_POLLS = 500;
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

const input = z
  .object({
    conference: hallInput.conference,
    seat: hallInput.seat,
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
  })
  .superRefine(({ shape, options, most, numerator, denominator, share }, context) => {
    const wrong = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if (numerator > denominator || (numerator === denominator && share === 'more'))
      wrong('numerator', 'conferences.poll.share-too-high');
    if (shape === 'question') return;
    if (options.length < 2 || options.length > MOST_OPTIONS) wrong('options', 'conferences.poll.options-few');
    if (options.some((label) => label.length > LABEL)) wrong('options', 'conferences.poll.option-long');
    if (most > options.length) wrong('most', 'conferences.poll.most-too-many');
  });

type Drafted = z.infer<typeof input>;
export type DraftRefusal = 'conferences.poll.unknown-item' | 'conferences.poll.too-many' | 'conferences.poll.over';

/** Writes down what will be voted on, how it is counted and by which rule it carries; nobody votes yet. */
export const draftPoll = command({
  name: 'conferences.draft-poll',
  input,
  load: (tx, typed, today) => meetingGround(tx, typed, today),
  may: (actor, ground) => mayRecord(standingAs(ground, actor)),
  run: async (work, { conference }, typed): Promise<Result<{ poll: Id<'conferences.poll'> }, DraftRefusal>> => {
    const { tx, record } = work;
    if (!['planned', 'called', 'open'].includes(conference.state)) return refuse('conferences.poll.over');
    if (!(await isItemOf(work, conference, typed.item))) return refuse('conferences.poll.unknown-item');
    // Two who draft at once get two numbers: the second waits for the conference's row.
    await tx.selectFrom('conferences.conference').select('id').where('id', '=', conference.id).forNoKeyUpdate().execute();
    const { last } = await tx
      .selectFrom('conferences.poll')
      .select((eb) => eb.fn.coalesce(eb.fn.max('no'), eb.lit(0)).as('last'))
      .where('conference_id', '=', conference.id)
      .executeTakeFirstOrThrow();
    if (last >= MOST_POLLS) return refuse('conferences.poll.too-many');
    const after = await tx
      .insertInto('conferences.poll')
      .values({ ...rowOf(typed), id: newId(), conference_id: conference.id, no: last + 1, state: 'draft', created_at: work.now })
      .returningAll()
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('conferences.poll_option')
      .values(optionsOf(typed).map((option, at) => ({ poll_id: after.id, no: at + 1, ...option })))
      .execute();
    await record({ unit: conference.unit_id, table: 'conferences.poll', row: after.id, before: null, after });
    return ok({ poll: after.id });
  },
});

const rowOf = ({ item, question, method, shape, most, base, numerator, denominator, share, ruleRef }: Drafted) => ({
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

async function isItemOf(
  { tx }: Work,
  { id: conference }: ConferenceRow,
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
