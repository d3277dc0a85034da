import { ButtonLink } from '#kernel/html/button.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { atStart, formatDayLong } from '#kernel/html/format.ts';
import { PageTitle, Section } from '#kernel/html/section.tsx';
import { TaskList } from '#kernel/html/task-list.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { LiveNotice } from '#kernel/live/index.ts';
import { useWords } from '#kernel/words.ts';
import { liveTopic } from '#modules/publicity/index.ts';
import { paths } from '../paths.ts';
import { maySeeDesk } from '../policy.ts';
import { loadDesk, type DeskModel, type DeskPart } from '../queries/desk.ts';
import { deskTask } from '../views/desk-task.tsx';
import { words } from '../words.ts';

/** The officer's desk: what is late, due today and this week, post by post. */
export function registerDesk(site: Site): void {
  site.page({ path: paths.desk(), load: loadDesk, may: maySeeDesk, view: deskView });
  site.live({
    path: paths.deskLive(),
    load: async (visit) => visit.actor,
    may: maySeeDesk,
    topics: (actor) => actor.holdings.map((holding) => liveTopic(holding.unit)),
  });
}

function deskView(model: DeskModel, visit: Visit): Parts {
  const t = visit.t(words);
  return {
    title: t('portal.desk.title'),
    indexed: false,
    demo: model.demo,
    islands: ['live'],
    body: (
      <>
        <PageTitle title={t('portal.desk.title')} lead={<Lead model={model} visit={visit} />} actions={<Ways model={model} />} />
        <LiveNotice stream={paths.deskLive()} page={paths.desk()} />
        {model.parts.length === 0 ? <Empty title={t('portal.desk.empty')} next={t('portal.desk.empty-next')} /> : null}
        {model.parts.map((part) => (
          <Part key={part.when} part={part} several={model.posts.length > 1} />
        ))}
      </>
    ),
  };
}

/** Who one is here, which day it is, and how much waits. */
function Lead({ model, visit }: { readonly model: DeskModel; readonly visit: Visit }) {
  const t = useWords(words);
  const counts = model.parts.map(({ when, items }) => t(`portal.desk.sum-${when}`, { count: items.length }));
  return (
    <>
      {model.posts.map((post) => `${post.title}, ${post.unitName}`).join(' · ') || t('portal.desk.no-post')}
      <br />
      {atStart(formatDayLong(visit.today, visit.lang), visit.lang)}
      {counts.length === 0 ? null : (
        <>
          {': '}
          <b>{counts.join(', ')}</b>
        </>
      )}
    </>
  );
}

/** From the desk to the decisions, registers, requests and overviews of one's posts; each named once. */
function Ways({ model }: { readonly model: DeskModel }) {
  const t = useWords(words);
  const ways = model.posts.flatMap(({ unitName: unit, register, requests, decisions, overview }) => [
    ...(decisions === null ? [] : [[decisions, t('portal.desk.decisions', { unit })] as const]),
    ...(register === null ? [] : [[register, t('portal.desk.register', { unit })] as const]),
    ...(requests === null ? [] : [[requests, t('portal.desk.requests')] as const]),
    ...(overview === null ? [] : [[overview, t('portal.desk.overview', { unit })] as const]),
  ]);
  return (
    <>
      {[...new Map(ways)].map(([href, label]) => (
        <ButtonLink key={href} href={href}>
          {label}
        </ButtonLink>
      ))}
    </>
  );
}

function Part({ part, several }: { readonly part: DeskPart; readonly several: boolean }) {
  const t = useWords(words);
  return (
    <Section title={t(`portal.desk.${part.when}`, { count: part.items.length })}>
      <TaskList items={part.items.map((item) => deskTask(item, several, t))} />
    </Section>
  );
}
