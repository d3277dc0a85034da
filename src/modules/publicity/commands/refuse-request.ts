import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import { mayAnswerRequests } from '../policy-public.ts';
import { closeRequest } from '../steps/close-request.ts';
import { lockRequest } from '../steps/load-request.ts';

/** Refuses to supply, which needs a reason and the law it rests on: without an article nothing is kept from people. */
export const refuseRequest = command({
  name: 'publicity.refuse-request',
  input: z.object({ request: id('publicity.request'), reason: text(5000), refusalRef: text(300) }),
  load: lockRequest,
  may: mayAnswerRequests,
  run: (work, { row }, { reason, refusalRef }) =>
    closeRequest(work, row, { state: 'refused', answer: reason, refusal_ref: refusalRef }, `${reason}\n(${refusalRef})`),
});
