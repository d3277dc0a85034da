import { formatNumber } from '#kernel/html/format.ts';
import type { Lang, Translate } from '#kernel/words.ts';
import { lawWords, sayAmount } from '#modules/law/index.ts';
import { translator } from '#kernel/words.ts';
import type { LawOfMatter } from '../rules/law-of-matter.ts';
import type { RoundResult } from '../rules/round-result.ts';
import type { OptionView } from '../queries/find-rounds.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { ProcedureWorkKind } from '../rules/procedure-work.ts';
import { words } from '../words.ts';

export type DecisionsTranslate = Translate<typeof words.vi>;

/** What a procedure asks for, in the words of whoever looks: "Niêm yết dự thảo hương ước, quy ước". */
export const sayStep = (step: ProcedureWorkKind, visit: Visit): string => visit.t(words)(`decisions.procedure.step.${step}`);

/** "15.1 Chủ trương và mức đóng góp xây dựng công trình": number and name of the matter in the law. */
export const sayMatter = ({ matter }: LawOfMatter, lang: Lang): string => `${matter.number} ${matter.title[lang]}`;

/** "từ 2/3 trở lên": the share of all households that must agree. */
export const sayShare = ({ pass }: LawOfMatter, lang: Lang): string =>
  pass.rule.unit === 'share' ? sayAmount(pass.rule, translator(lawWords, lang)) : '';

/** "Đồng ý", or the candidate's name. */
export const sayOption = ({ kind, label }: Pick<OptionView, 'kind' | 'label'>, t: DecisionsTranslate): string =>
  kind === 'candidate' ? (label ?? t('decisions.option.unnamed')) : t(`decisions.option.${kind}`);

/**
 * The result in plain words with the numbers it rests on: "Cần 200 trong 300 hộ, có 203 hộ đồng ý". The article stands beside it
 * as its own element.
 */
export function sayResult(result: RoundResult, elects: boolean, t: DecisionsTranslate, lang: Lang): string {
  const figures = {
    needed: formatNumber(result.needed, lang),
    households: formatNumber(result.tally.households, lang),
    votes: formatNumber(result.votes, lang),
    present: formatNumber(result.present ?? 0, lang),
  };
  if (result.outcome === 'no-result' && result.present !== null) return t('decisions.result.too-few', figures);
  if (result.outcome === 'no-result') return t('decisions.result.none', figures);
  return t(elects ? 'decisions.result.elected' : 'decisions.result.agreed', figures);
}
