import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayAnswerRequests } from '../policy-public.ts';
import { holdingOf, lockRequest } from '../steps/load-request.ts';
import { tellRequester } from '../steps/tell-requester.ts';

/** Refuses to supply, which needs a reason and the law it rests on: without an article nothing is kept from people. */
export const refuseRequest = command({
  name: 'publicity.refuse-request',
  input: z.object({ request: id('publicity.request'), reason: text(5000), refusalRef: text(300) }),
  load: lockRequest,
  may: mayAnswerRequests,
  run: async (work, { row }, input) => {
    const { tx, record, now, because } = work;
    if (row.state !== 'open') return refuse('publicity.request.closed');
    const change = {
      state: 'refused' as const,
      answer: input.reason,
      refusal_ref: input.refusalRef,
      answered_by: holdingOf(because),
      answered_at: now,
    };
    await tx.updateTable('publicity.request').set(change).where('id', '=', row.id).execute();
    await tellRequester(work, row, 'refused', `${input.reason}\n(${input.refusalRef})`);
    await record({ unit: row.unit_id, table: 'publicity.request', row: row.id, before: row, after: { ...row, ...change } });
    return ok({ id: row.id });
  },
});
