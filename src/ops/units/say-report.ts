import { say } from '#kernel/http/say.ts';
import type { Sentence } from '#kernel/postgres/index.ts';
import { LANGS, translator, type Lang, type Translate } from '#kernel/words.ts';
import { FOLDER_FILES, orgWords, type ImportReport, type RowError } from '#modules/org/index.ts';

type Words = Translate<(typeof orgWords)['vi']>;

/** One text made in both languages: on the command line nobody's language is known. */
export function inBoth(make: (t: Words, lang: Lang) => string): Sentence {
  const [vi, en] = LANGS.map((lang) => make(translator(orgWords, lang), lang));
  return { vi: vi ?? '', en: en ?? '' };
}

/** The sentence for a refusal of `org`. */
export const sayCode = (code: string, values: Readonly<Record<string, string | number>>): Sentence =>
  inBoth((_t, lang) => say(orgWords, lang, code, values));

/** Longer lists of errors are not read on a screen; the first ones show what is wrong. */
const SHOWN = 30;

const fileOf = ({ list }: RowError): string => (list === 'changes' ? 'vn-units-changes-*.csv' : FOLDER_FILES[list]);

/** Every row that keeps the lists from being loaded, up to the first thirty. */
export const sayErrors = (errors: readonly RowError[]): Sentence =>
  inBoth((t, lang) => {
    const lines = errors.slice(0, SHOWN).map((error) => {
      const text = say(orgWords, lang, error.code, { value: error.value });
      return t('org.import-units.error-line', { file: fileOf(error), line: error.line, field: error.field, text });
    });
    const rest = errors.length - SHOWN;
    const more = rest > 0 ? [t('org.import-units.more-errors', { count: rest })] : [];
    return [t('org.import-units.errors', { count: errors.length }), ...lines, ...more].join('\n');
  });

export const sayReport = (report: ImportReport, dryRun: boolean): Sentence =>
  inBoth((t) =>
    [
      t(dryRun ? 'org.import-units.would' : 'org.import-units.done'),
      t('org.import-units.units', report.units),
      t('org.import-units.versions', report.versions),
      t('org.import-units.links', report.links),
    ].join('\n'),
  );
