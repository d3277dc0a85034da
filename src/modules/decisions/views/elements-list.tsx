import { useContext } from 'preact/hooks';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { formatDay, formatNumber } from '#kernel/html/format.ts';
import { parseDay } from '#kernel/day.ts';
import { LangContext, useWords, type Lang } from '#kernel/words.ts';
import type { PaperRecord } from '../queries/record-contents.ts';
import { ELEMENTS, type Element } from '../rules/elements.ts';
import { words } from '../words.ts';
import { sayResult, type DecisionsTranslate } from './say.ts';

/** The seven elements of the written decision (Article 20(2)) as they stand in it. */
export function ElementsList({ record, elects }: { readonly record: PaperRecord; readonly elects: boolean }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  return (
    <DefinitionList
      items={ELEMENTS.map((element) => ({
        term: t(`decisions.element.${element}`),
        value: SAY[element](record, elects, t, lang) ?? t('decisions.element.missing'),
      }))}
    />
  );
}

type Say = (record: PaperRecord, elects: boolean, t: DecisionsTranslate, lang: Lang) => string | null;

const SAY: Readonly<Record<Element, Say>> = {
  time: ({ contents }, _elects, _t, lang) => {
    const heldOn = contents.heldOn === null ? null : parseDay(contents.heldOn);
    return heldOn === null ? null : formatDay(heldOn, lang);
  },
  households: ({ contents: { households, present } }, _elects, t, lang) =>
    households === null || present === null
      ? null
      : t('decisions.element.households-said', {
          households: formatNumber(households, lang),
          present: formatNumber(present, lang),
          absent: formatNumber(households - present, lang),
        }),
  discussed: ({ contents }) => contents.discussed || null,
  form: ({ contents }, _elects, t) => (contents.form === null ? null : t(`decisions.form.${contents.form as 'meeting'}`)),
  results: ({ result }, elects, t, lang) => (result === null ? null : sayResult(result, elects, t, lang)),
  decided: ({ contents }) => contents.decided || null,
  signatures: ({ contents: { signedOn, signatures } }) =>
    signedOn === null || signatures.some((name) => name === null) ? null : signatures.join(', '),
};
