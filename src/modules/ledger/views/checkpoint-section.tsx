import { useContext } from 'preact/hooks';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Section } from '#kernel/html/section.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import type { Checkpoint } from '../queries/last-checkpoint.ts';
import { words } from '../words.ts';

/** The latest seal, to be copied onto paper: whoever keeps it can prove later that nothing before it was changed. */
export function CheckpointSection({ checkpoint }: { readonly checkpoint: Checkpoint | null }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  if (checkpoint === null) return null;
  return (
    <Section title={t('ledger.seal.title')} lead={t('ledger.seal.lead')}>
      <DefinitionList
        items={[
          { term: t('ledger.seal.day'), value: <DayText day={checkpoint.day} /> },
          { term: t('ledger.seal.acts'), value: formatNumber(checkpoint.acts, lang) },
          { term: t('ledger.seal.root'), value: <code>{checkpoint.root}</code> },
        ]}
      />
    </Section>
  );
}
