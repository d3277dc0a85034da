import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { Button } from '#kernel/html/button.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { addPerson } from '../commands/add-person.ts';
import { paths } from '../paths.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { findUnit, type UnitInForce } from '../queries/find-unit.ts';
import { organisationCrumbs } from '../views/organisation-crumbs.ts';
import { PersonFields } from '../views/person-fields.tsx';
import { words } from '../words.ts';

const params = z.object({ unit: id('org.unit') });

const page: PageSpec<z.infer<typeof params>, object, UnitInForce> = {
  path: paths.addPerson(':unit'),
  params,
  load: (visit, { unit }) => findUnit(visit.reader, unit, visit.today),
  may: (actor, model) => mayKeepOrganisation(actor, model.place),
  view: addPersonView,
};

/** Adds somebody to the people of a unit; the way on is their own page. */
export function registerAddPerson(site: Site): void {
  site.page(page);
  site.form({ page, command: addPerson, done: (person) => paths.person(person.id) });
}

function addPersonView({ unit }: UnitInForce, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t('org.person.add-title', { unit: unit.name });
  const people = { href: paths.people(unit.id), label: t('org.people.title', { unit: unit.name }) };
  return {
    title,
    demo: unit.demo,
    indexed: false,
    breadcrumbs: organisationCrumbs(visit, unit, people),
    body: (
      <>
        <PageTitle title={title} lead={t('org.person.add-lead')} />
        <CommandForm form={form} command={addPerson} action={paths.addPerson(unit.id)} words={words}>
          <PersonFields />
          <Button>{t('org.person.add-do')}</Button>
        </CommandForm>
      </>
    ),
  };
}
