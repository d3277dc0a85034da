import { Button } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { openToAll, type Site } from '#kernel/http/site.ts';
import { Moved, type FormState, type PageSpec, type Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { giveCode } from '../commands/give-code.ts';
import { tokenHash } from '../crypto/keys.ts';
import { paths } from '../paths.ts';
import { isPending } from '../queries/find-pending.ts';
import { words } from '../words.ts';
import { browserOf, keepEntered } from './cookies.ts';
import { returnOf, returnQuery, type ReturnQuery } from './return-query.ts';
import { nextPage } from './sign-in.tsx';

type Model = { readonly back: string | null };

const page: PageSpec<object, ReturnQuery, Model> = {
  path: paths.code(),
  query: returnQuery,
  load: async (visit, _params, { ve: back }) => {
    const pending = tokenHash(browserOf(visit).pending ?? '');
    return (await isPending(visit.reader, pending, 'code', visit.now)) ? { back } : new Moved(paths.signIn(back));
  },
  may: openToAll,
  view: codeView,
};

/** The second step of signing in: a code of the app, or a recovery code. */
export function registerCode(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: giveCode,
    input: (fields, _params, visit) => ({ ...fields, browser: browserOf(visit) }),
    done: (entered, visit, reply) => {
      keepEntered(visit, reply, entered);
      return nextPage(entered, returnOf(visit));
    },
    refusalAt: { 'identity.code.wrong': 'code', 'identity.code.wait': '', 'identity.pending.ended': '' },
  });
}

function codeView({ back }: Model, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  return {
    title: t('identity.code.title'),
    indexed: false,
    body: (
      <Stack>
        <PageTitle title={t('identity.code.title')} lead={t('identity.code.lead')} />
        <Card>
          <CommandForm form={form} command={giveCode} action={paths.code(back)} words={words}>
            <TextField
              name="code"
              label={t('identity.code.code')}
              hint={t('identity.code.hint')}
              autoComplete="one-time-code"
              maxLength={40}
              size="medium"
            />
            <Button>{t('identity.code.do')}</Button>
          </CommandForm>
        </Card>
      </Stack>
    ),
  };
}
