import { z } from 'zod';
import type { Command } from '#kernel/command.ts';
import { text } from '#kernel/fields.ts';
import { openToAll, type Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { PageTitle, Prose } from '#kernel/html/section.tsx';
import { paths } from '../paths.ts';
import { FOLLOW_LIMIT } from '../rules/follow-limits.ts';
import type { Describe, TopicInfo } from '../topics.ts';
import { FollowForm } from '../views/follow-form.tsx';
import { words } from '../words.ts';

const params = z.object({ topic: text(200) });

type Asked = TopicInfo & { readonly topic: string };

/** The form that follows a topic, for itself and for the forms other modules show; and the page after it. */
export function registerFollow(site: Site, describe: Describe, askFollow: Command<null, 'notices.follow.too-many-mails'>): void {
  const page: PageSpec<z.infer<typeof params>, object, Asked> = {
    path: paths.follow(':topic'),
    params,
    load: async (visit, { topic }) => {
      const info = await describe(visit.reader, topic, visit.lang);
      return info === null ? null : { ...info, topic };
    },
    may: openToAll,
    view: followView,
  };
  site.page(page);
  site.form({
    page,
    command: askFollow,
    input: (fields, { topic }, visit) => ({ ...fields, topic, lang: visit.lang }),
    done: paths.asked,
    limit: FOLLOW_LIMIT,
    refusalAt: { 'notices.follow.too-many-mails': 'email' },
  });
  site.page(askedPage);
}

const askedPage: PageSpec<object, object, object> = {
  path: paths.asked(),
  load: async () => ({}),
  may: openToAll,
  view: (_model, visit) => {
    const t = visit.t(words);
    return {
      title: t('notices.asked.title'),
      indexed: false,
      body: (
        <>
          <PageTitle title={t('notices.asked.title')} lead={t('notices.asked.lead')} />
          <Prose>
            <p>{t('notices.asked.help')}</p>
          </Prose>
        </>
      ),
    };
  },
};

function followView(model: Asked, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t('notices.follow.title', { title: model.title });
  return {
    title,
    demo: model.demo,
    indexed: false,
    breadcrumbs: [{ href: model.path, label: model.title }],
    body: (
      <>
        <PageTitle title={title} lead={t('notices.follow.lead')} />
        <FollowForm form={form} topic={model.topic} />
      </>
    ),
  };
}
