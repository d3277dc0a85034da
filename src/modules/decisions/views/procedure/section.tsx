import { ButtonLink } from '#kernel/html/button.tsx';
import { Section } from '#kernel/html/section.tsx';
import { useWords } from '#kernel/words.ts';
import { paths } from '../../paths.ts';
import type { DecisionView } from '../../queries/find-decision.ts';
import { words } from '../../words.ts';
import { Timeline } from './timeline.tsx';

/** The steps by law on the pages of a matter, with the way to write them down for those who work on it. */
export function ProcedureSection({ decision, officer }: { readonly decision: DecisionView; readonly officer: boolean }) {
  const t = useWords(words);
  if (decision.timeline.length === 0) return null;
  const told =
    decision.rounds.some(({ noticeOn }) => noticeOn !== null) ||
    decision.timeline.some(({ key, doneOn }) => key === 'draft-posted' && doneOn !== null);
  return (
    <Section title={t('decisions.procedure.title')} lead={t('decisions.procedure.lead')} id="trinh-tu">
      {decision.committee === null ? null : (
        <p>
          {t('decisions.release.public', {
            day: decision.committee.on,
            document: decision.committee.documentNo,
            outcome: t(`decisions.release.outcome.${decision.committee.outcome}`),
          })}
        </p>
      )}
      <Timeline steps={decision.timeline} officer={officer} />
      {officer ? <ButtonLink href={paths.procedure(decision.id)}>{t('decisions.procedure.page')}</ButtonLink> : null}
      {decision.law.matter.key === 'convention' && told ? (
        <ButtonLink href={paths.convention(decision.code)}>{t('decisions.procedure.public')}</ButtonLink>
      ) : null}
    </Section>
  );
}
