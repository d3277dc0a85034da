import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { formatDay } from '#kernel/html/format.ts';
import { Columns, PageTitle, Stack } from '#kernel/html/section.tsx';
import { orgPaths } from '#modules/org/index.ts';
import { paths } from '../paths.ts';
import { maySeeWork, maySeeWorkOn } from '../policy.ts';
import { loadWorkOn, type WorkOnModel } from '../queries/load-work-on.ts';
import { Amendments } from '../views/on/amend.tsx';
import { ChannelList } from '../views/on/channels.tsx';
import { Facts, nextStep, Warnings } from '../views/on/facts.tsx';
import { Prepare } from '../views/on/prepare.tsx';
import { Publish } from '../views/on/publish.tsx';
import { ReportForms } from '../views/on/report.tsx';
import { Rest } from '../views/on/rest.tsx';
import { StatusChips } from '../views/status-chips.tsx';
import { words } from '../words.ts';
import { registerActs } from './work-on-acts.ts';

const params = z.object({ publication: id('publicity.publication') });

export type WorkOnParams = z.infer<typeof params>;

const page: PageSpec<WorkOnParams, object, WorkOnModel> = {
  path: paths.workOn(':publication'),
  params,
  load: (visit, { publication }) => loadWorkOn(visit.reader, publication, visit.actor, visit.today),
  may: (actor, model) =>
    maySeeWorkOn(
      actor,
      model.publication,
      model.villages.map((village) => village.place),
    ),
  view: workOnView,
};

/** One duty from the first draft to the last day of its postings; the buttons are those the policy allows. */
export function registerWorkOn(site: Site): void {
  site.page(page);
  registerActs(site, page);
}

/** Village heads may work on a publication without seeing the keeper's list: they go back to the commune. */
function backTo({ publication, keeperName }: WorkOnModel, visit: Visit): { href: string; label: string } {
  return maySeeWork(visit.actor, publication).may
    ? {
        href: paths.work(publication.body ?? publication.unit.id),
        label: visit.t(words)('publicity.one.back', { name: keeperName }),
      }
    : { href: orgPaths.unit(publication.unit.path), label: publication.unit.name };
}

function workOnView(model: WorkOnModel, visit: Visit, form: FormState): Parts {
  const { publication } = model;
  const back = backTo(model, visit);
  const shared = { model, form, visit };
  return {
    title: publication.title,
    demo: publication.unit.demo,
    indexed: false,
    breadcrumbs: [back],
    body: (
      <>
        <PageTitle title={publication.title} lead={<Lead model={model} visit={visit} />} />
        <Columns side={<Facts {...shared} />}>
          <Stack>
            <Warnings {...shared} />
            <ReportForms {...shared} />
            <Prepare {...shared} />
            <Publish {...shared} />
            <ChannelList {...shared} />
            <Amendments {...shared} />
            <Rest {...shared} />
          </Stack>
        </Columns>
      </>
    ),
  };
}

/** How it stands, by when, and what comes next: enough to begin, the facts stand beside or below. */
function Lead({ model: { publication }, visit }: { readonly model: WorkOnModel; readonly visit: Visit }) {
  const t = visit.t(words);
  const next = nextStep(publication);
  return (
    <>
      <StatusChips of={publication} /> {t('publicity.one.due-on')}: {formatDay(publication.dueOn, visit.lang)}
      {next === null ? null : (
        <>
          {' · '}
          {t('publicity.one.next')}: <b>{t(`publicity.step.${next}`)}</b>
        </>
      )}
    </>
  );
}
