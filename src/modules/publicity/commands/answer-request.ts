import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import { optionalUpload } from '#kernel/files/field.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayAnswerRequests } from '../policy-public.ts';
import { holdingOf, lockRequest } from '../steps/load-request.ts';
import { tellRequester } from '../steps/tell-requester.ts';

/** Supplies what was asked for, in words and as a file; whoever left an address gets it by mail. */
export const answerRequest = command({
  name: 'publicity.answer-request',
  input: z.object({ request: id('publicity.request'), answer: text(5000), file: optionalUpload(['document', 'image', 'text']) }),
  load: lockRequest,
  may: mayAnswerRequests,
  run: async (work, { row }, input) => {
    const { tx, record, now, because } = work;
    if (row.state !== 'open') return refuse('publicity.request.closed');
    const change = {
      state: 'answered' as const,
      answer: input.answer,
      answer_file: input.file === null ? null : await keepFile(tx, input.file),
      answered_by: holdingOf(because),
      answered_at: now,
    };
    await tx.updateTable('publicity.request').set(change).where('id', '=', row.id).execute();
    await tellRequester(work, row, 'answered', input.answer);
    await record({ unit: row.unit_id, table: 'publicity.request', row: row.id, before: row, after: { ...row, ...change } });
    return ok({ id: row.id });
  },
});
