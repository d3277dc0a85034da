import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type Lang = 'vi' | 'en';
export const LANGS: readonly Lang[] = ['vi', 'en'];

/** A text, or a text made from values; numbers and days come in already formatted or as numbers for plurals. */
export type Word = string | ((values: never) => string);
export type Words = Readonly<Record<string, Word>>;

/** What `words.en.ts` must satisfy: every key of the Vietnamese source, with the same values. */
export type Same<Source extends Words> = {
  readonly [Key in keyof Source]: Source[Key] extends (values: infer Values) => string ? (values: Values) => string : string;
};

type Values<W extends Word> = W extends (values: infer V) => string ? [V] : [];

/** A dictionary of which only the shape is known, for code that looks words up by codes found at run time. */
export type AnyDictionary = { readonly vi: Words; readonly en: Words };

/** Looks a word up: `t('publicity.late', { days: 3 })`. A key that does not exist does not compile. */
export type Translate<Source extends Words> = <Key extends keyof Source & string>(
  key: Key,
  ...values: Values<Source[Key]>
) => string;

export type Dictionary<Source extends Words> = { readonly vi: Source; readonly en: Same<Source> };

export const translator =
  <Source extends Words>(dictionary: Dictionary<Source>, lang: Lang): Translate<Source> =>
  (key, ...values) => {
    const word = (dictionary[lang] as Words)[key];
    return typeof word === 'function' ? word(values[0] as never) : (word ?? key);
  };

export const LangContext = createContext<Lang>('vi');

/** The words of one module in the language of the page being rendered. */
export const useWords = <Source extends Words>(dictionary: Dictionary<Source>): Translate<Source> =>
  translator(dictionary, useContext(LangContext));
