import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { Button } from '#kernel/html/button.tsx';
import { Select } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { PageTitle, Section } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { useWords } from '#kernel/words.ts';
import { foundBody } from '../commands/found-body.ts';
import { paths } from '../paths.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { listBodies, type BodyList } from '../queries/list-bodies.ts';
import { BODY_KINDS, type BodyKind } from '../rules/body-kinds.ts';
import { organisationCrumbs } from '../views/organisation-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ unit: id('org.unit') });

const page: PageSpec<z.infer<typeof params>, object, BodyList> = {
  path: paths.bodies(':unit'),
  params,
  load: (visit, { unit }) => listBodies(visit.reader, unit, visit.today),
  may: (actor, model) => mayKeepOrganisation(actor, model.place),
  view: bodiesView,
};

/** Bodies of a unit, and the form that adds one. */
export function registerBodies(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: foundBody,
    done: (_body, _visit, _reply, { unit }) => paths.bodies(unit),
    refusalAt: { 'org.body.name-taken': 'name' },
  });
}

function bodiesView(model: BodyList, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  return {
    title: t('org.body.title', { unit: model.unitName }),
    demo: model.demo,
    indexed: false,
    breadcrumbs: organisationCrumbs(visit, { id: model.place.unit, name: model.unitName }),
    body: (
      <>
        <PageTitle title={t('org.body.title', { unit: model.unitName })} lead={t('org.body.lead')} />
        <Bodies model={model} />
        <Section title={t('org.body.found')}>
          <FoundBody form={form} unit={model.place.unit} />
        </Section>
      </>
    ),
  };
}

function Bodies({ model }: { readonly model: BodyList }) {
  const t = useWords(words);
  return (
    <DataTable
      caption={t('org.body.caption')}
      rows={model.bodies}
      rowKey={(body) => body.id}
      empty={t('org.body.empty')}
      columns={[
        { key: 'name', label: t('org.body.name'), cell: (body) => <a href={paths.body(body.id)}>{body.name}</a> },
        { key: 'kind', label: t('org.body.kind'), cell: (body) => t(`org.kind.${body.kind as BodyKind}`) },
        { key: 'from', label: t('org.body.from'), cell: (body) => <DayText day={body.from} /> },
        { key: 'holders', label: t('org.body.holders'), numeric: true, cell: (body) => body.holders },
      ]}
    />
  );
}

function FoundBody({ form, unit }: { readonly form: FormState; readonly unit: BodyList['place']['unit'] }) {
  const t = useWords(words);
  return (
    <CommandForm form={form} command={foundBody} action={paths.bodies(unit)} words={words}>
      <TextField name="name" label={t('org.body.name')} maxLength={200} />
      <Select
        name="kind"
        label={t('org.body.kind')}
        options={BODY_KINDS.map((kind) => ({ value: kind, label: t(`org.kind.${kind}`) }))}
      />
      <DayField name="from" label={t('org.body.from')} />
      <Button>{t('org.body.found-do')}</Button>
    </CommandForm>
  );
}
