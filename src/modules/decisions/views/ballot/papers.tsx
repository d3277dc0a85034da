import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { Section } from '#kernel/html/section.tsx';
import { paperPaths } from '../../paths-papers.ts';
import { words } from '../../words.ts';
import { PaperLinks } from '../paper-links.tsx';
import type { BallotProps } from './shared.ts';

const COUNTED = ['open', 'counting', 'closed'];

/** Papers of a vote by slips or online: the notice in its forms, and the minutes of the count. */
export function BallotPapers({ model, visit }: Pick<BallotProps, 'model' | 'visit'>) {
  const t = visit.t(words);
  const { id, state, noticeOn } = model.ballot;
  if (noticeOn === null || state === 'cancelled') return null;
  const names = ['thong-bao', 'ap-phich', 'bai-doc-loa', ...(COUNTED.includes(state) ? (['kiem-phieu'] as const) : [])] as const;
  return (
    <Section title={t('decisions.papers.title')} lead={t('decisions.papers.lead')} id="giay-to">
      <PaperLinks
        papers={names.map((name) => ({
          name: t(`decisions.papers.${name}`),
          href: (format) => paperPaths.round(id, name, format),
        }))}
      />
      <Actions>
        <ButtonLink href={paperPaths.ballotNotice(id)}>{t('decisions.ballot-notice.link')}</ButtonLink>
      </Actions>
    </Section>
  );
}
