import type { AnyDictionary, Dictionary, Lang } from '../words.ts';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

export const httpWords: Dictionary<typeof vi> = { vi, en };

/**
 * The sentence for a code that is only known at run time (a refusal, a field error): first in the words of the module,
 * then in those of the kernel.
 * @throws when neither has it: a code without words is a bug
 */
export function say(words: AnyDictionary, lang: Lang, code: string, values: object = {}): string {
  const found = words[lang][code] ?? (httpWords as AnyDictionary)[lang][code];
  if (found === undefined) throw new Error(`No words for the code ${code}`);
  return typeof found === 'function' ? found(values as never) : found;
}
