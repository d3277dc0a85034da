import type { Rule } from '#modules/law/index.ts';
import type { Share } from './share.ts';

export { needed, reaches, type Share } from './share.ts';

/** The share a rule fixes. @throws when the rule is no share: our own data would be wrong */
export const shareOf = (rule: Rule): Share => {
  if (rule.unit !== 'share') throw new Error(`Rule ${rule.key} is no share`);
  return rule.value;
};
