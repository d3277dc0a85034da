import type { Sentence } from '#kernel/postgres/index.ts';
import { translator, type Lang, type Translate } from '#kernel/words.ts';
import { ledgerWords } from '#modules/ledger/index.ts';

type Words = Translate<(typeof ledgerWords)['vi']>;

/** One sentence made in both languages: on the command line nobody's language is known. */
export const inBoth = (make: (t: Words, lang: Lang) => string): Sentence => ({
  vi: make(translator(ledgerWords, 'vi'), 'vi'),
  en: make(translator(ledgerWords, 'en'), 'en'),
});

type Plain = {
  [Key in keyof (typeof ledgerWords)['vi']]: (typeof ledgerWords)['vi'][Key] extends string ? Key : never;
}[keyof (typeof ledgerWords)['vi']];

/** A text that needs no values. */
export const wordsOf = (key: Plain): Sentence => ({ vi: ledgerWords.vi[key], en: ledgerWords.en[key] });

export function tell({ vi, en }: Sentence): void {
  process.stdout.write(`${vi}\n${en}\n`);
}

export function complain({ vi, en }: Sentence): void {
  process.stderr.write(`${vi}\n${en}\n`);
}
