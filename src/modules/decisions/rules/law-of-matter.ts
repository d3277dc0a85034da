import type { Day } from '#kernel/day.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { matterOn, MATTER_KEYS, ruleOn, type Matter, type MatterKey, type Rule } from '#modules/law/index.ts';
import { shareOf, type Share } from './threshold.ts';

/** A share with the rule it comes from, for formulas people can check. */
export interface RuledShare {
  readonly share: Share;
  readonly rule: Rule;
}

/** A matter with the rules that apply to it on the day of the act. */
export interface LawOfMatter {
  readonly matter: Matter;
  readonly pass: RuledShare;
  readonly quorum: RuledShare | null;
  readonly recognition: { readonly by: 'peoples-committee' | 'front'; readonly rule: Rule } | null;
}

const isMatterKey = (key: string): key is MatterKey => MATTER_KEYS.some((one) => one === key);

/** The law of a matter on a day; refused where no rule is loaded for that day (before the law of 2022). */
export const lawOfMatter = (key: string, day: Day): Result<LawOfMatter, 'decisions.law.none'> => {
  const matter = isMatterKey(key) ? matterOn(key, day) : null;
  const pass = matter === null ? null : ruleOn(matter.pass, day);
  if (matter === null || pass === null) return refuse('decisions.law.none', { day });
  const quorum = matter.quorum === null ? null : ruleOn(matter.quorum, day);
  const recognising = matter.recognition === null ? null : ruleOn(matter.recognition.rule, day);
  return ok({
    matter,
    pass: { share: shareOf(pass), rule: pass },
    quorum: quorum === null ? null : { share: shareOf(quorum), rule: quorum },
    recognition: matter.recognition === null || recognising === null ? null : { by: matter.recognition.by, rule: recognising },
  });
};
