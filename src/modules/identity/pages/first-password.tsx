import { Button } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { openToAll, type Site } from '#kernel/http/site.ts';
import { Moved, type FormState, type PageSpec, type Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { chooseFirstPassword } from '../commands/choose-first-password.ts';
import { tokenHash } from '../crypto/keys.ts';
import { paths } from '../paths.ts';
import { isPending } from '../queries/find-pending.ts';
import { newPasswordRefusals } from '../steps/set-password.ts';
import { words } from '../words.ts';
import { browserOf, keepEntered } from './cookies.ts';
import { NewPasswordFields } from './new-password-fields.tsx';
import { returnOf, returnQuery, type ReturnQuery } from './return-query.ts';
import { nextPage } from './sign-in.tsx';

type Model = { readonly back: string | null };

const page: PageSpec<object, ReturnQuery, Model> = {
  path: paths.newPassword(),
  query: returnQuery,
  load: async (visit, _params, { ve: back }) => {
    const pending = tokenHash(browserOf(visit).pending ?? '');
    return (await isPending(visit.reader, pending, 'new-password', visit.now)) ? { back } : new Moved(paths.signIn(back));
  },
  may: openToAll,
  view: firstPasswordView,
};

/** After a one-time password: the person's own, before anything else. */
export function registerFirstPassword(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: chooseFirstPassword,
    input: (fields, _params, visit) => ({ ...fields, browser: browserOf(visit) }),
    done: (entered, visit, reply) => {
      keepEntered(visit, reply, entered);
      return nextPage(entered, returnOf(visit));
    },
    refusalAt: { ...newPasswordRefusals, 'identity.pending.ended': '' },
  });
}

function firstPasswordView({ back }: Model, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  return {
    title: t('identity.first.title'),
    indexed: false,
    body: (
      <Stack>
        <PageTitle title={t('identity.first.title')} lead={t('identity.first.lead')} />
        <Card>
          <CommandForm form={form} command={chooseFirstPassword} action={paths.newPassword(back)} words={words}>
            <NewPasswordFields />
            <Button>{t('identity.first.do')}</Button>
          </CommandForm>
        </Card>
      </Stack>
    ),
  };
}
