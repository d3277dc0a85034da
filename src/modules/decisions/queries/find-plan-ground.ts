import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { ruleOn, type Rule } from '#modules/law/index.ts';
import { placeOf } from '#modules/org/index.ts';
import type { PlannedForm } from '../commands/plan-ballot.ts';
import { openForms } from '../rules/forms.ts';
import { lawOfMatter, type LawOfMatter } from '../rules/law-of-matter.ts';
import { DECISION_MOVES, mayFollow } from '../rules/states.ts';
import { earlierRounds, isUnderWay, loadGrounds, onlineChosen, openChosen } from '../steps/load-grounds.ts';

/** What may be planned now for a matter, and by which rules. */
export interface PlanGround {
  readonly decision: { readonly id: Id<'decisions.decision'>; readonly title: string; readonly demo: boolean };
  readonly place: Place;
  readonly law: LawOfMatter | null;
  /** Forms open now, with the article that opens each; those with `withFront` only by the word of head and Front board. */
  readonly forms: readonly { readonly form: PlannedForm; readonly withFront: boolean; readonly legalRef: string }[];
  /** Slips may carry names: the meeting chose to vote in the open. */
  readonly named: boolean;
  /** A vote on the matter is on its way, or it has been decided. */
  readonly blocked: boolean;
  readonly rules: readonly Rule[];
}

const RULES = ['team', 'witnesses', 'ballot.notice', 'ballot.plan.send'] as const;

export async function findPlanGround(reader: Reader, id: Id<'decisions.decision'>, today: Day): Promise<PlanGround | null> {
  const row = await reader.selectFrom('decisions.decision').selectAll().where('id', '=', id).executeTakeFirst();
  const place = row === undefined ? null : await placeOf(reader, row.unit_id, today);
  if (row === undefined || place === null) return null;
  const rounds = await earlierRounds(reader, id);
  const law = lawOfMatter(row.matter, row.rule_day);
  const ground = await loadGrounds(reader, row, rounds, true);
  const open = law.ok ? openForms(law.value.matter, ground) : [];
  return {
    decision: { id, title: row.title, demo: row.demo },
    place,
    law: law.ok ? law.value : null,
    forms: open.flatMap(({ form, when, legalRef }) => {
      if (form === 'meeting') return [];
      const planned: PlannedForm = form === 'ballot' ? 'ballot' : onlineChosen(rounds) ? 'online' : 'online-form';
      return [{ form: planned, withFront: when === 'chosen-with-front', legalRef }];
    }),
    named: openChosen(rounds) && open.some(({ form }) => form === 'ballot'),
    blocked: !mayFollow(DECISION_MOVES, row.state, 'announced') || rounds.some(isUnderWay),
    rules: RULES.flatMap((key) => ruleOn(key, today) ?? []),
  };
}
