import { formatShare } from '#kernel/html/format.ts';
import type { Lang, Translate } from '#kernel/words.ts';
import type { Basis, Share } from '../rules/types.ts';
import type { words } from '../words.ts';

/** "toàn bộ", "33,3 % số dân", "chỉ đất, không có dân", "không rõ tỷ lệ". Never a guess: what nobody counted is said to be unknown. */
export function shareText(
  t: Translate<(typeof words)['vi']>,
  lang: Lang,
  share: Share | null,
  basis: Basis | 'mixed' | null,
): string {
  if (share === null) return t('org.share.unknown');
  if (share.num === share.den) return t('org.share.whole');
  if (share.num === 0) return t('org.share.nothing');
  return t('org.share.part', {
    share: formatShare(share.num / share.den, lang),
    basis: t(`org.act.basis.${basis ?? 'unknown'}`),
  });
}
