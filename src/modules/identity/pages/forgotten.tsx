import { Button, ButtonLink } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { PageTitle, Prose, Stack } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { openToAll, type Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { askReset } from '../commands/ask-reset.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

const nothing = {};

const page: PageSpec<object, object, object> = {
  path: paths.forgotten,
  load: async () => nothing,
  may: openToAll,
  view: forgottenView,
};

/** Asking for a link by mail, and the one answer to it. */
export function registerForgotten(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: askReset,
    done: () => paths.forgottenSent,
    limit: { name: 'identity.forgotten', points: 20, seconds: 3600 },
  });
  site.page<object, object, object>({ path: paths.forgottenSent, load: async () => nothing, may: openToAll, view: sentView });
}

function forgottenView(_model: object, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  return {
    title: t('identity.forgotten.title'),
    indexed: false,
    body: (
      <Stack>
        <PageTitle title={t('identity.forgotten.title')} lead={t('identity.forgotten.lead')} />
        <Card>
          <CommandForm form={form} command={askReset} action={paths.forgotten} words={words}>
            <TextField name="login" label={t('identity.sign-in.login')} autoComplete="username" maxLength={64} />
            <Button>{t('identity.forgotten.do')}</Button>
          </CommandForm>
        </Card>
      </Stack>
    ),
  };
}

function sentView(_model: object, visit: Visit): Parts {
  const t = visit.t(words);
  return {
    title: t('identity.forgotten.sent-title'),
    indexed: false,
    body: (
      <Stack>
        <PageTitle title={t('identity.forgotten.sent-title')} />
        <Prose>
          <p>{t('identity.forgotten.sent')}</p>
          <p>{t('identity.forgotten.no-mail')}</p>
        </Prose>
        <p>
          <ButtonLink href={paths.signIn()}>{t('identity.sign-in.title')}</ButtonLink>
        </p>
      </Stack>
    ),
  };
}
