import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, day, id, text } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { deadline, isTimeRule, legalCalendar, ruleOn } from '#modules/law/index.ts';
import { mayKeepReports } from '../policy-procedure.ts';
import { openActs, REPORT_ASKS, standingOf } from '../rules/convention.ts';
import { listConventionActs, openReports } from '../steps/convention-row.ts';
import { lockDecision } from '../steps/lock-decision.ts';

const MOST_OPEN = 20;
const RULES = { suspended: 'convention.suspend', abolished: 'convention.abolish' } as const;

/**
 * Keeps a written report that a convention is against the law, or was made against the procedure: from its day the People's Committee
 * has so many days to suspend or abolish it (Decree 61/2023), and everybody concerned sees until when.
 */
export const reportConvention = command({
  name: 'decisions.report-convention',
  input: z.object({ decision: id('decisions.decision'), asks: choice(REPORT_ASKS), about: text(5_000), on: day() }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayKeepReports(actor, village),
  run: async ({ tx, record, today }, { row }, { asks, about, on }) => {
    const standing = standingOf(row.state, true, await listConventionActs(tx, row.id));
    if (row.matter !== 'convention' || !openActs(standing).includes(asks)) return refuse('decisions.convention.not-now');
    if (on > today || (row.effective_on !== null && on < row.effective_on)) return refuse('decisions.rule.day');
    const rule = ruleOn(RULES[asks], on);
    if (rule === null || !isTimeRule(rule)) return refuse('decisions.law.none', { day: on });
    if ((await openReports(tx, row.id)).length >= MOST_OPEN) return refuse('decisions.report.too-many', { most: MOST_OPEN });
    const { due, legalRef, status } = deadline(rule, on, legalCalendar);
    const report = {
      id: newId<'decisions.convention_report'>(),
      decision_id: row.id,
      asks,
      about,
      reported_on: on,
      due_on: due,
      legal_ref: legalRef,
      law_status: status,
    };
    await tx.insertInto('decisions.convention_report').values(report).execute();
    await record({ unit: row.unit_id, table: 'decisions.convention_report', row: report.id, before: null, after: report });
    return ok(null);
  },
});
