import { z } from 'zod';
import { Button, ButtonLink } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { openToAll, type Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { resetPassword } from '../commands/reset-password.ts';
import { tokenHash } from '../crypto/keys.ts';
import { paths } from '../paths.ts';
import { findReset } from '../queries/find-reset.ts';
import { newPasswordRefusals } from '../steps/set-password.ts';
import { words } from '../words.ts';
import { NewPasswordFields } from './new-password-fields.tsx';

const params = z.object({ token: z.string().max(100) });

interface Model {
  readonly token: string;
  readonly works: boolean;
}

const page: PageSpec<z.infer<typeof params>, object, Model> = {
  path: paths.reset(':token'),
  params,
  load: async (visit, { token }) => ({ token, works: (await findReset(visit.reader, tokenHash(token), visit.now)) !== null }),
  may: openToAll,
  view: resetView,
};

/** Setting a new password by a link. Opening the page uses nothing up; sending the form does. */
export function registerReset(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: resetPassword,
    done: () => `${paths.signIn()}?xong=mat-khau`,
    limit: { name: 'identity.reset', points: 30, seconds: 3600 },
    refusalAt: { ...newPasswordRefusals, 'identity.reset.ended': '' },
  });
}

function resetView({ token, works }: Model, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  if (!works) return endedParts(visit);
  return {
    title: t('identity.reset.title'),
    indexed: false,
    body: (
      <Stack>
        <PageTitle title={t('identity.reset.title')} lead={t('identity.reset.lead')} />
        <Card>
          <CommandForm form={form} command={resetPassword} action={paths.reset(token)} words={words}>
            <NewPasswordFields />
            <Button>{t('identity.reset.do')}</Button>
          </CommandForm>
        </Card>
      </Stack>
    ),
  };
}

function endedParts(visit: Visit): Parts {
  const t = visit.t(words);
  return {
    title: t('identity.reset.ended-title'),
    indexed: false,
    body: (
      <Stack>
        <PageTitle title={t('identity.reset.ended-title')} />
        <Notice kind="warning">
          <p>{t('identity.reset.ended')}</p>
        </Notice>
        <p>
          <ButtonLink href={paths.forgotten} look="main">
            {t('identity.reset.ask-again')}
          </ButtonLink>
        </p>
      </Stack>
    ),
  };
}
