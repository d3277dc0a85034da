import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, text, wholeNumber } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { textLines } from '../prepare-fields.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { lockDelegate } from '../steps/lock-delegate.ts';
import { mayPrepareLocked } from '../steps/lock-site.ts';
import { DELEGATE_KINDS } from './add-delegates.ts';

const MOST_TITLES = 10;
const MOST_VOTES = 1000;

const optionalWhole = (least: number, most: number) =>
  z
    .preprocess((value) => (value === '' ? undefined : value), wholeNumber(least, most).optional())
    .transform((value) => value ?? null);

/** Mends a name, posts, the kind of participant; the secretariat also sets votes and who votes for them by written mandate (giấy ủy quyền). */
export const changeDelegate = command({
  name: 'conferences.change-delegate',
  input: z.object({
    delegate: id('conferences.delegate'),
    kind: choice(DELEGATE_KINDS),
    name: text(200),
    titles: textLines(MOST_TITLES),
    votes: optionalWhole(0, MOST_VOTES),
    /** Number of the delegate who votes for them. */
    mandateNo: optionalWhole(1, 100_000),
  }),
  load: (tx, { delegate }, today) => lockDelegate(tx, delegate, today),
  may: mayPrepareLocked,
  run: async ({ tx, actor, record }, { row, place, delegate }, input) => {
    if (!isBeforeEnd(row)) return refuse('conferences.work.too-late');
    const keeper = mayKeepAt(actor, place).may;
    const weight = input.kind === 'delegate' ? (keeper ? (input.votes ?? delegate.weight) : delegate.weight) : 0;
    const mandate =
      input.mandateNo === null
        ? null
        : await tx
            .selectFrom('conferences.delegate')
            .select(['id', 'weight'])
            .where('conference_id', '=', row.id)
            .where('no', '=', input.mandateNo)
            .executeTakeFirst();
    if (mandate === undefined || mandate?.id === delegate.id || mandate?.weight === 0)
      return refuse('conferences.delegates.no-mandate');
    const set = {
      kind: input.kind,
      name: input.name,
      titles: input.titles,
      weight,
      mandate_to: keeper ? (mandate?.id ?? null) : delegate.mandate_to,
    };
    await tx.updateTable('conferences.delegate').set(set).where('id', '=', delegate.id).execute();
    const after = { ...delegate, ...set };
    await record({ unit: row.unit_id, table: 'conferences.delegate', row: delegate.id, before: delegate, after });
    return ok({ site: delegate.site_id });
  },
});
