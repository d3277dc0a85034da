import { Empty } from '#kernel/html/empty.tsx';
import { formatDayLong } from '#kernel/html/format.ts';
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
        <PageTitle title={t('portal.desk.title')} lead={<Lead model={model} visit={visit} />} />
        <LiveNotice stream={paths.deskLive()} page={paths.desk()} />
        {model.parts.length === 0 ? <Empty title={t('portal.desk.empty')} next={t('portal.desk.empty-next')} /> : null}
        {model.parts.map((part) => (
          <Part key={part.when} part={part} several={model.posts.length > 1} />
        ))}
      </>
    ),
  };
}

function Lead({ model, visit }: { readonly model: DeskModel; readonly visit: Visit }) {
  const t = useWords(words);
  return (
    <>
      {model.posts.map((post) => `${post.title}, ${post.unitName}`).join(' · ') || t('portal.desk.no-post')}
      <br />
      {formatDayLong(visit.today, visit.lang)}
      {model.posts.flatMap((post) =>
        post.overview === null
          ? []
          : [
              <span key={post.id}>
                {' '}
                · <a href={post.overview}>{t('portal.desk.overview', { unit: post.unitName })}</a>
              </span>,
            ],
      )}
      {model.posts.flatMap((post) =>
        post.register === null
          ? []
          : [
              <span key={post.id}>
                {' '}
                · <a href={post.register}>{t('portal.desk.register', { unit: post.unitName })}</a>
              </span>,
            ],
      )}
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
