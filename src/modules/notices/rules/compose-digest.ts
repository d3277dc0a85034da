import { translator, type Lang } from '#kernel/words.ts';
import { words } from '../words.ts';

/** News on one topic, with full addresses. */
export interface DigestPart {
  /** What the topic is called; null when it does not exist any more. */
  readonly title: string | null;
  readonly link: string | null;
  readonly demo: boolean;
  /** News in all; `items` holds the newest of them. */
  readonly count: number;
  readonly items: readonly { readonly title: string; readonly link: string }[];
  readonly leaveLink: string;
}

/** A mail that lists hundreds of items is read by nobody; the rest stands on the page. */
export const MOST_ITEMS = 20;

/** One mail of plain text about everything new that somebody follows, each topic with the link that ends it. */
export function composeDigest(lang: Lang, parts: readonly DigestPart[], leaveAllLink: string): { subject: string; text: string } {
  const t = translator(words, lang);
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  return {
    subject: t('notices.digest.subject', { count }),
    text: [
      t('notices.digest.hello'),
      ...parts.map((part) => partText(lang, part)),
      t('notices.digest.end', { link: leaveAllLink }),
    ].join('\n\n'),
  };
}

function partText(lang: Lang, part: DigestPart): string {
  const t = translator(words, lang);
  const shown = part.items.slice(0, MOST_ITEMS);
  const rest = part.count - shown.length;
  return [
    [part.title ?? t('notices.topic.unknown'), ...(part.demo ? [t('notices.digest.demo')] : [])].join(' '),
    ...shown.map((item) => `- ${item.title}\n  ${item.link}`),
    ...(rest > 0 && part.link !== null ? [t('notices.digest.more', { count: rest, link: part.link })] : []),
    t('notices.digest.leave', { link: part.leaveLink }),
  ].join('\n');
}
