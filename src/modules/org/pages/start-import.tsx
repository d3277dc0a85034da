import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { Button, ButtonLink } from '#kernel/html/button.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { FileField } from '#kernel/html/file-field.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { useWords } from '#kernel/words.ts';
import { startImport } from '../commands/start-import.ts';
import { paths } from '../paths.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { findUnit, type UnitInForce } from '../queries/find-unit.ts';
import { headingsOf } from '../rules/import-columns.ts';
import { IMPORT_KINDS, type ImportKind } from '../rules/import-kinds.ts';
import { ImportSteps } from '../views/import-steps.tsx';
import { organisationCrumbs } from '../views/organisation-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ unit: id('org.unit') });

/** Households belong to villages, everything else to the units above them. */
const fits = (kind: ImportKind, { unit }: UnitInForce): boolean =>
  kind === 'posts' || (unit.level === 'village') === (kind === 'households');

const pageOf = (kind: ImportKind): PageSpec<z.infer<typeof params>, object, UnitInForce> => ({
  path: paths.planImport(':unit', kind),
  params,
  load: async (visit, { unit }) => {
    const found = await findUnit(visit.reader, unit, visit.today);
    return found && fits(kind, found) ? found : null;
  },
  may: (actor, model) => mayKeepOrganisation(actor, model.place),
  view: (model, visit, form) => startView(kind, model, visit, form),
});

/** Sends a list in: one page for each kind of list. */
export function registerStartImport(site: Site): void {
  for (const kind of IMPORT_KINDS) {
    const page = pageOf(kind);
    site.page(page);
    site.form({
      page,
      command: startImport,
      input: (fields, { unit }) => ({ ...fields, unit, kind }),
      done: (list) => paths.import(list.id),
    });
  }
}

function startView(kind: ImportKind, { unit }: UnitInForce, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t(`org.import.${kind}.title`, { unit: unit.name });
  const template = (
    <ButtonLink href={paths.importTemplate(unit.id, kind)} download>
      {t('org.import.template')}
    </ButtonLink>
  );
  return {
    title,
    demo: unit.demo,
    indexed: false,
    breadcrumbs: organisationCrumbs(visit, unit),
    body: (
      <>
        <PageTitle title={title} lead={t(`org.import.${kind}.lead`)} actions={template} />
        <Stack>
          <ImportSteps at="choose" />
          <CommandForm
            form={form}
            command={startImport}
            action={paths.planImport(unit.id, kind)}
            words={words}
            initial={{ day: visit.today }}
            multipart
          >
            <FileField
              name="file"
              label={t('org.import.file')}
              hint={t('org.import.file-hint')}
              types={[{ label: 'CSV', accept: '.csv' }]}
              maxBytes={5 * 1024 * 1024}
            />
            <DayField name="day" label={t('org.import.day')} hint={t('org.import.day-hint')} />
            <Button>{t('org.import.look-do')}</Button>
          </CommandForm>
          <Columns kind={kind} />
        </Stack>
      </>
    ),
  };
}

function Columns({ kind }: { readonly kind: ImportKind }) {
  const t = useWords(words);
  return (
    <DataTable
      caption={t('org.import.columns')}
      rows={headingsOf(kind)}
      rowKey={(column) => column.heading}
      columns={[
        { key: 'heading', label: t('org.import.column'), cell: (column) => column.heading },
        {
          key: 'needed',
          label: t('org.import.needed'),
          cell: (column) => t(column.needed ? 'org.import.needed-yes' : 'org.import.needed-no'),
        },
      ]}
    />
  );
}
