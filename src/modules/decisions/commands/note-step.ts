import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { choice, day, id, optionalText } from '#kernel/fields.ts';
import { optionalUpload } from '#kernel/files/field.ts';
import { keepFile } from '#kernel/files/keep.ts';
import type { Upload } from '#kernel/files/upload-value.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayHelpVillage } from '../policy.ts';
import { procedureFacts, procedureMatterOf } from '../queries/procedure-facts.ts';
import { NOTED_STEPS, notedSteps, procedureSteps, type NotedStep } from '../rules/procedure-steps.ts';
import { timeline } from '../rules/timeline.ts';
import { electionTeamOf } from '../steps/check-procedure.ts';
import { findDrafting } from '../steps/convention-row.ts';
import { lockDecision, type DecisionRow } from '../steps/lock-decision.ts';

/** States in which the meeting has not been called: after that, what had to come before it is history. */
const BEFORE_CALL: readonly string[] = ['draft', 'no-result'];

/**
 * Writes down that a step around a matter was done, on which day, with its document: the plan, the list of candidates, the posting
 * of a draft. The day may lie in the past, never in the future; a step noted again replaces what stood there.
 */
export const noteStep = command({
  name: 'decisions.note-step',
  input: z.object({
    decision: id('decisions.decision'),
    step: choice(NOTED_STEPS),
    on: day(),
    note: optionalText(2_000),
    file: optionalUpload(['image', 'document']),
  }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayHelpVillage(actor, village),
  run: async (work, { row }, input) => {
    const { tx, record, today } = work;
    const matter = procedureMatterOf(row);
    if (matter === null || !notedSteps(matter).includes(input.step)) return refuse('decisions.step.not-of-matter');
    if (input.on > today) return refuse('decisions.step.in-future');
    const early = procedureSteps(matter).some(({ key, beforeCall }) => key === input.step && beforeCall);
    if (early && !BEFORE_CALL.includes(row.state)) return refuse('decisions.step.called');
    const grounded = await checkGround(work, row, input.step, input.note);
    if (!grounded.ok) return grounded;
    const facts = await procedureFacts(tx, row);
    const known = timeline(matter, facts, today).find(({ key }) => key === input.step);
    if (known === undefined) return refuse('decisions.law.none', { day: row.rule_day });
    const { before, after } = await write(work, row, {
      key: input.step,
      due_on: known.due?.due ?? null,
      legal_ref: known.legalRef,
      law_status: known.status,
      done_on: input.on,
      note: input.note ?? '',
      ...(await kept(work, input.file)),
    });
    await record({ unit: row.unit_id, table: 'decisions.step', row: `${row.id}:${input.step}`, before, after });
    return ok(null);
  },
});

const kept = async ({ tx }: Work, file: Upload | null) => (file === null ? {} : { file_id: await keepFile(tx, file) });

type Why =
  | 'decisions.step.no-candidate'
  | 'decisions.step.no-team'
  | 'decisions.step.no-drafting'
  | 'decisions.step.no-place'
  | 'decisions.step.not-recognised';

/** A step is more than a day: a list of candidates names one at least, a team has members, a draft hangs somewhere. */
async function checkGround({ tx }: Work, row: DecisionRow, step: NotedStep, note: string | null): Promise<Result<null, Why>> {
  if (step === 'team' && (await electionTeamOf(tx, row.id)).length === 0) return refuse('decisions.step.no-team');
  if (step === 'draft-posted' && (await findDrafting(tx, row.id)) === null) return refuse('decisions.step.no-drafting');
  if (step === 'draft-posted' && note === null) return refuse('decisions.step.no-place');
  if (step === 'passed-on' && row.state !== 'recognised') return refuse('decisions.step.not-recognised');
  if (step !== 'candidates') return ok(null);
  const candidate = await tx
    .selectFrom('decisions.option as o')
    .innerJoin('decisions.round as r', 'r.id', 'o.round_id')
    .select('o.no')
    .where('r.decision_id', '=', row.id)
    .where('r.state', '<>', 'cancelled')
    .where('o.kind', '=', 'candidate')
    .executeTakeFirst();
  return candidate === undefined ? refuse('decisions.step.no-candidate') : ok(null);
}

async function write({ tx }: Work, { id: decision }: DecisionRow, step: Parameters<typeof valuesOf>[1]) {
  const before = await tx
    .selectFrom('decisions.step')
    .selectAll()
    .where('decision_id', '=', decision)
    .where('key', '=', step.key)
    .executeTakeFirst();
  const after = await tx
    .insertInto('decisions.step')
    .values(valuesOf(decision, step))
    .onConflict((conflict) => conflict.columns(['decision_id', 'key']).doUpdateSet(step))
    .returningAll()
    .executeTakeFirstOrThrow();
  return { before: before ?? null, after };
}

const valuesOf = (
  decision: DecisionRow['id'],
  step: {
    readonly key: NotedStep;
    readonly due_on: DecisionRow['decided_on'];
    readonly legal_ref: string;
    readonly law_status: 'confirmed' | 'verify';
    readonly done_on: DecisionRow['rule_day'];
    readonly note: string;
  },
) => ({ decision_id: decision, ...step });
