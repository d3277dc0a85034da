import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { dayOf } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { id, text } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayAnswerRequests } from '../policy-public.ts';
import { extendedDeadline, nextExtension, type Extension } from '../rules/request-deadline.ts';
import { holdingOf, lockRequest } from '../steps/load-request.ts';
import { tellRequester } from '../steps/tell-requester.ts';

/**
 * More time for a request: because the matter is not simple, and then once more. Only while the time runs, with a reason
 * that the person reads; every step stays on record.
 */
export const lengthenRequest = command({
  name: 'publicity.lengthen-request',
  input: z.object({ request: id('publicity.request'), reason: text(500) }),
  load: lockRequest,
  may: mayAnswerRequests,
  run: async (work, { row }, input) => {
    const { tx, record, now, today, because } = work;
    if (row.state !== 'open') return refuse('publicity.request.closed');
    if (row.due_on < today) return refuse('publicity.request.too-late-to-lengthen');
    const step = nextExtension(await givenSteps(tx, row.id));
    if (step === null) return refuse('publicity.request.no-more-time');
    const longer = extendedDeadline(step, { askedOn: dayOf(row.asked_at), dueOn: row.due_on });
    if (!longer.ok) return longer;
    const { due, legalRef, status } = longer.value;
    const extension = {
      id: newId<'publicity.request_extension'>(),
      request_id: row.id,
      due_from: row.due_on,
      due_to: due,
      step,
      reason: input.reason,
      legal_ref: legalRef,
      law_status: status,
      set_by: holdingOf(because),
      at: now,
    };
    const change = { due_on: due, legal_ref: legalRef, law_status: status };
    await tx.insertInto('publicity.request_extension').values(extension).execute();
    await tx.updateTable('publicity.request').set(change).where('id', '=', row.id).execute();
    await tellRequester(work, { ...row, ...change }, 'extended', input.reason);
    await record({ unit: row.unit_id, table: 'publicity.request', row: row.id, before: row, after: { ...row, ...change } });
    return ok({ id: row.id });
  },
});

async function givenSteps(tx: Tx, request: Id<'publicity.request'>): Promise<Extension[]> {
  const rows = await tx.selectFrom('publicity.request_extension').select('step').where('request_id', '=', request).execute();
  return rows.map((row) => row.step);
}
