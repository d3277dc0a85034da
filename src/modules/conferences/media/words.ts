import { translator, type Lang } from '#kernel/words.ts';
import type { MediaHealth } from './supervisor/rooms.ts';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

/** To be spread into the words of the module. */
export const mediaWords = { vi, en };

/** Which engine carries picture and sound, and why this one: for the meeting and for those who run the machine. */
export function sayEngine({ kind, reasons }: Pick<MediaHealth, 'kind' | 'reasons'>, lang: Lang): string {
  const t = translator(mediaWords, lang);
  const said = reasons.map((reason) => t(`conferences.media.reason.${reason}`)).join('; ');
  return t('conferences.media.chosen', { engine: t(`conferences.media.engine.${kind}`), reasons: said });
}

const PREFIX = 'conferences.media.';

/**
 * The words for the scripts of a page, without their prefix; where a value belongs stands its name in braces, because what goes into a
 * page as data can hold no function.
 */
export function islandWords(lang: Lang): Readonly<Record<string, string>> {
  const braces = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
  const words: Readonly<Record<string, string | ((values: never) => string)>> = mediaWords[lang];
  return Object.fromEntries(
    Object.entries(words).map(([key, word]) => [
      key.slice(PREFIX.length),
      typeof word === 'string' ? word : word(braces as never),
    ]),
  );
}
