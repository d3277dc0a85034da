import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, wholeNumber } from '#kernel/fields.ts';
import { mayHelpVillage } from '../policy.ts';
import type { StackCount } from '../rules/count.ts';
import { keyStack } from '../steps/key-stack.ts';
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
  run: (work, ground, stack) => keyStack(work, ground, stack),
});
