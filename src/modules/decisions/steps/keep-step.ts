import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Status } from '#modules/law/index.ts';

/** A step the law asks for around a decision (bước bắt buộc), for its timeline and for what is late. */
export interface LegalStep {
  readonly key: string;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  readonly legalRef: string;
  readonly status: Status;
}

/** Writes a step down; the same step once more replaces what stood there. */
export async function keepStep(tx: Tx, decision: Id<'decisions.decision'>, step: LegalStep): Promise<void> {
  const row = { due_on: step.dueOn, done_on: step.doneOn, legal_ref: step.legalRef, law_status: step.status };
  await tx
    .insertInto('decisions.step')
    .values({ decision_id: decision, key: step.key, ...row })
    .onConflict((conflict) => conflict.columns(['decision_id', 'key']).doUpdateSet(row))
    .execute();
}
