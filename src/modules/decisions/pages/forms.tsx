import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { PageTitle } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { LegalRef } from '#modules/law/index.ts';
import { formOf } from '../papers/forms.ts';
import { paths } from '../paths.ts';
import { paperPaths } from '../paths-papers.ts';
import { mayKeepForms } from '../policy-papers.ts';
import { listForms, type FormsModel } from '../queries/find-paper-texts.ts';
import { FormChips } from '../views/form-chips.tsx';
import { words } from '../words.ts';

/** The forms that papers of village decisions are made by, as a commune words them. */
export function registerForms(site: Site): void {
  site.page({
    path: paperPaths.forms(':unit'),
    params: z.object({ unit: id('org.unit') }),
    load: (visit, { unit }) => listForms(visit.reader, unit, visit.today),
    may: (actor, model: FormsModel) => mayKeepForms(actor, model.place),
    view: formsView,
  });
}

function formsView({ unit, forms }: FormsModel, visit: Visit): Parts {
  const t = visit.t(words);
  return {
    title: `${t('decisions.forms.title')}, ${unit.name}`,
    demo: unit.demo,
    indexed: false,
    breadcrumbs: [{ href: paths.commune(unit.id), label: unit.name }],
    body: (
      <>
        <PageTitle title={t('decisions.forms.title')} lead={t('decisions.forms.lead')} />
        <DataTable
          caption={t('decisions.forms.title')}
          rows={forms}
          rowKey={({ form }) => form}
          columns={[
            {
              key: 'mau',
              label: t('decisions.forms.form'),
              cell: ({ form }) => <a href={paperPaths.form(unit.id, formOf(form).slug)}>{t(`decisions.form-name.${form}`)}</a>,
            },
            { key: 'can-cu', label: t('decisions.forms.law'), cell: ({ form }) => <LegalRef of={formOf(form)} /> },
            { key: 'loi', label: t('decisions.forms.words'), cell: (state) => <FormChips state={state} visit={visit} /> },
          ]}
        />
      </>
    ),
  };
}
