import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { dayOf, type Day } from '#kernel/day.ts';
import { id, optionalDay } from '#kernel/fields.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { announced } from '../events.ts';
import { mayRunVillage } from '../policy.ts';
import { callRules, type CallRule } from '../rules/call-deadlines.ts';
import { chooseForm } from '../rules/forms.ts';
import { lawOfMatter, type LawOfMatter } from '../rules/law-of-matter.ts';
import { checkProcedure } from '../steps/check-procedure.ts';
import { countHouseholds } from '../steps/count-households.ts';
import { freezeRoll } from '../steps/freeze-roll.ts';
import { keepStep } from '../steps/keep-step.ts';
import { lockMeeting, type MeetingGround, type PutMatter } from '../steps/lock-meeting.ts';
import { moveDecision, moveMeeting, moveRound } from '../steps/move.ts';

/**
 * Issues the notice (thông báo mời họp, Form 01): in time, with the documents where the matter asks for them. From now on the
 * households that count are fixed, and what was announced is what is voted on.
 */
export const callMeeting = command({
  name: 'decisions.call-meeting',
  input: z.object({ meeting: id('decisions.meeting'), documentsOn: optionalDay() }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async (work, ground, { documentsOn }) => {
    const { tx, record, today } = work;
    const { row, matters } = ground;
    if (row.state !== 'planned') return refuse('decisions.state.changed');
    const laws = lawsOf(matters, today);
    if (!laws.ok) return laws;
    const rules = checkTimes(ground, laws.value, today, documentsOn);
    if (!rules.ok) return rules;
    if (matters.some(({ decision, options }) => decision.election === 'elect' && options.length === 0))
      return refuse('decisions.call.no-candidate');
    const on = dayOf(row.starts_at);
    for (const { decision, options } of matters) {
      const lawful = await checkProcedure(tx, decision, { on, today, candidates: options.map(({ label }) => label) });
      if (!lawful.ok) return lawful;
    }
    const households = await countHouseholds(tx, row.unit_id, today);
    if (households === 0) return refuse('decisions.call.no-households');
    for (const matter of matters) await announceMatter(work, matter, rules.value, documentsOn);
    const after = await moveMeeting(tx, row, 'called', { notice_on: today, households });
    await record({ unit: row.unit_id, table: 'decisions.meeting', row: row.id, before: row, after });
    return ok({ households });
  },
});

type CallWhy = 'decisions.law.none' | 'decisions.form.never' | 'decisions.form.not-yet';

/** The rules of the day of the notice apply, not those of the draft: the form is asked once more. */
function lawsOf(matters: readonly PutMatter[], today: Day): Result<readonly LawOfMatter[], CallWhy> {
  const laws: LawOfMatter[] = [];
  for (const { decision } of matters) {
    const law = lawOfMatter(decision.matter, today);
    if (!law.ok) return law;
    const ground = {
      communeWide: decision.commune_wide_id !== null,
      meetingFailed: decision.state === 'no-result',
      withFront: false,
    };
    const form = chooseForm(law.value.matter, 'meeting', ground);
    if (!form.ok) return form;
    laws.push(law.value);
  }
  return ok(laws);
}

type TimeWhy = 'decisions.call.meeting-too-late' | 'decisions.call.documents-late' | 'decisions.call.documents-missing';

function checkTimes(
  { row }: MeetingGround,
  laws: readonly LawOfMatter[],
  today: Day,
  documentsOn: Day | null,
): Result<readonly CallRule[], TimeWhy> {
  const on = dayOf(row.starts_at);
  const documents = laws.some(({ matter }) => matter.documents);
  const [notice] = callRules({ on, kind: row.kind, documents: false }, today);
  if (notice !== undefined && !notice.kept)
    return refuse('decisions.call.meeting-too-late', { last: notice.last.due, legalRef: notice.last.legalRef });
  if (!documents) return ok(notice === undefined ? [] : [notice]);
  if (documentsOn === null || documentsOn > today) return refuse('decisions.call.documents-missing');
  const rules = callRules({ on, kind: row.kind, documents }, documentsOn);
  const papers = rules.find(({ key }) => key === 'documents');
  if (papers !== undefined && !papers.kept)
    return refuse('decisions.call.documents-late', { last: papers.last.due, legalRef: papers.last.legalRef });
  return ok(rules);
}

async function announceMatter(
  { tx, record, emit, today }: Work,
  { round, decision }: PutMatter,
  rules: readonly CallRule[],
  documentsOn: Day | null,
): Promise<void> {
  const households = await freezeRoll(tx, round.id, decision.unit_id, today);
  const calledRound = await moveRound(tx, round, 'called', { notice_on: today, households });
  const after = await moveDecision(tx, decision, 'announced', { rule_day: today });
  for (const { key, last } of rules) {
    const doneOn = key === 'documents' ? documentsOn : today;
    await keepStep(tx, decision.id, { key, dueOn: last.due, doneOn, legalRef: last.legalRef, status: last.status });
  }
  await record({ unit: decision.unit_id, table: 'decisions.round', row: round.id, before: round, after: calledRound });
  await record({ unit: decision.unit_id, table: 'decisions.decision', row: decision.id, before: decision, after });
  await emit(announced, { decision: decision.id, unit: decision.unit_id });
}
