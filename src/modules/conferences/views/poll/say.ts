import { formatNumber, formatShare } from '#kernel/html/format.ts';
import type { Lang, Translate } from '#kernel/words.ts';
import type { ShownPoll } from '../../queries/find-shown-poll.ts';
import type { FrozenQuorum } from '../../rules/poll/quorum.ts';
import type { PollOption, PollResult } from '../../rules/poll/result.ts';
import type { words } from '../../words.ts';

export type ConferencesTranslate = Translate<typeof words.vi>;

/** "Tán thành", or the name of the option. */
export const sayOption = ({ kind, label }: Pick<PollOption, 'kind' | 'label'>, t: ConferencesTranslate): string =>
  kind === 'choice' ? (label ?? '') : t(`conferences.poll.option.${kind}`);

export const sayOptions = (nos: readonly number[], options: readonly PollOption[], t: ConferencesTranslate): string =>
  nos
    .flatMap((no) => options.find((option) => option.no === no) ?? [])
    .map((option) => sayOption(option, t))
    .join(', ');

/** "quá 1/2", "từ 2/3 trở lên". */
export const sayShare = ({ numerator, denominator, strict }: PollResult['share'], t: ConferencesTranslate): string =>
  t(strict ? 'conferences.poll.share-more' : 'conferences.poll.share-least', { share: `${numerator}/${denominator}` });

/** By what it carries, in one sentence. */
export const sayRule = (
  { shape, share, base, most }: Pick<ShownPoll, 'shape' | 'share' | 'base' | 'most'>,
  t: ConferencesTranslate,
): string => {
  const said = { share: sayShare(share, t), base: t(`conferences.poll.base.${base}`) };
  return shape === 'question' ? t('conferences.poll.rule', said) : t('conferences.poll.rule-choice', { ...said, most });
};

/** The formula the result follows from, with its figures: "Tán thành 45 trên 48 số phiếu hợp lệ, bằng 93,75%; cần quá 1/2 ...". */
export function sayFormula(result: PollResult, options: readonly PollOption[], t: ConferencesTranslate, lang: Lang): string {
  if (result.whole === 0) return t('conferences.poll.formula-none');
  const said = {
    whole: formatNumber(result.whole, lang),
    base: t(`conferences.poll.base.${result.base}`),
    share: sayShare(result.share, t),
    needed: formatNumber(result.needed, lang),
  };
  if (result.shape === 'choice') return t('conferences.poll.formula-choice', said);
  const yes = votesOf(result, options.find(({ kind }) => kind === 'yes')?.no ?? 0);
  return t('conferences.poll.formula', { ...said, yes: formatNumber(yes, lang), percent: formatShare(yes / result.whole, lang) });
}

export const votesOf = ({ tally }: PollResult, no: number): number => tally.counted.find((one) => one.no === no)?.votes ?? 0;

/** "Được thông qua", "Chưa chọn được". */
export const sayOutcome = ({ shape, carried }: PollResult, t: ConferencesTranslate): string => {
  if (shape === 'question') return t(carried ? 'conferences.poll.carried' : 'conferences.poll.not-carried');
  return t(carried ? 'conferences.poll.chosen-some' : 'conferences.poll.chosen-none');
};

/** Who was there when it was opened, and where it is written how many must be. */
export function sayQuorum({ of, present, entitled, needed, ref }: FrozenQuorum, t: ConferencesTranslate, lang: Lang): string {
  const said = { present: formatNumber(present, lang), entitled: formatNumber(entitled, lang) };
  if (of === null) return t('conferences.poll.quorum-free', said);
  return t('conferences.poll.quorum', {
    ...said,
    what: t(`conferences.poll.quorum-of.${of}`),
    needed: formatNumber(needed, lang),
    ref: ref ?? '',
  });
}

/** "Tán thành 45; Không tán thành 3". */
export const sayFigures = (
  options: readonly PollOption[],
  counts: (no: number) => number,
  t: ConferencesTranslate,
  lang: Lang,
): string => options.map((option) => `${sayOption(option, t)} ${formatNumber(counts(option.no), lang)}`).join('; ');
