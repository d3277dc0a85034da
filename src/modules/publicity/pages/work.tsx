import { z } from 'zod';
import type { Site } from '#kernel/http/site.ts';
import { Moved, type FormState, type PageSpec, type Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { yearOf } from '#kernel/day.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { PageTitle, Section } from '#kernel/html/section.tsx';
import { type Query } from '#kernel/html/table-state.ts';
import type { Id } from '#kernel/id.ts';
import { orgPaths, unitNames } from '#modules/org/index.ts';
import { openDuty } from '../commands/open-duty.ts';
import { openRegister } from '../commands/open-register.ts';
import { keeperField } from '../fields.ts';
import { paths, type KeeperId } from '../paths.ts';
import { publicPaths } from '../paths-public.ts';
import { mayPrepare, maySeeWork } from '../policy.ts';
import { loadWork, type WorkModel } from '../queries/load-work.ts';
import { mayAnswerRequests } from '../policy-public.ts';
import { OpenDutyForm } from '../views/open-duty-form.tsx';
import { OpenRegisterForm } from '../views/open-register-form.tsx';
import { sayWork } from '../views/say-work.ts';
import { WorkTable } from '../views/work-table.tsx';
import { words } from '../words.ts';
import { sendWorkCsv } from './work-csv.ts';

const params = z.object({ keeper: keeperField() });

const page: PageSpec<z.infer<typeof params>, Query, WorkModel> = {
  path: paths.work(':keeper'),
  params,
  query: z.record(z.string(), z.unknown()),
  load: async (visit, { keeper }, query) =>
    (await loadWork(visit.reader, keeper, query, visit.today)) ?? overviewOf(visit, keeper, publicPaths.gaps),
  may: (actor, model) => maySeeWork(actor, model.keeper),
  view: workView,
};

/** A province keeps no register: its leaders see how the communes below stand. */
async function overviewOf(
  { reader, today }: Visit,
  keeper: KeeperId,
  pathOf: (unit: Id<'org.unit'>) => string,
): Promise<Moved | null> {
  const named = (await unitNames(reader, [keeper as Id<'org.unit'>], today)).get(keeper as Id<'org.unit'>);
  return named?.level === 'province' || named?.level === 'country' ? new Moved(pathOf(named.id)) : null;
}

/** What a commune or body has to publish and has published, for those who work on it. */
export function registerWork(site: Site): void {
  site.page(page);
  site.document({
    ...page,
    path: paths.workCsv(':keeper'),
    load: async (visit, { keeper }, query) =>
      (await loadWork(visit.reader, keeper, query, visit.today, true)) ?? overviewOf(visit, keeper, publicPaths.gapsCsv),
    send: sendWorkCsv,
  });
  site.form({
    page,
    path: paths.openRegister(':keeper'),
    command: openRegister,
    done: (_value, _visit, _reply, { keeper }) => paths.work(keeper),
    refusalAt: { 'publicity.register.no-rules': 'startsOn' },
  });
  site.form({
    page,
    path: paths.openDuty(':keeper'),
    command: openDuty,
    done: ({ id }) => paths.workOn(id),
    refusalAt: {
      'publicity.duty.in-future': 'aroseOn',
      'publicity.duty.before-register': 'aroseOn',
      'publicity.item.unknown': 'item',
      'publicity.item.no-deadline': 'aroseOn',
      'publicity.responsible.unknown': 'responsible',
    },
  });
}

function workView(model: WorkModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { keeper, list } = model;
  const prepares = mayPrepare(visit.actor, keeper).may;
  return {
    title: t('publicity.work.title', { name: keeper.name }),
    demo: keeper.unit.demo,
    indexed: false,
    breadcrumbs: [{ href: orgPaths.unit(keeper.unit.path), label: keeper.unit.name }],
    body: (
      <>
        <PageTitle
          title={t('publicity.work.title', { name: keeper.name })}
          lead={keeper.register === null ? undefined : sayWork(list.counts, t)}
          actions={<Ways model={model} visit={visit} />}
        />
        {keeper.register === null ? (
          <NotOpen model={model} form={form} visit={visit} prepares={prepares} />
        ) : (
          <WorkTable model={model} />
        )}
        {keeper.register !== null && prepares ? (
          <Section title={t('publicity.duty.add')} lead={t('publicity.duty.add-lead')} id="them">
            <OpenDutyForm model={model} form={form} today={visit.today} />
          </Section>
        ) : null}
      </>
    ),
  };
}

/** From the list to the year's plan, to what people asked for, and to what everybody sees of it. */
function Ways({ model: { keeper, openRequests }, visit }: { readonly model: WorkModel; readonly visit: Visit }) {
  const t = visit.t(words);
  const year = yearOf(visit.today);
  return (
    <>
      {mayAnswerRequests(visit.actor, keeper).may ? (
        <ButtonLink href={publicPaths.requests(keeper.id)} look={openRequests > 0 ? 'main' : 'plain'}>
          {t('publicity.work.requests', { count: openRequests })}
        </ButtonLink>
      ) : null}
      {keeper.body === null ? (
        <ButtonLink href={paths.plan(keeper.id, year)}>{t('publicity.work.plan', { year })}</ButtonLink>
      ) : null}
      <ButtonLink href={keeper.body === null ? publicPaths.register(keeper.unit.path) : publicPaths.bodyRegister(keeper.body)}>
        {t('publicity.pub.register')}
      </ButtonLink>
    </>
  );
}

function NotOpen({
  model,
  form,
  visit,
  prepares,
}: {
  readonly model: WorkModel;
  readonly form: FormState;
  readonly visit: Visit;
  readonly prepares: boolean;
}) {
  const t = visit.t(words);
  return (
    <>
      <Empty
        title={t('publicity.register.not-open')}
        next={t(prepares ? 'publicity.register.not-open-next' : 'publicity.register.not-open-other')}
      />
      {prepares ? (
        <Section title={t('publicity.register.open')}>
          <OpenRegisterForm keeper={model.keeper} form={form} today={visit.today} />
        </Section>
      ) : null}
    </>
  );
}
