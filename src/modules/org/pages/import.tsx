import { useContext } from 'preact/hooks';
import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { say } from '#kernel/http/say.ts';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { Actions, Button, ButtonLink } from '#kernel/html/button.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import { carryOutImport } from '../commands/carry-out-import.ts';
import { dropImport } from '../commands/drop-import.ts';
import { paths } from '../paths.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { findImport, type FoundImport } from '../queries/find-import.ts';
import { ImportCounts, ImportErrors, ImportLines } from '../views/import-preview.tsx';
import { ImportSteps } from '../views/import-steps.tsx';
import { organisationCrumbs } from '../views/organisation-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ import: id('org.import') });

const page: PageSpec<z.infer<typeof params>, object, FoundImport> = {
  path: paths.import(':import'),
  params,
  load: (visit, params) => findImport(visit.reader, visit.room.files, params.import, visit.today),
  may: (actor, model) => mayKeepOrganisation(actor, model.place),
  view: importView,
};

/** A list that was sent in: what it would do, then what it did. */
export function registerImport(site: Site): void {
  site.page(page);
  site.form({ page, command: carryOutImport, done: (list) => paths.import(list.id) });
  site.form({
    page,
    path: paths.dropImport(':import'),
    command: dropImport,
    done: ({ unit, kind }) => paths.planImport(unit, kind),
  });
}

function importView(model: FoundImport, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t(`org.import.${model.kind}.title`, { unit: model.unit.name });
  const { done, planned } = model;
  return {
    title,
    demo: model.unit.demo,
    indexed: false,
    breadcrumbs: organisationCrumbs(visit, model.unit),
    body: (
      <>
        <PageTitle title={title} lead={planned === null ? undefined : t('org.import.look-lead')} />
        <ImportSteps at={done === null ? 'look' : 'done'} />
        {done !== null ? (
          <Done model={model} done={done} />
        ) : planned === null ? (
          <Dropped />
        ) : (
          <Look model={model} planned={planned} form={form} />
        )}
      </>
    ),
  };
}

function Done({ model, done }: { readonly model: FoundImport; readonly done: NonNullable<FoundImport['done']> }) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const next = model.kind === 'households' ? paths.households(model.unit.id) : paths.organisation(model.unit.id);
  return (
    <>
      <Notice kind="success" title={t('org.import.done')}>
        {t('org.import.done-counts', { created: formatNumber(done.created, lang), changed: formatNumber(done.changed, lang) })}
      </Notice>
      <Actions>
        <ButtonLink look="main" href={next}>
          {t(model.kind === 'households' ? 'org.overview.households' : 'org.import.done-next')}
        </ButtonLink>
      </Actions>
    </>
  );
}

function Dropped() {
  const t = useWords(words);
  return (
    <Notice kind="info" title={t('org.import.dropped')}>
      {t('org.import.dropped-next')}
    </Notice>
  );
}

interface LookProps {
  readonly model: FoundImport;
  readonly planned: NonNullable<FoundImport['planned']>;
  readonly form: FormState;
}

function Look({ model, planned, form }: LookProps) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  if (!planned.ok) {
    return (
      <>
        <Notice kind="error" title={t('org.import.unreadable')}>
          {say(words, lang, planned.why, planned.details)}
        </Notice>
        <Ways model={model} form={form} ready={false} />
      </>
    );
  }
  const { errors, lines } = planned.value.plan;
  const ready = errors.length === 0 && lines.some((line) => line.what !== 'same');
  return (
    <Stack>
      {errors.length > 0 ? <ImportErrors errors={errors} /> : <ImportCounts lines={lines} />}
      {lines.length > 0 && errors.length === 0 ? <ImportLines lines={lines} /> : null}
      <Ways model={model} form={form} ready={ready} />
    </Stack>
  );
}

/** Write the list, or throw it away and choose another. */
function Ways({ model, form, ready }: { readonly model: FoundImport; readonly form: FormState; readonly ready: boolean }) {
  const t = useWords(words);
  return (
    <Actions>
      {ready ? (
        <CommandForm form={form} command={carryOutImport} action={paths.import(model.id)} words={words}>
          <Button>{t('org.import.confirm')}</Button>
        </CommandForm>
      ) : null}
      <CommandForm form={form} command={dropImport} action={paths.dropImport(model.id)} words={words}>
        <Button look="plain">{t(ready ? 'org.import.drop' : 'org.import.again')}</Button>
      </CommandForm>
    </Actions>
  );
}
