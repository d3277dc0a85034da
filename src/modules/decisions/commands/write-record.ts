import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, optionalDay, optionalText } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { lockDecision } from '../steps/lock-decision.ts';

export const PAPER_KINDS = ['resolution', 'minutes', 'memorandum', 'agreement'] as const;

/**
 * Writes the paper of a passed decision: what was discussed, what was decided, who signs (nghị quyết, biên bản, bản ghi nhớ, bản
 * thỏa thuận của cộng đồng dân cư; Article 20). It may be kept half done; the figures are never typed.
 */
export const writeRecord = command({
  name: 'decisions.write-record',
  input: z.object({
    decision: id('decisions.decision'),
    kind: choice(PAPER_KINDS),
    number: optionalText(50),
    discussed: optionalText(20_000),
    decided: optionalText(20_000),
    headName: optionalText(200),
    frontHeadName: optionalText(200),
    firstHouseholdName: optionalText(200),
    secondHouseholdName: optionalText(200),
    signedOn: optionalDay(),
  }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record, today }, { row }, input) => {
    if (row.state !== 'passed' || row.sent_on !== null) return refuse('decisions.record.not-now');
    if (input.signedOn !== null && input.signedOn > today) return refuse('decisions.record.signed-in-future');
    const paper = {
      kind: input.kind,
      number: input.number,
      discussed: input.discussed ?? '',
      decided: input.decided ?? '',
      head_name: input.headName,
      front_head_name: input.frontHeadName,
      first_household_name: input.firstHouseholdName,
      second_household_name: input.secondHouseholdName,
      signed_on: input.signedOn,
    };
    const before = await tx.selectFrom('decisions.paper_record').selectAll().where('decision_id', '=', row.id).executeTakeFirst();
    const after = await tx
      .insertInto('decisions.paper_record')
      .values({ decision_id: row.id, ...paper })
      .onConflict((conflict) => conflict.column('decision_id').doUpdateSet(paper))
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: row.unit_id, table: 'decisions.paper_record', row: row.id, before: before ?? null, after });
    return ok(null);
  },
});
