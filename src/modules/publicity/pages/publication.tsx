import { z } from 'zod';
import { text } from '#kernel/fields.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { Columns, PageTitle, Prose, Section, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { orgPaths } from '#modules/org/index.ts';
import { paths } from '../paths.ts';
import { publicPaths } from '../paths-public.ts';
import { mayPrepare, maySeeRows } from '../policy.ts';
import { findOpenPublication, type OpenPublication } from '../queries/find-open-publication.ts';
import { AmendmentList } from '../views/amendment-list.tsx';
import { FileLink } from '../views/file-link.tsx';
import { PublicationChannels } from '../views/publication-channels.tsx';
import { PublicationFacts } from '../views/publication-facts.tsx';
import { StatusChips } from '../views/status-chips.tsx';
import { words } from '../words.ts';

const params = z.object({ code: text(60) });

const page: PageSpec<z.infer<typeof params>, object, OpenPublication> = {
  path: publicPaths.publication(':code'),
  params,
  load: (visit, { code }) => findOpenPublication(visit, code),
  may: maySeeRows,
  view: publicationView,
};

/** One publication under the code that is printed on posters: the address stays for ever. */
export function registerPublication(site: Site): void {
  site.page(page);
}

function publicationView(model: OpenPublication, visit: Visit): Parts {
  const t = visit.t(words);
  const officer = mayPrepare(visit.actor, model).may;
  const unitPath = model.unit.path;
  return {
    title: model.title,
    description: model.summary === '' ? undefined : model.summary.slice(0, 200),
    demo: model.unit.demo,
    indexed: model.open && model.state === 'published',
    feeds: [{ href: publicPaths.feed(unitPath), title: t('publicity.topic.title', { unit: model.unit.name }) }],
    breadcrumbs: [
      { href: orgPaths.country(), label: t('publicity.pub.country') },
      { href: orgPaths.unit(unitPath), label: model.unit.name },
      {
        href: model.body === null ? publicPaths.register(unitPath) : publicPaths.bodyRegister(model.body),
        label: t('publicity.pub.register'),
      },
    ],
    body: (
      <>
        <PageTitle
          title={model.title}
          lead={
            <>
              {model.bodyName ?? model.unit.name} <StatusChips of={model} />
            </>
          }
          actions={officer ? <ButtonLink href={paths.workOn(model.id)}>{t('publicity.pub.work-on')}</ButtonLink> : undefined}
        />
        <Columns side={<Side model={model} />}>
          <Stack>
            <Content model={model} visit={visit} />
            <PublicationFacts of={model} officer={officer} />
          </Stack>
        </Columns>
        {model.amendments.length === 0 ? null : (
          <Section title={t('publicity.pub.amendments')}>
            <AmendmentList amendments={model.amendments} />
          </Section>
        )}
        {model.channels.length === 0 ? null : <PublicationChannels of={model} officer={officer} />}
      </>
    ),
  };
}

/** The matter itself, or in plain words why it cannot be read here. */
function Content({ model, visit }: { readonly model: OpenPublication; readonly visit: Visit }) {
  const t = useWords(words);
  if (model.withdrawn !== null) {
    const day = formatDay(model.withdrawn.on, visit.lang);
    return (
      <Notice kind="warning" title={t('publicity.pub.was-withdrawn', { day })}>
        <p>{model.withdrawn.reason}</p>
      </Notice>
    );
  }
  if (model.state === 'due') {
    const overdue = model.dueOn < visit.today;
    const said = overdue ? t('publicity.pub.since-due', { day: formatDay(model.dueOn, visit.lang) }) : t('publicity.pub.not-yet');
    return (
      <Notice kind={overdue ? 'error' : 'info'} title={said}>
        <p>{t(overdue ? 'publicity.pub.missing-next' : 'publicity.pub.coming-next')}</p>
      </Notice>
    );
  }
  if (!model.open)
    return (
      <Notice kind="info" title={t('publicity.pub.staff-only')}>
        <p>{t('publicity.pub.staff-only-next')}</p>
      </Notice>
    );
  return (
    <Prose>
      {model.summary.split(/\n+/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
      {model.file === null ? null : (
        <p>
          <FileLink file={model.file} href={paths.file(model.id)} />: {model.file.name}
        </p>
      )}
    </Prose>
  );
}

function Side({ model }: { readonly model: OpenPublication }) {
  const t = useWords(words);
  return (
    <>
      <Card title={t('publicity.pub.ask')} href={publicPaths.ask({ code: model.code })} level={2}>
        <p>{t('publicity.pub.ask-why')}</p>
      </Card>
      {model.open && model.state === 'published' ? (
        <Card title={t('publicity.pub.poster')} href={publicPaths.poster(model.code)} level={2}>
          <p>{t('publicity.pub.poster-why')}</p>
        </Card>
      ) : null}
    </>
  );
}
