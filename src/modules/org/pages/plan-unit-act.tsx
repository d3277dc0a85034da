import { z } from 'zod';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { say } from '#kernel/http/say.ts';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { Actions, Button, ButtonLink } from '#kernel/html/button.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import type { Query } from '#kernel/html/table-state.ts';
import { useWords } from '#kernel/words.ts';
import { planUnitAct } from '../commands/plan-unit-act.ts';
import { paths } from '../paths.ts';
import { mayChangeUnits, mayKeepOrganisation } from '../policy.ts';
import { actPage, type ActPage } from '../queries/act-page.ts';
import { draftAct, type ActDraft } from '../queries/draft-act.ts';
import { ActEffectsView } from '../views/act-effects.tsx';
import { ActFormView } from '../views/act-form-view.tsx';
import { words } from '../words.ts';

const query = z.record(z.string(), z.unknown());

interface Preview {
  readonly page: ActPage;
  readonly draft: ActDraft;
}

const newPage: PageSpec<unknown, Query, ActPage> = {
  path: paths.newUnitAct(),
  query,
  load: (visit, _params, asked) => actPage(visit.reader, asked, visit.today),
  may: mayChangeUnits,
  view: newView,
};

const previewPage: PageSpec<unknown, Query, Preview> = {
  path: paths.previewUnitAct(),
  query,
  load: async (visit, _params, asked) => {
    const page = await actPage(visit.reader, asked, visit.today);
    return page && { page, draft: await draftAct(visit.reader, asked, visit.today) };
  },
  may: (actor, { draft }) => (draft.state === 'invalid' ? mayChangeUnits(actor) : mayKeepOrganisation(actor, draft.place)),
  view: previewView,
};

/** An act on units: put together, looked at, confirmed. What it is stands in the address until it is confirmed. */
export function registerPlanUnitAct(site: Site): void {
  site.page(newPage);
  site.page(previewPage);
  site.form({
    page: previewPage,
    command: planUnitAct,
    input: (_fields, _params, visit) => queryOf(visit.url),
    done: (act) => paths.unitAct(act.id),
  });
}

/** Repeated names become lists, as in the query of a GET. */
function queryOf(url: string): Query {
  const params = new URLSearchParams(url.split('?')[1] ?? '');
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, oneOrAll(params.getAll(name))]));
}

const oneOrAll = (texts: readonly string[]): unknown => (texts.length === 1 ? texts[0] : texts);

const crumbs = (visit: Visit) => [{ href: paths.unitActs(), label: visit.t(words)('org.act.title') }];

function newView(model: ActPage, visit: Visit): Parts {
  const t = visit.t(words);
  const title = t(`org.act.kind.${model.kind}`);
  return {
    title,
    indexed: false,
    demo: model.chosen.some(({ demo }) => demo),
    breadcrumbs: crumbs(visit),
    body: (
      <>
        <PageTitle title={title} lead={t(`org.act.hint.${model.kind}`)} />
        <ActFormView model={model} />
      </>
    ),
  };
}

function previewView({ page, draft }: Preview, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  if (draft.state === 'invalid') return { ...newView(page, visit), body: <Again page={page} draft={draft} /> };
  const edit = visit.url.replace(paths.previewUnitAct(), paths.newUnitAct());
  return {
    title: t('org.act.preview-title'),
    indexed: false,
    demo: page.chosen.some(({ demo }) => demo),
    breadcrumbs: crumbs(visit),
    body:
      draft.state === 'refused' ? (
        <Refused draft={draft} visit={visit} edit={edit} />
      ) : (
        <Ready draft={draft} visit={visit} edit={edit} form={form} />
      ),
  };
}

function Again({ page, draft }: { readonly page: ActPage; readonly draft: ActDraft & { state: 'invalid' } }) {
  const t = useWords(words);
  return (
    <>
      <PageTitle title={t(`org.act.kind.${page.kind}`)} lead={t(`org.act.hint.${page.kind}`)} />
      <ActFormView model={page} errors={draft.errors} />
    </>
  );
}

interface Shown<State extends ActDraft['state']> {
  readonly draft: ActDraft & { readonly state: State };
  readonly visit: Visit;
  readonly edit: string;
}

function Refused({ draft, visit, edit }: Shown<'refused'>) {
  const t = useWords(words);
  return (
    <>
      <PageTitle title={t('org.act.preview-title')} />
      <Notice kind="error" title={t('org.act.refused')}>
        {say(words, visit.lang, draft.failure.why, draft.failure.details)}
      </Notice>
      <Actions>
        <ButtonLink look="main" href={edit}>
          {t('org.act.preview-edit')}
        </ButtonLink>
      </Actions>
    </>
  );
}

function Ready({ draft, visit, edit, form }: Shown<'ready'> & { readonly form: FormState }) {
  const t = useWords(words);
  const { day, document } = draft.form;
  const past = day <= visit.today;
  return (
    <>
      <PageTitle title={t('org.act.preview-title')} lead={t('org.act.preview-lead', { day })} />
      <Stack>
        <p class="meta">{document}</p>
        <ActEffectsView effects={draft.effects} affected={draft.affected} />
        <Notice kind={past ? 'warning' : 'info'}>{past ? t('org.act.preview-past') : t('org.act.preview-later', { day })}</Notice>
        <Actions>
          <CommandForm form={form} command={planUnitAct} action={visit.url} words={words}>
            <Button>{t('org.act.confirm')}</Button>
          </CommandForm>
          <ButtonLink href={edit}>{t('org.act.preview-edit')}</ButtonLink>
        </Actions>
      </Stack>
    </>
  );
}
