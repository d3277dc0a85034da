import { Moved } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { readShortCode } from '#kernel/short-code.ts';
import { findDecision, type DecisionView } from './find-decision.ts';

/**
 * A matter by the code on its notice, as typed: once it was announced, everybody may read it. A draft is nobody's business yet.
 * @param pathOf address of the same page, where the code was typed in another shape
 */
export async function findOpenDecision(
  visit: Visit,
  typed: string,
  pathOf: (code: string) => string,
): Promise<DecisionView | Moved | null> {
  const code = readShortCode(typed);
  if (code === null) return null;
  if (code !== typed) return new Moved(pathOf(code), true);
  const decision = await findDecision(visit.reader, { code }, visit.today);
  const announced = decision !== null && decision.rounds.some(({ noticeOn }) => noticeOn !== null);
  return announced ? decision : null;
}
