import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { Button } from '#kernel/html/button.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { closeBody } from '../commands/close-body.ts';
import { renameBody } from '../commands/rename-body.ts';
import { paths } from '../paths.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { findBody, type FoundBody } from '../queries/find-body.ts';
import { organisationCrumbs } from '../views/organisation-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ body: id('org.body') });
type Spec = PageSpec<z.infer<typeof params>, object, FoundBody>;

const shared: Pick<Spec, 'params' | 'load' | 'may'> = {
  params,
  load: (visit, { body }) => findBody(visit.reader, body, visit.today),
  may: (actor, body) => mayKeepOrganisation(actor, body.place),
};

const renamePage: Spec = { ...shared, path: paths.renameBody(':body'), view: renameView };
const closePage: Spec = { ...shared, path: paths.closeBody(':body'), view: closeView };

/** Correct the name of a body, or end it. */
export function registerChangeBody(site: Site): void {
  site.page(renamePage);
  site.form({
    page: renamePage,
    command: renameBody,
    done: (body) => paths.body(body.id),
    refusalAt: { 'org.body.name-taken': 'name' },
  });
  site.page(closePage);
  site.form({
    page: closePage,
    command: closeBody,
    done: (body) => paths.body(body.id),
    refusalAt: {
      'org.body.closes-before-it-began': 'last',
      'org.body.closed-already': 'last',
      'org.holding.last-administrator': 'last',
    },
  });
}

const frame = (visit: Visit, body: FoundBody) => ({
  demo: body.unit.demo,
  indexed: false,
  breadcrumbs: organisationCrumbs(visit, body.unit, { href: paths.body(body.id), label: body.name }),
});

function renameView(body: FoundBody, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t('org.body.rename-title', { body: body.name });
  return {
    ...frame(visit, body),
    title,
    body: (
      <>
        <PageTitle title={title} lead={t('org.body.rename-lead')} />
        <CommandForm
          form={form}
          command={renameBody}
          action={paths.renameBody(body.id)}
          words={words}
          initial={{ name: body.name }}
        >
          <TextField name="name" label={t('org.body.name')} maxLength={200} />
          <Button>{t('org.body.rename-do')}</Button>
        </CommandForm>
      </>
    ),
  };
}

function closeView(body: FoundBody, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t('org.body.close-title', { body: body.name });
  return {
    ...frame(visit, body),
    title,
    body: (
      <>
        <PageTitle title={title} lead={t('org.body.close-lead')} />
        <CommandForm form={form} command={closeBody} action={paths.closeBody(body.id)} words={words}>
          <DayField name="last" label={t('org.body.close-last')} />
          <Button look="danger">{t('org.body.close-do')}</Button>
        </CommandForm>
      </>
    ),
  };
}
