import { Section } from '#kernel/html/section.tsx';
import { useWords } from '#kernel/words.ts';
import { paperPaths, type DecisionPaperName } from '../../paths-papers.ts';
import { openActs } from '../../rules/convention.ts';
import { words } from '../../words.ts';
import { PaperLinks } from '../paper-links.tsx';
import type { ProcedurePart } from './shared.ts';

/** Forms of the procedure as Word and PDF: candidates of an election, the papers of a convention. */
export function ProcedurePapers({ model }: Pick<ProcedurePart, 'model'>) {
  const t = useWords(words);
  const names = papersOf(model);
  if (names.length === 0) return null;
  return (
    <Section title={t('decisions.papers.title')} lead={t('decisions.papers.lead')} id="giay-to">
      <PaperLinks
        papers={names.map((name) => ({
          name: t(`decisions.papers.${name}`),
          href: (format) => paperPaths.decision(model.decision.id, name, format),
        }))}
      />
    </Section>
  );
}

function papersOf({ decision, convention }: ProcedurePart['model']): readonly DecisionPaperName[] {
  if (decision.law.matter.key === 'village-head' && decision.election === 'elect') return ['ung-cu'];
  if (convention === null || decision.decidedOn === null || decision.state === 'failed') return [];
  const has = (kind: 'suspended' | 'abolished'): boolean =>
    openActs(convention.standing).includes(kind) || convention.acts.some((act) => act.kind === kind);
  return [
    'de-nghi',
    'thong-qua',
    'cong-nhan',
    ...(has('suspended') ? (['tam-ngung'] as const) : []),
    ...(has('abolished') ? (['bai-bo'] as const) : []),
  ];
}
