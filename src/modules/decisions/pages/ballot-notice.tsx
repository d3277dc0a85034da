import { z } from 'zod';
import { everyone } from '#kernel/actor.ts';
import { id } from '#kernel/fields.ts';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { formatDay, formatDayLong, formatNumber } from '#kernel/html/format.ts';
import { Poster } from '#kernel/html/poster.tsx';
import { Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { LegalRef } from '#modules/law/index.ts';
import { paths } from '../paths.ts';
import { paperPaths } from '../paths-papers.ts';
import { findBallotNotice, type BallotNoticeModel } from '../queries/find-ballot-notice.ts';
import { Message } from '../views/message.tsx';
import { PaperLinks } from '../views/paper-links.tsx';
import { ScreenOnly } from '../views/screen-only.tsx';
import { words } from '../words.ts';
import { noticeFacts, type NoticeFacts } from './papers/notice-facts.ts';

interface Model extends BallotNoticeModel {
  readonly facts: NoticeFacts;
}

/** The notice of a vote by slips or online on one sheet of A4, with the same as papers and as a short message. */
export function registerBallotNotice(site: Site): void {
  site.page({
    path: paperPaths.ballotNotice(':round'),
    params: z.object({ round: id('decisions.round') }),
    load: async (visit, { round }): Promise<Model | null> => {
      const found = await findBallotNotice(visit.reader, round, visit.today);
      const facts = found === null ? null : noticeFacts(found, visit.room.publicUrl);
      return found === null || facts === null ? null : { ...found, facts };
    },
    may: () => everyone,
    view: noticeView,
  });
}

function noticeView({ ballot, unit, facts, law }: Model, visit: Visit): Parts {
  const t = visit.t(words);
  const { lang } = visit;
  const title = t(`decisions.ballot-notice.head-${facts.form}`);
  const figures = {
    unit: unit.name,
    title: facts.title,
    from: formatDayLong(facts.opensOn, lang),
    until: formatDayLong(facts.closesOn, lang),
  };
  return {
    title,
    demo: unit.demo,
    indexed: false,
    body: (
      <Stack>
        <Actions>
          <ButtonLink href={paths.decision(ballot.decision.code)}>{t('decisions.notice.back')}</ButtonLink>
          <span>{t('decisions.notice.how')}</span>
        </Actions>
        <ScreenOnly>
          <Stack>
            <PaperLinks
              papers={(['thong-bao', 'ap-phich', 'bai-doc-loa'] as const).map((name) => ({
                name: t(`decisions.papers.${name}`),
                href: (format) => paperPaths.round(ballot.id, name, format),
              }))}
            />
            <Message text={t(`decisions.ballot-notice.message-${facts.form}`, { ...figures, address: facts.address })} />
          </Stack>
        </ScreenOnly>
        <Poster
          unit={[unit.name, ...unit.above.slice(0, 1)].join(' · ')}
          title={title}
          address={facts.address}
          foot={<p>{t('decisions.notice.issued', { day: formatDay(facts.noticeOn, lang) })}</p>}
        >
          <p>
            <b>{facts.title}</b>
          </p>
          {facts.content.split(/\n+/).map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
          <p>
            <b>{t('decisions.ballot-notice.when', figures)}</b>
          </p>
          <p>{t(facts.named ? 'decisions.ballot-notice.how-named' : `decisions.ballot-notice.how-${facts.form}`)}</p>
          <p>
            {t('decisions.notice.passes', {
              needed: formatNumber(facts.needed, lang),
              households: formatNumber(facts.households, lang),
            })}{' '}
            <LegalRef of={law.pass.rule} />
          </p>
          <p>{t('decisions.ballot-notice.team', { names: [facts.leader ?? '', ...facts.members].filter(Boolean).join(', ') })}</p>
        </Poster>
      </Stack>
    ),
  };
}
