import { signedIn } from '#kernel/actor.ts';
import { Button } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { changePassword } from '../commands/change-password.ts';
import { paths } from '../paths.ts';
import { SESSION_LONGEST } from '../rules/times.ts';
import { newPasswordRefusals } from '../steps/set-password.ts';
import { words } from '../words.ts';
import { setCookie } from './cookies.ts';
import { NewPasswordFields } from './new-password-fields.tsx';

const nothing = {};

const page: PageSpec<object, object, object> = {
  path: paths.password,
  load: async () => nothing,
  may: signedIn,
  view: passwordView,
};

/** Changing one's own password. */
export function registerPassword(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: changePassword,
    done: ({ token }, visit, reply) => {
      setCookie(visit, reply, 'phien', token, SESSION_LONGEST);
      return `${paths.me}?xong=mat-khau`;
    },
    refusalAt: { ...newPasswordRefusals, 'identity.proof.wrong': 'current', 'identity.proof.wait': '' },
  });
}

function passwordView(_model: object, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  return {
    title: t('identity.change.title'),
    indexed: false,
    breadcrumbs: [{ href: paths.me, label: t('identity.nav.me') }],
    body: (
      <Stack>
        <PageTitle title={t('identity.change.title')} lead={t('identity.change.lead')} />
        <Card>
          <CommandForm form={form} command={changePassword} action={paths.password} words={words}>
            <TextField name="current" type="password" label={t('identity.change.current')} autoComplete="current-password" />
            <NewPasswordFields />
            <Button>{t('identity.change.do')}</Button>
          </CommandForm>
        </Card>
      </Stack>
    ),
  };
}
