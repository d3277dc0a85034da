import type { Work } from '#kernel/command.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { StackCount } from '../rules/count.ts';
import { fitsStack } from '../rules/fits-stack.ts';
import { loadStacks, type KeyedStack } from './load-stacks.ts';
import type { RoundGround } from './lock-decision.ts';

type Why =
  | 'decisions.stack.not-counting'
  | 'decisions.stack.unknown'
  | 'decisions.stack.not-even'
  | 'decisions.stack.two-already'
  | 'decisions.stack.by-people';

/** Keeps what one person keyed in from a stack; a third person is refused, so that it is always the same two who must agree. */
export async function keyStack(
  work: Work,
  { row, round }: RoundGround,
  { batch, count }: { readonly batch: Id<'decisions.batch'>; readonly count: StackCount },
): Promise<Result<{ round: Id<'decisions.round'> }, Why>> {
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
  return ok({ round: round.id });
}

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
