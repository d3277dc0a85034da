import type { OfficialPaper } from '#kernel/papers/index.ts';
import { typed } from './common.ts';
import { decisionPaper, type DecisionPaper } from './decision.ts';

export interface ConventionAdoption extends DecisionPaper {
  /** The text as adopted; empty while it is not kept. */
  readonly adopted: string;
}

/**
 * Form 02 of Decree 61/2023: resolution or minutes by which the convention was adopted. It holds what every decision of the
 * community holds (Article 20(2)), and the adopted text as its annex.
 */
export function conventionAdoption({ adopted, ...decision }: ConventionAdoption): OfficialPaper {
  const paper = decisionPaper(decision);
  if (adopted.trim() === '') return paper;
  return { ...paper, annexes: [{ title: 'Hương ước, quy ước', body: typed(adopted) }] };
}
