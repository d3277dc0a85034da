import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { choice, day, id, optionalDay, optionalText, text } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { deadline, isTimeRule, legalCalendar, ruleOn } from '#modules/law/index.ts';
import { mayRuleProcedure } from '../policy-procedure.ts';
import { CONVENTION_ACTS, openActs, SCOPES, standingOf, type ConventionAct, type Scope } from '../rules/convention.ts';
import { listConventionActs, openReports, type ConventionActRow } from '../steps/convention-row.ts';
import { lockDecision, type DecisionRow } from '../steps/lock-decision.ts';
import { moveDecision } from '../steps/move.ts';

const RULES = { suspended: 'convention.suspend', resumed: 'convention.suspend', abolished: 'convention.abolish' } as const;

/**
 * Suspends a recognised convention (Form 04: whole or part, reason, time to mend), lets it go again, or abolishes it (Form 05).
 * The time of the People's Committee runs from a written report; the day it should have acted by is kept with the act.
 */
export const actOnConvention = command({
  name: 'decisions.act-on-convention',
  input: z.object({
    decision: id('decisions.decision'),
    kind: choice(CONVENTION_ACTS),
    scope: choice(SCOPES),
    parts: optionalText(2_000),
    reason: text(5_000),
    reportedOn: optionalDay(),
    on: day(),
    mendBy: optionalDay(),
    documentNo: text(50),
  }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayRuleProcedure(actor, village),
  run: async (work, { row }, input) => {
    const { tx, record, today, now, because } = work;
    const acts = await listConventionActs(tx, row.id);
    const open = openActs(standingOf(row.state, true, acts));
    if (row.matter !== 'convention' || because.kind !== 'post' || !open.includes(input.kind))
      return refuse('decisions.convention.not-now');
    const since = acts.at(-1)?.on_day ?? row.effective_on ?? input.on;
    if (input.on > today || input.on < since) return refuse('decisions.rule.day');
    const whole = checkAct(input);
    if (!whole.ok) return whole;
    const clock = clockOf(input.kind, input.reportedOn, input.on);
    if (!clock.ok) return clock;
    const act = {
      id: newId<'decisions.convention_act'>(),
      decision_id: row.id,
      kind: input.kind,
      scope: input.scope,
      parts: whole.value.parts,
      reason: input.reason,
      ...clock.value,
      on_day: input.on,
      mend_by: whole.value.mendBy,
      document_no: input.documentNo,
      by_holding: because.holding.id,
      created_at: now,
    };
    await tx.insertInto('decisions.convention_act').values(act).execute();
    await record({ unit: row.unit_id, table: 'decisions.convention_act', row: act.id, before: null, after: act });
    await settleReports(work, row, act);
    if (act.kind === 'abolished' && act.scope === 'whole') await end(work, row);
    return ok(null);
  },
});

interface Asked {
  readonly kind: ConventionAct;
  readonly scope: Scope;
  readonly parts: string | null;
  readonly on: DecisionRow['rule_day'];
  readonly mendBy: DecisionRow['decided_on'];
}

type Checked = Pick<Asked, 'mendBy'> & { readonly parts: string };

/** A part is named, and a suspension says until when the village may mend. */
function checkAct({
  kind,
  scope,
  parts,
  on,
  mendBy,
}: Asked): Result<Checked, 'decisions.convention.no-parts' | 'decisions.convention.no-time-to-mend'> {
  if (scope === 'part' && parts === null) return refuse('decisions.convention.no-parts');
  if (kind === 'suspended' && (mendBy === null || mendBy <= on)) return refuse('decisions.convention.no-time-to-mend');
  return ok({ parts: scope === 'part' ? (parts ?? '') : '', mendBy: kind === 'suspended' ? mendBy : null });
}

type Clock = Pick<ConventionActRow, 'reported_on' | 'due_on' | 'legal_ref' | 'law_status'>;

/** By when the act was due, counted from the written report; letting a convention go again has no time of its own. */
function clockOf(
  kind: ConventionAct,
  reportedOn: Clock['reported_on'],
  on: DecisionRow['rule_day'],
): Result<Clock, 'decisions.convention.no-report' | 'decisions.law.none'> {
  const rule = ruleOn(RULES[kind], on);
  if (rule === null || !isTimeRule(rule)) return refuse('decisions.law.none', { day: on });
  if (kind === 'resumed') return ok({ reported_on: null, due_on: null, legal_ref: rule.legalRef, law_status: rule.status });
  if (reportedOn === null || reportedOn > on) return refuse('decisions.convention.no-report');
  const last = deadline(rule, reportedOn, legalCalendar);
  return ok({ reported_on: reportedOn, due_on: last.due, legal_ref: last.legalRef, law_status: last.status });
}

/** What was reported up to the day the act rests on is answered by it. */
async function settleReports(
  { tx, record }: Work,
  { id, unit_id: unit }: DecisionRow,
  act: Pick<ConventionActRow, 'kind' | 'reported_on' | 'on_day'>,
): Promise<void> {
  const answered = (await openReports(tx, id)).filter(
    ({ asks, reported_on: on }) => asks === act.kind && act.reported_on !== null && on <= act.reported_on,
  );
  for (const before of answered) {
    const change = { settled: 'acted' as const, settled_on: act.on_day };
    await tx.updateTable('decisions.convention_report').set(change).where('id', '=', before.id).execute();
    await record({ unit, table: 'decisions.convention_report', row: before.id, before, after: { ...before, ...change } });
  }
}

async function end({ tx, record }: Work, row: DecisionRow): Promise<void> {
  const after = await moveDecision(tx, row, 'abolished');
  await record({ unit: row.unit_id, table: 'decisions.decision', row: row.id, before: row, after });
}
