import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { choice, day, id, text, ticked } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { deadline, isTimeRule, legalCalendar, ruleOn } from '#modules/law/index.ts';
import { nameLines } from '../meeting-fields.ts';
import { mayRunVillage } from '../policy.ts';
import { checkTeam, type BallotTeam } from '../rules/ballot-plan.ts';
import { chooseForm } from '../rules/forms.ts';
import { lawOfMatter, type LawOfMatter } from '../rules/law-of-matter.ts';
import { DECISION_MOVES, mayFollow } from '../rules/states.ts';
import { keepStep } from '../steps/keep-step.ts';
import { earlierRounds, isUnderWay, loadGrounds, onlineChosen, openChosen, type EarlierRound } from '../steps/load-grounds.ts';
import { lockDecision, type DecisionRow } from '../steps/lock-decision.ts';
import { insertOptions } from '../steps/insert-options.ts';
import { findReleaseRuling } from '../steps/release-ruling.ts';

/** Forms that are planned here; a meeting is called by its own command. */
export const PLANNED_FORMS = ['ballot', 'online-form', 'online'] as const;
export type PlannedForm = (typeof PLANNED_FORMS)[number];

/** Secret, or with the household's name where the meeting chose to vote in the open (phiếu kín, phiếu ghi tên). */
export const SLIP_METHODS = ['secret', 'named'] as const;

const input = z.object({
  decision: id('decisions.decision'),
  form: choice(PLANNED_FORMS),
  method: choice(SLIP_METHODS).default('secret'),
  withFront: ticked(),
  opensOn: day(),
  closesOn: day(),
  leader: text(200),
  members: nameLines(10),
  witnesses: nameLines(10),
});
type Plan = z.infer<typeof input>;

/**
 * Plans a vote by slips to every household, or online (Articles 17, 19; Decree 59/2023, Articles 4, 5): the form the law opens,
 * the period, a team led by the Front board's representative, witnesses. The plan goes to the chairs of the People's
 * Committee and the Front within the law's days; that is written down as a step.
 */
export const planBallot = command({
  name: 'decisions.plan-ballot',
  input,
  load: (tx, plan, today) => lockDecision(tx, plan.decision, today),
  may: (actor, ground) => mayRunVillage(actor, ground.village),
  run: async (work, { row }, plan) => {
    const { tx, record, now } = work;
    const rounds = await earlierRounds(tx, row.id);
    if (!mayFollow(DECISION_MOVES, row.state, 'announced') || rounds.some(isUnderWay)) return refuse('decisions.plan.under-way');
    if ((await findReleaseRuling(tx, row.id)) !== null) return refuse('decisions.release.ruled');
    const law = lawOfMatter(row.matter, row.rule_day);
    if (!law.ok) return law;
    const form = chooseForm(
      law.value.matter,
      plan.form === 'ballot' ? 'ballot' : 'online',
      await loadGrounds(tx, row, rounds, plan.withFront),
    );
    if (!form.ok) return form;
    const checked = checkPlan(plan, law.value, rounds, work);
    if (!checked.ok) return checked;
    const round = newId<'decisions.round'>();
    await tx
      .insertInto('decisions.round')
      .values({
        id: round,
        decision_id: row.id,
        no: (rounds.at(-1)?.no ?? 0) + 1,
        form: plan.form,
        form_ground: form.value.when,
        method: plan.method,
        opens_on: plan.opensOn,
        closes_on: plan.closesOn,
        state: 'planned',
        created_at: now,
      })
      .execute();
    const options = await insertOptions(tx, row, { round, form: plan.form });
    if (!options.ok) return options;
    await keepTeam(work, round, plan);
    await keepPlanStep(work, row, round);
    const after = await tx.selectFrom('decisions.round').selectAll().where('id', '=', round).executeTakeFirstOrThrow();
    await record({ unit: row.unit_id, table: 'decisions.round', row: round, before: null, after });
    return ok<{ round: Id<'decisions.round'> }>({ round });
  },
});

type PlanRefusal =
  | 'decisions.plan.backwards'
  | 'decisions.plan.too-soon'
  | 'decisions.plan.step-a-first'
  | 'decisions.plan.named-not-chosen'
  | 'decisions.team.size'
  | 'decisions.team.witnesses'
  | 'decisions.law.none';

function checkPlan(plan: Plan, law: LawOfMatter, rounds: readonly EarlierRound[], { today }: Work): Result<true, PlanRefusal> {
  if (plan.opensOn <= today) return refuse('decisions.plan.too-soon');
  if (plan.closesOn < plan.opensOn) return refuse('decisions.plan.backwards');
  if (plan.form === 'online' && !onlineChosen(rounds))
    return refuse('decisions.plan.step-a-first', { legalRef: law.matter.legalRef });
  if (plan.method === 'named' && (plan.form !== 'ballot' || !openChosen(rounds)))
    return refuse('decisions.plan.named-not-chosen', { legalRef: ruleOn('meeting.procedure', today)?.legalRef ?? '' });
  return checkTeam(plan satisfies BallotTeam, today);
}

async function keepTeam({ tx }: Work, round: Id<'decisions.round'>, { leader, members, witnesses }: BallotTeam): Promise<void> {
  const people = [
    { role: 'leader' as const, name: leader },
    ...members.map((name) => ({ role: 'member' as const, name })),
    ...witnesses.map((name) => ({ role: 'witness' as const, name })),
  ];
  await tx
    .insertInto('decisions.team_member')
    .values(people.map((one) => ({ id: newId<'decisions.team_member'>(), round_id: round, ...one })))
    .execute();
}

/** Key of the step "plan sent", one for each round. */
export const planStep = (round: Id<'decisions.round'>): string => `ballot-plan:${round}`;

async function keepPlanStep({ tx, today }: Work, row: DecisionRow, round: Id<'decisions.round'>): Promise<void> {
  const rule = ruleOn('ballot.plan.send', today);
  if (rule === null || !isTimeRule(rule)) return;
  const { due, legalRef, status } = deadline(rule, today, legalCalendar);
  await keepStep(tx, row.id, { key: planStep(round), dueOn: due, doneOn: null, legalRef, status });
}
