import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import type { Day } from '#kernel/day.ts';
import { choice, day, id, optionalText, text } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse, unwrap } from '#kernel/result.ts';
import { leaveElectedPost } from '#modules/org/index.ts';
import { ruled } from '../events.ts';
import { mayRuleOn, RULINGS, type RulingKind } from '../policy-meeting.ts';
import { lawOfMatter } from '../rules/law-of-matter.ts';
import { DECISION_MOVES, mayFollow } from '../rules/states.ts';
import { lockDecision, type DecisionRow } from '../steps/lock-decision.ts';
import { moveDecision } from '../steps/move.ts';

const recogniserOf = ({ matter, rule_day: day }: DecisionRow): 'peoples-committee' | 'front' | null => {
  const law = lawOfMatter(matter, day);
  return law.ok ? (law.value.recognition?.by ?? null) : null;
};

/**
 * Recognises a decision, refuses to with reasons, annuls it, or asks the community to mend what was done against the procedure
 * (Articles 21 and 22). Each is a document with a number; everything but recognition gives reasons.
 */
export const ruleOnDecision = command({
  name: 'decisions.rule-on-decision',
  input: z.object({
    decision: id('decisions.decision'),
    kind: choice(RULINGS),
    reason: optionalText(5_000),
    documentNo: text(50),
    on: day(),
  }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village, row }, { kind }) => mayRuleOn(actor, village, kind, recogniserOf(row)),
  run: async (work, { row }, input) => {
    const { tx, record, emit, today, now, because } = work;
    if (because.kind !== 'post' || !isOpenTo(row, input.kind)) return refuse('decisions.rule.not-now');
    if (input.kind !== 'recognised' && input.reason === null) return refuse('decisions.rule.no-reason');
    if (input.on > today || input.on < (row.sent_on ?? row.decided_on ?? input.on)) return refuse('decisions.rule.day');
    const ruling = {
      id: newId<'decisions.ruling'>(),
      decision_id: row.id,
      kind: input.kind,
      reason: input.reason ?? '',
      document_no: input.documentNo,
      on_day: input.on,
      by_holding: because.holding.id,
      created_at: now,
    };
    await tx.insertInto('decisions.ruling').values(ruling).execute();
    await record({ unit: row.unit_id, table: 'decisions.ruling', row: ruling.id, before: null, after: ruling });
    await moveOn(work, row, input.kind, ruling.on_day);
    if (input.kind === 'annulled') await endTerm(work, row, ruling.on_day);
    await emit(ruled, { decision: row.id, unit: row.unit_id });
    return ok(null);
  },
});

/** Mending is asked of what stands and changes no state; the rest is what the table of moves allows. */
const isOpenTo = (row: DecisionRow, kind: RulingKind): boolean =>
  kind === 'mend' ? ['passed', 'sent', 'recognised'].includes(row.state) : mayFollow(DECISION_MOVES, row.state, kind);

async function moveOn({ tx, record }: Work, row: DecisionRow, kind: RulingKind, on: DecisionRow['decided_on']): Promise<void> {
  if (kind === 'mend') return;
  // A decision that needs recognition takes effect with it (Article 21); one that is annulled never did.
  const { recognition } = unwrap(lawOfMatter(row.matter, row.rule_day));
  const effective = kind === 'recognised' && recognition !== null ? on : kind === 'annulled' ? null : row.effective_on;
  const after = await moveDecision(tx, row, kind, { effective_on: effective });
  await record({ unit: row.unit_id, table: 'decisions.decision', row: row.id, before: row, after });
}

/** Whoever took office by an election that is annulled leaves it with that day; a term that had not begun is one day long. */
async function endTerm(work: Work, row: DecisionRow, on: Day): Promise<void> {
  const term = await work.tx
    .selectFrom('decisions.head_term')
    .select(['holding_id as holding', 'from_day as from'])
    .where('decision_id', '=', row.id)
    .executeTakeFirst();
  if (term === undefined) return;
  const last = on < term.from ? term.from : on;
  await leaveElectedPost(work, { village: row.unit_id, holding: term.holding, last, reason: 'relieved', decision: row.code });
}
