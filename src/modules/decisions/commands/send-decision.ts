import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse, unwrap } from '#kernel/result.ts';
import { sent } from '../events.ts';
import { mayRunVillage } from '../policy.ts';
import { recordContents } from '../queries/record-contents.ts';
import { answerDue, sendingDue } from '../rules/answer-clock.ts';
import { missingElements } from '../rules/elements.ts';
import { lawOfMatter } from '../rules/law-of-matter.ts';
import { checkDossier } from '../steps/convention-row.ts';
import { keepStep } from '../steps/keep-step.ts';
import { lockDecision } from '../steps/lock-decision.ts';
import { moveDecision } from '../steps/move.ts';

/**
 * Sends the written decision to the People's Committee and the Front of the commune. Not while one of the seven elements is
 * missing (Article 20(2)). Where it has to be recognised, the clock of the recognising body starts.
 */
export const sendDecision = command({
  name: 'decisions.send-decision',
  input: z.object({ decision: id('decisions.decision') }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record, emit, today }, { row }) => {
    if (row.state !== 'passed' || row.sent_on !== null || row.decided_on === null) return refuse('decisions.send.not-now');
    const { contents } = await recordContents(tx, row.id);
    const missing = missingElements(contents);
    if (missing.length > 0) return refuse('decisions.send.missing', { elements: missing.join(' ') });
    const dossier = await checkDossier(tx, row, contents.signedOn);
    if (!dossier.ok) return dossier;
    const { recognition } = unwrap(lawOfMatter(row.matter, row.rule_day));
    const sending = sendingDue(row.decided_on);
    if (sending !== null)
      await keepStep(tx, row.id, {
        key: 'send',
        dueOn: sending.due,
        doneOn: today,
        legalRef: sending.legalRef,
        status: sending.status,
      });
    const after =
      recognition === null
        ? await tx
            .updateTable('decisions.decision')
            .set({ sent_on: today })
            .where('id', '=', row.id)
            .returningAll()
            .executeTakeFirstOrThrow()
        : await moveDecision(tx, row, 'sent', { sent_on: today, answer_due: answerDue(recognition.rule, today).due });
    await record({ unit: row.unit_id, table: 'decisions.decision', row: row.id, before: row, after });
    await emit(sent, { decision: row.id, unit: row.unit_id });
    return ok(null);
  },
});
