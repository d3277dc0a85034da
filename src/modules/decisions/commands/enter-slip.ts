import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { id, list, text } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayHelpVillage } from '../policy.ts';
import { mayKeyIn, readSlip, type SlipChoice } from '../rules/named-slips.ts';
import { readReceipt } from '../rules/voter-code.ts';
import { lockRound } from '../steps/lock-decision.ts';
import { namedSlips, type ReturnedSlip } from '../steps/named-entries.ts';

const MOST_TICKS = 22;

/**
 * Keys in one slip with a name, found by the household's code or the receipt on it: by two people, each by themselves. Whoever
 * found a mistake of their own keys it in again. Kept by the receipt until the count, never with the household.
 */
export const enterSlip = command({
  name: 'decisions.enter-slip',
  input: z.object({ round: id('decisions.round'), slip: text(60), choices: list(text(10), MOST_TICKS) }),
  load: (tx, { round }, today) => lockRound(tx, round, today),
  may: (actor, ground) => mayHelpVillage(actor, ground.village),
  run: async (work, { row, round }, { slip: typed, choices: ticks }) => {
    const { tx, room } = work;
    if (round.method !== 'named' || round.state !== 'counting') return refuse('decisions.named.not-counting');
    const who = whoKeys(work);
    if (!who.ok) return who;
    const { slips, entries } = await namedSlips(tx, room.secret, round.id);
    const slip = slipCalled(slips, typed);
    if (slip === null) return refuse('decisions.named.unknown', { code: typed });
    const options = await tx.selectFrom('decisions.option').select('no').where('round_id', '=', round.id).execute();
    const choices = readSlip(
      ticks,
      options.map(({ no }) => no),
      round.most_choices,
    );
    if (!choices.ok) return choices;
    const own = entries.filter(({ receipt }) => receipt === slip.receipt);
    if (!mayKeyIn(own, who.value.person)) return refuse('decisions.named.two-already', { code: slip.listCode });
    await keep(work, { round: round.id, receipt: slip.receipt, ...who.value, choices: choices.value });
    // What stands on the slip is not told to the ledger before it is published.
    const after = { round_id: round.id, receipt: slip.receipt, entered_by: who.value.person };
    await work.record({ unit: row.unit_id, table: 'decisions.named_slip', row: round.id, before: null, after });
    return ok<{ round: Id<'decisions.round'>; listCode: string }>({ round: round.id, listCode: slip.listCode });
  },
});

/** By the receipt on the slip, or by the code of the household, written however. */
function slipCalled(slips: readonly ReturnedSlip[], typed: string): ReturnedSlip | null {
  const receipt = readReceipt(typed);
  const code = typed.toUpperCase();
  return slips.find((one) => one.receipt === receipt || one.listCode.toUpperCase() === code) ?? null;
}

interface Who {
  readonly person: Id<'org.person'>;
  readonly holding: Id<'org.holding'>;
}

const whoKeys = ({ actor, because }: Work): Result<Who, 'decisions.stack.by-people'> =>
  actor.person === null || because.kind !== 'post'
    ? refuse('decisions.stack.by-people')
    : ok({ person: actor.person, holding: because.holding.id });

async function keep(
  { tx }: Work,
  { round, receipt, person, holding, choices }: Who & { round: Id<'decisions.round'>; receipt: string; choices: SlipChoice },
): Promise<void> {
  const read = { holding_id: holding, choices: choices === null ? null : [...choices] };
  await tx
    .insertInto('decisions.named_slip')
    .values({ round_id: round, receipt, entered_by: person, ...read })
    .onConflict((conflict) => conflict.columns(['round_id', 'receipt', 'entered_by']).doUpdateSet(read))
    .execute();
}
