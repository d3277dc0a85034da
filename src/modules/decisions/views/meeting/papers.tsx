import { Section } from '#kernel/html/section.tsx';
import { useWords } from '#kernel/words.ts';
import { paperPaths } from '../../paths-papers.ts';
import { mayHelpVillage } from '../../policy.ts';
import { words } from '../../words.ts';
import { PaperLinks, type PaperLink } from '../paper-links.tsx';
import type { MeetingPart } from './shared.ts';

/** Papers of the meeting as Word and PDF: those that can be made in its state. */
export function MeetingPapers({ model, visit }: Pick<MeetingPart, 'model' | 'visit'>) {
  const t = useWords(words);
  const { id, state, kind, noticeOn } = model;
  const held = state === 'open' || state === 'closed';
  const one = (name: Parameters<typeof paperPaths.meeting>[1]): PaperLink => ({
    name: t(`decisions.papers.${name}`),
    href: (format) => paperPaths.meeting(id, name, format),
  });
  const counts = model.agenda.filter(
    ({ round }) => round.method === 'secret' && (round.state === 'open' || round.state === 'closed'),
  );
  const papers = [
    ...(noticeOn === null || state === 'cancelled' ? [] : [one('giay-moi'), one('ap-phich'), one('bai-doc-loa')]),
    ...counts.map(({ title, round }): PaperLink => ({
      name: t('decisions.papers.kiem-phieu-of', { title }),
      href: (format) => paperPaths.round(round.id, 'kiem-phieu', format),
    })),
    ...(held && mayHelpVillage(visit.actor, model.village).may ? [one('bien-ban')] : []),
    ...(held && kind === 'annual' ? [one('ket-qua')] : []),
  ];
  if (papers.length === 0) return null;
  return (
    <Section title={t('decisions.papers.title')} lead={t('decisions.papers.lead')} id="giay-to">
      <PaperLinks papers={papers} />
    </Section>
  );
}
