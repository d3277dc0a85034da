import { ok, refuse, type Result } from '#kernel/result.ts';
import { findPersonalData } from './personal-data/find.ts';

export interface PrivacyTicks {
  /** "I have looked." */
  readonly looked: boolean;
  /** "What was found stays, because a law asks for it." */
  readonly stays: boolean;
}

export type PrivacyWhy = 'publicity.privacy.look' | 'publicity.privacy.stays';

/**
 * Items with data of persons (7 to 10) are published only after somebody looked; any text in which something was found
 * only after somebody said that it stays. @param personalData whether the item is one of those
 */
export function privacyGate(personalData: boolean, texts: readonly string[], ticks: PrivacyTicks): Result<null, PrivacyWhy> {
  const found = texts.flatMap((text) => findPersonalData(text)).length;
  if (personalData && !ticks.looked) return refuse('publicity.privacy.look');
  if (found > 0 && !ticks.stays) return refuse('publicity.privacy.stays', { count: found });
  return ok(null);
}
