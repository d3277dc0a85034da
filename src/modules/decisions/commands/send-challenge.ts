import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, optionalText, text } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import { makeShortCode, readShortCode } from '#kernel/short-code.ts';
import { ADDRESSEES, mayChallenge } from '../policy-meeting.ts';

/** Says that a decision was not made by the law (kiến nghị, Article 24(4)). Nobody has to say who they are. */
export const sendChallenge = command({
  name: 'decisions.send-challenge',
  input: z.object({ code: text(60), addressee: choice(ADDRESSEES), words: text(5_000), contact: optionalText(254) }),
  load: async (tx, input) =>
    (await tx
      .selectFrom('decisions.decision')
      .select(['id', 'code', 'unit_id'])
      .where('code', '=', readShortCode(input.code) ?? '')
      .where('state', '<>', 'draft')
      .executeTakeFirst()) ?? null,
  may: mayChallenge,
  run: async ({ tx, record, today }, decision, input) => {
    const row = {
      id: newId<'decisions.challenge'>(),
      code: makeShortCode(),
      decision_id: decision.id,
      addressee: input.addressee,
      words: input.words,
      contact: input.contact,
      sent_on: today,
    };
    await tx.insertInto('decisions.challenge').values(row).execute();
    await record({ unit: decision.unit_id, table: 'decisions.challenge', row: row.id, before: null, after: row });
    return ok({ decision: decision.code, code: row.code });
  },
});
