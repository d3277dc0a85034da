import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { Button } from '#kernel/html/button.tsx';
import { Checkbox, RadioGroup } from '#kernel/html/choices.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import type { NavItem } from '#kernel/html/links.ts';
import { changePerson } from '../commands/change-person.ts';
import { erasePerson } from '../commands/erase-person.ts';
import { movePerson } from '../commands/move-person.ts';
import { paths } from '../paths.ts';
import { mayKeepPerson } from '../policy.ts';
import { showPerson, type ShownPerson } from '../queries/show-person.ts';
import { organisationCrumbs } from '../views/organisation-crumbs.ts';
import { PersonFields } from '../views/person-fields.tsx';
import { words } from '../words.ts';

const params = z.object({ person: id('org.person') });
type Spec = PageSpec<z.infer<typeof params>, object, ShownPerson>;

const shared: Pick<Spec, 'params' | 'load' | 'may'> = {
  params,
  load: (visit, { person }) => showPerson(visit.reader, person, visit.today),
  may: mayKeepPerson,
};

const changePage: Spec = { ...shared, path: paths.changePerson(':person'), view: changeView };
const movePage: Spec = { ...shared, path: paths.movePerson(':person'), view: moveView };
const erasePage: Spec = { ...shared, path: paths.erasePerson(':person'), view: eraseView };

/** Correct a person's details, hand the record to another unit, or erase it. */
export function registerChangePerson(site: Site): void {
  site.page(changePage);
  site.form({ page: changePage, command: changePerson, done: (person) => paths.person(person.id) });
  site.page(movePage);
  site.form({ page: movePage, command: movePerson, done: (person) => paths.person(person.id) });
  site.page(erasePage);
  site.form({
    page: erasePage,
    command: erasePerson,
    done: (gone) => paths.people(gone.unit),
    refusalAt: { 'org.person.not-sure': 'sure', 'org.person.holds-posts': 'sure' },
  });
}

const frame = (visit: Visit, { homeUnit, person, name }: ShownPerson) => {
  const own: NavItem = { href: paths.person(person), label: name };
  return { demo: homeUnit.demo, indexed: false, breadcrumbs: organisationCrumbs(visit, homeUnit, own) };
};

function changeView(person: ShownPerson, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t('org.person.change-title', { name: person.name });
  const initial = { name: person.name, email: person.email ?? '', phone: person.phone ?? '' };
  return {
    ...frame(visit, person),
    title,
    body: (
      <>
        <PageTitle title={title} />
        <CommandForm
          form={form}
          command={changePerson}
          action={paths.changePerson(person.person)}
          words={words}
          initial={initial}
        >
          <PersonFields />
          <Button>{t('org.person.change-do')}</Button>
        </CommandForm>
      </>
    ),
  };
}

function moveView(person: ShownPerson, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t('org.person.move-title', { name: person.name });
  const open = new Set(person.posts.map((place) => place.unit));
  const units = new Map(
    person.holdings.filter((row) => open.has(row.unit) && row.unit !== person.home.unit).map((row) => [row.unit, row.unitName]),
  );
  return {
    ...frame(visit, person),
    title,
    body: (
      <>
        <PageTitle title={title} lead={t('org.person.move-lead')} />
        {units.size === 0 ? (
          <Empty title={t('org.person.move-nowhere')} next={t('org.person.move-nowhere-next')} />
        ) : (
          <CommandForm form={form} command={movePerson} action={paths.movePerson(person.person)} words={words}>
            <RadioGroup
              name="unit"
              label={t('org.person.move-to')}
              options={[...units].map(([value, label]) => ({ value, label }))}
            />
            <Button>{t('org.person.move-do')}</Button>
          </CommandForm>
        )}
      </>
    ),
  };
}

function eraseView(person: ShownPerson, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t('org.person.erase-title', { name: person.name });
  return {
    ...frame(visit, person),
    title,
    body: (
      <>
        <PageTitle title={title} lead={t('org.person.erase-lead')} />
        <CommandForm form={form} command={erasePerson} action={paths.erasePerson(person.person)} words={words}>
          <Checkbox name="sure" value="on" label={t('org.person.erase-sure')} />
          <Button look="danger">{t('org.person.erase-do')}</Button>
        </CommandForm>
      </>
    ),
  };
}
