import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { id, wholeNumber } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayHelpVillage } from '../policy.ts';
import type { StackCount } from '../rules/count.ts';
import { fitsStack } from '../rules/lay-slips.ts';
import { loadStacks, type KeyedStack } from '../steps/load-stacks.ts';
import { lockRound } from '../steps/lock-decision.ts';
import { LARGEST_STACK } from './add-stack.ts';

/** Fields of the form are `votes-1`, `votes-2` ...: one for each option. */
const FIELD = /^votes-(\d{1,2})$/;
const slips = wholeNumber(0, LARGEST_STACK);

const input = z
  .looseObject({ round: id('decisions.round'), batch: id('decisions.batch'), blank: slips, spoiled: slips })
  .transform(({ round, batch, blank, spoiled, ...rest }, context) => {
    const counts: Record<string, number> = {};
    for (const [name, typed] of Object.entries(rest)) {
      const option = FIELD.exec(name)?.[1];
      if (option === undefined) continue;
      const read = slips.safeParse(typed);
      if (read.success) counts[option] = read.data;
      else
        context.addIssue({ code: 'custom', path: [name], message: read.error.issues[0]?.message ?? 'kernel.field.not-a-number' });
    }
    return { round, batch, count: { counts, blank, spoiled } satisfies StackCount };
  });

/**
 * Keys a stack in: by two people, each by themselves. Whoever found a mistake of their own keys it in again; the entry before
 * stays on record. A third person is refused, so that it is always these two who must agree.
 */
export const enterStack = command({
  name: 'decisions.enter-stack',
  input,
  load: (tx, { round }, today) => lockRound(tx, round, today),
  may: (actor, ground) => mayHelpVillage(actor, ground.village),
  run: async (work, { row, round }, { batch, count }) => {
    if (round.state !== 'counting') return refuse('decisions.stack.not-counting');
    const stack = (await loadStacks(work.tx, round.id)).find((one) => one.id === batch);
    if (stack === undefined) return refuse('decisions.stack.unknown');
    const who = whoKeys(work, stack);
    if (!who.ok) return who;
    const options = await work.tx.selectFrom('decisions.option').select('no').where('round_id', '=', round.id).execute();
    const known = Object.keys(count.counts).every((no) => options.some((option) => String(option.no) === no));
    if (!known || !fitsStack(count, stack.slips, round.most_choices))
      return refuse('decisions.stack.not-even', { slips: stack.slips });
    const entry = await insertEntry(work, batch, who.value, count);
    await work.record({ unit: row.unit_id, table: 'decisions.batch_entry', row: entry.id, before: null, after: entry });
    return ok<{ round: Id<'decisions.round'> }>({ round: round.id });
  },
});

interface Who {
  readonly person: Id<'org.person'>;
  readonly holding: Id<'org.holding'>;
}

function whoKeys(
  { actor, because }: Work,
  { entries }: KeyedStack,
): Result<Who, 'decisions.stack.two-already' | 'decisions.stack.by-people'> {
  if (actor.person === null || because.kind !== 'post') return refuse('decisions.stack.by-people');
  const others = entries.filter(({ by }) => by !== actor.person);
  return others.length > 1 ? refuse('decisions.stack.two-already') : ok({ person: actor.person, holding: because.holding.id });
}

async function insertEntry({ tx, today }: Work, batch: Id<'decisions.batch'>, { person, holding }: Who, count: StackCount) {
  const { last } = await tx
    .selectFrom('decisions.batch_entry')
    .select((eb) => eb.fn.max<number | null>('no').as('last'))
    .where('batch_id', '=', batch)
    .where('entered_by', '=', person)
    .executeTakeFirstOrThrow();
  const entry = {
    id: newId<'decisions.batch_entry'>(),
    batch_id: batch,
    entered_by: person,
    holding_id: holding,
    entry: JSON.stringify(count),
    created_on: today,
    no: (last ?? 0) + 1,
  };
  await tx.insertInto('decisions.batch_entry').values(entry).execute();
  return entry;
}
