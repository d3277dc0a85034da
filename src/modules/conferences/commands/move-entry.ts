import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, text } from '#kernel/fields.ts';
import { refuse } from '#kernel/result.ts';
import { mayRecord } from '../policy.ts';
import { speakingOrder } from '../rules/session/queue.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

export const MOVES = ['first', 'up', 'down', 'last'] as const;

/** Somebody who waits speaks earlier or later than the rules would have it. */
export const moveEntry = command({
  name: 'conferences.move-entry',
  input: z.object({ ...hallInput, entry: text(60), move: choice(MOVES) }),
  load: enter,
  may: (actor, entered) => mayRecord(asActor(entered, actor)),
  run: async (work, entered, { entry, move, rev }) => {
    const order = speakingOrder(entered.locked.state).map(({ id }) => id);
    const at = order.indexOf(entry);
    if (at < 0) return refuse('conferences.session.not-waiting');
    const before = { first: order[0], up: order[at - 1], down: order[at + 2], last: undefined }[move];
    const still =
      (move === 'up' && at === 0) || (move === 'first' && at === 0) || (at === order.length - 1 && before === undefined);
    if (still) return refuse('conferences.session.already-so');
    // One place up or down means the order on the page; whoever moved something meanwhile has made another.
    const unless = move === 'up' || move === 'down' ? (['queue.moved'] as const) : [];
    return happen(work, entered, [{ kind: 'queue.moved', entry, before: before ?? null }], { rev, unless });
  },
});
