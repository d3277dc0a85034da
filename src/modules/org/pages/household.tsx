import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { Button } from '#kernel/html/button.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { PageTitle, Section } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { closeHousehold } from '../commands/close-household.ts';
import { correctHousehold } from '../commands/correct-household.ts';
import { paths } from '../paths.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { findHousehold, type FoundHousehold } from '../queries/find-household.ts';
import { organisationCrumbs } from '../views/organisation-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ household: id('org.household') });
type Spec = PageSpec<z.infer<typeof params>, object, FoundHousehold>;

const shared: Pick<Spec, 'params' | 'load' | 'may' | 'view'> = {
  params,
  load: (visit, { household }) => findHousehold(visit.reader, household, visit.today),
  may: (actor, model) => mayKeepOrganisation(actor, model.place),
  view: householdView,
};

const page: Spec = { ...shared, path: paths.household(':household') };
/** The same page under the address of its second form, so that reloading it after a mistake still finds it. */
const closePage: Spec = { ...shared, path: paths.closeHousehold(':household') };

/** One household: correct its code or house, or end it. */
export function registerHousehold(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: correctHousehold,
    done: ({ village }) => paths.households(village),
    refusalAt: { 'org.household.code-taken': 'code' },
  });
  site.page(closePage);
  site.form({
    page: closePage,
    command: closeHousehold,
    done: ({ village }) => paths.households(village),
    refusalAt: { 'org.household.closes-before-it-began': 'last', 'org.household.closed-already': 'last' },
  });
}

function householdView(household: FoundHousehold, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { unit, code, address } = household;
  const title = t('org.household.correct-title', { code });
  const list = { href: paths.households(unit.id), label: t('org.household.title', { unit: unit.name }) };
  return {
    title,
    demo: unit.demo,
    indexed: false,
    breadcrumbs: organisationCrumbs(visit, unit, list),
    body: (
      <>
        <PageTitle title={title} />
        <Section title={t('org.household.correct')}>
          <CommandForm
            form={form}
            command={correctHousehold}
            action={paths.household(household.id)}
            words={words}
            initial={{ code, address }}
          >
            <TextField name="code" label={t('org.household.code')} maxLength={30} size="medium" />
            <TextField name="address" label={t('org.household.address')} maxLength={200} />
            <Button>{t('org.household.correct-do')}</Button>
          </CommandForm>
        </Section>
        <Section title={t('org.household.close')} lead={t('org.household.close-lead')}>
          <CommandForm
            form={form}
            command={closeHousehold}
            action={paths.closeHousehold(household.id)}
            words={words}
            idPrefix="ket-thuc"
          >
            <DayField name="last" label={t('org.household.close-last')} />
            <Button look="danger">{t('org.household.close-do')}</Button>
          </CommandForm>
        </Section>
      </>
    ),
  };
}
