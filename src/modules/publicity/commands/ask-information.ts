import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, email, optionalId, optionalText } from '#kernel/fields.ts';
import { withFreshCode } from '#kernel/fresh-code.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayAsk } from '../policy-public.ts';
import { askSubject } from '../queries/ask-subject.ts';
import { answerDeadline } from '../rules/request-deadline.ts';

const optionalEmail = z.preprocess((value) => (value === '' || value === undefined ? null : value), email().nullable());

/**
 * Asks for what should be public (yêu cầu cung cấp thông tin): about one publication, or of a commune in free words.
 * Nobody has to say who they are. The deadline is that of the law on the day it is sent.
 */
export const askInformation = command({
  name: 'publicity.ask-information',
  input: z.object({
    code: optionalText(60),
    unit: optionalId('org.unit'),
    askedFor: optionalText(2000),
    email: optionalEmail,
    lang: choice(['vi', 'en']),
  }),
  load: (tx, input, today) => askSubject(tx, input, today),
  may: mayAsk,
  run: async ({ tx, record, now, today }, { unit, body, publication }, input) => {
    if (publication === null && input.askedFor === null) return refuse('publicity.request.nothing-asked');
    const due = answerDeadline(today);
    if (!due.ok) return due;
    const request = {
      id: newId<'publicity.request'>(),
      unit_id: unit.id,
      body_id: body,
      publication_id: publication?.id ?? null,
      asked_for: input.askedFor ?? '',
      email: input.email,
      lang: input.lang,
      asked_at: now,
      due_on: due.value.due,
      legal_ref: due.value.legalRef,
      law_status: due.value.status,
      state: 'open' as const,
      demo: unit.demo,
    };
    const code = await withFreshCode((free) =>
      tx
        .insertInto('publicity.request')
        .values({ ...request, code: free })
        .onConflict((conflict) => conflict.column('code').doNothing())
        .executeTakeFirstOrThrow(),
    );
    const row = { ...request, code };
    await record({ unit: unit.id, table: 'publicity.request', row: row.id, before: null, after: row });
    return ok({ id: row.id, code: row.code });
  },
});
