import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { Prose, Section } from '#kernel/html/section.tsx';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { words } from '../../words.ts';
import { sayMatter, sayShare } from '../say.ts';
import type { WorkPart } from './shared.ts';

/** What the matter is by the law, what it needs to pass, who recognises it; and its own words. */
export function Facts({ model, visit }: WorkPart) {
  const t = useWords(words);
  const { decision } = model;
  const { law } = decision;
  return (
    <>
      <DefinitionList
        items={[
          {
            term: t('decisions.fact.matter'),
            value: (
              <>
                {sayMatter(law, visit.lang)} <LegalRef of={law.matter} officer />
              </>
            ),
          },
          ...(decision.election === null
            ? []
            : [{ term: t('decisions.draft.election'), value: t(`decisions.election.${decision.election}`) }]),
          {
            term: t('decisions.fact.passes'),
            value: (
              <>
                {t('decisions.fact.share', { share: sayShare(law, visit.lang) })} <LegalRef of={law.pass.rule} officer />
              </>
            ),
          },
          {
            term: t('decisions.fact.recognition'),
            value:
              law.recognition === null ? (
                t('decisions.fact.recognition-none')
              ) : (
                <>
                  {t(`decisions.fact.recognition-${law.recognition.by}`)} <LegalRef of={law.recognition.rule} officer />
                </>
              ),
          },
          { term: t('decisions.fact.code'), value: decision.code },
        ]}
      />
      {decision.content === '' ? null : (
        <Section title={t('decisions.fact.content')}>
          <Prose>
            {decision.content.split(/\n+/).map((paragraph, at) => (
              <p key={at}>{paragraph}</p>
            ))}
          </Prose>
        </Section>
      )}
    </>
  );
}
