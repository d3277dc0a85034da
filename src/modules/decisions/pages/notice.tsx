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
import { useWords } from '#kernel/words.ts';
import { LegalRef, ruleOn } from '#modules/law/index.ts';
import { clockOf } from '../meeting-fields.ts';
import { paths } from '../paths.ts';
import { paperPaths } from '../paths-papers.ts';
import { findMeeting, type AgendaItem, type MeetingModel } from '../queries/find-meeting.ts';
import { Message } from '../views/message.tsx';
import { PaperLinks } from '../views/paper-links.tsx';
import { ScreenOnly } from '../views/screen-only.tsx';
import { sayMatter } from '../views/say.ts';
import { words } from '../words.ts';

const params = z.object({ meeting: id('decisions.meeting') });

/** The notice of a meeting (thông báo mời họp) on one sheet of A4: hung up at the culture house, handed to every household. */
export function registerNotice(site: Site): void {
  site.page({
    path: paths.meetingAct(':meeting', 'thong-bao'),
    params,
    load: async (visit, { meeting }) => {
      const found = await findMeeting(visit.reader, meeting, visit.today);
      return found === null || found.noticeOn === null ? null : found;
    },
    may: () => everyone,
    view: noticeView,
  });
}

function noticeView(model: MeetingModel, visit: Visit): Parts {
  const t = visit.t(words);
  const first = model.agenda[0];
  const link = first === undefined ? paths.verb(model.unit.path) : paths.decision(first.code);
  return {
    title: t('decisions.notice.title', { day: formatDay(model.on, visit.lang) }),
    demo: model.unit.demo,
    indexed: false,
    body: (
      <Stack>
        <Actions>
          <ButtonLink href={link}>{t('decisions.notice.back')}</ButtonLink>
          <span>{t('decisions.notice.how')}</span>
        </Actions>
        <ScreenOnly>
          <Stack>
            <PaperLinks
              papers={(['giay-moi', 'ap-phich', 'bai-doc-loa'] as const).map((name) => ({
                name: t(`decisions.papers.${name}`),
                href: (format) => paperPaths.meeting(model.id, name, format),
              }))}
            />
            <Message text={t('decisions.spread.message-text', messageOf(model, visit))} />
          </Stack>
        </ScreenOnly>
        <Poster
          unit={[model.unit.name, ...model.unit.above.slice(0, 1)].join(' · ')}
          title={t(`decisions.notice.head-${model.kind}`)}
          address={visit.room.publicUrl + link}
          foot={<Foot model={model} visit={visit} />}
        >
          <Body model={model} visit={visit} />
        </Poster>
      </Stack>
    ),
  };
}

const messageOf = (model: MeetingModel, { lang }: Visit) => ({
  unit: model.unit.name,
  at: clockOf(model.startsAt),
  day: formatDayLong(model.on, lang),
  place: model.place,
  topics: model.agenda.map(({ title }) => title).join('; '),
});

function Body({ model, visit }: { readonly model: MeetingModel; readonly visit: Visit }) {
  const t = useWords(words);
  return (
    <>
      <p>{t('decisions.notice.invites', { unit: model.unit.name })}</p>
      <p>
        <b>{t('decisions.notice.when', { at: clockOf(model.startsAt), day: formatDayLong(model.on, visit.lang) })}</b>
        <br />
        <b>{t('decisions.notice.where', { place: model.place })}</b>
        <br />
        {t('decisions.notice.chair', { chair: model.chair })}
      </p>
      {model.clusters.map((cluster) => (
        <p key={cluster.no}>
          {t('decisions.notice.cluster', { name: cluster.name, at: clockOf(cluster.startsAt), place: cluster.place })}
        </p>
      ))}
      {model.agenda.length === 0 ? null : <p>{t('decisions.notice.topics')}</p>}
      <ol>
        {model.agenda.map((item) => (
          <li key={item.round.id}>
            <b>{item.title}</b> ({sayMatter(item.law, visit.lang)}).{' '}
            {t('decisions.notice.passes', {
              needed: formatNumber(item.needed, visit.lang),
              households: formatNumber(model.households, visit.lang),
            })}
            {item.election === 'elect' ? <p>{t('decisions.notice.candidates', { names: namesOf(item) })}</p> : null}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Whoever may be elected is published with the notice (Decree 59). */
const namesOf = ({ round }: AgendaItem): string => round.options.flatMap(({ label }) => label ?? []).join(', ');

function Foot({ model, visit }: { readonly model: MeetingModel; readonly visit: Visit }) {
  const t = useWords(words);
  const rule = ruleOn(model.kind === 'annual' ? 'annual.summons' : 'meeting.notice', model.noticeOn ?? visit.today);
  return (
    <>
      <p>
        <b>{t('decisions.notice.who')}</b>
      </p>
      <p>{t('decisions.notice.speak')}</p>
      {model.noticeOn === null ? null : <p>{t('decisions.notice.issued', { day: formatDay(model.noticeOn, visit.lang) })}</p>}
      {rule === null ? null : (
        <p>
          <LegalRef of={rule} />
        </p>
      )}
    </>
  );
}
