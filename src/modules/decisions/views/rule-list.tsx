import { useContext } from 'preact/hooks';
import { Details } from '#kernel/html/details.tsx';
import { LangContext, translator, useWords } from '#kernel/words.ts';
import { LegalRef, lawWords, sayAmount, type Rule } from '#modules/law/index.ts';
import { words } from '../words.ts';

const KNOWN = ['team', 'witnesses', 'ballot.notice', 'ballot.plan.send'] as const;

/** The rules that a form applies, each with its amount and its article. */
export function RuleList({ rules }: { readonly rules: readonly Rule[] }) {
  const t = useWords(words);
  const law = translator(lawWords, useContext(LangContext));
  return (
    <Details summary={t('decisions.ballot.rules')}>
      <ul>
        {KNOWN.flatMap((key) => {
          const rule = rules.find((one) => one.key === key);
          if (rule === undefined) return [];
          return (
            <li key={key}>
              {t(`decisions.rule.${key}`)}: {sayAmount(rule, law)}. <LegalRef of={rule} officer />
            </li>
          );
        })}
      </ul>
    </Details>
  );
}
