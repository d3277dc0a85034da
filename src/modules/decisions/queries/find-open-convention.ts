import { Moved } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { readShortCode } from '#kernel/short-code.ts';
import { findDecision, type DecisionView } from './find-decision.ts';
import { findConvention, type ConventionModel } from './find-procedure.ts';

export interface OpenConvention {
  readonly decision: DecisionView;
  readonly convention: ConventionModel;
}

/** A convention by its code: open to everybody from the day its draft was posted, or its meeting called. */
export async function findOpenConvention(
  visit: Visit,
  typed: string,
  pathOf: (code: string) => string,
): Promise<OpenConvention | Moved | null> {
  const code = readShortCode(typed);
  if (code === null) return null;
  if (code !== typed) return new Moved(pathOf(code), true);
  const decision = await findDecision(visit.reader, { code }, visit.today);
  if (decision === null || decision.law.matter.key !== 'convention') return null;
  const convention = await findConvention(visit.reader, decision);
  const announced = decision.rounds.some(({ noticeOn }) => noticeOn !== null);
  return announced || convention.posted !== null ? { decision, convention } : null;
}
