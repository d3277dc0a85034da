import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import { optionalUpload } from '#kernel/files/field.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { mayAnswerRequests } from '../policy-public.ts';
import { closeRequest } from '../steps/close-request.ts';
import { lockRequest } from '../steps/load-request.ts';

/** Supplies what was asked for, in words and as a file; whoever left an address gets it by mail. */
export const answerRequest = command({
  name: 'publicity.answer-request',
  input: z.object({ request: id('publicity.request'), answer: text(5000), file: optionalUpload(['document', 'image', 'text']) }),
  load: lockRequest,
  may: mayAnswerRequests,
  run: async (work, { row }, { answer, file }) => {
    const answerFile = file === null ? null : await keepFile(work.tx, file);
    return closeRequest(work, row, { state: 'answered', answer, answer_file: answerFile }, answer);
  },
});
