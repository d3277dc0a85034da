import { signedIn } from '#kernel/actor.ts';
import { Button } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import { Moved, type FormState, type PageSpec, type Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { prove } from '../commands/prove.ts';
import { paths } from '../paths.ts';
import { hasFreshProof } from '../steps/fresh-proof.ts';
import { words } from '../words.ts';
import { returnOf, returnQuery, type ReturnQuery } from './return-query.ts';

type Model = { readonly back: string | null };

const page: PageSpec<object, ReturnQuery, Model> = {
  path: paths.prove(),
  query: returnQuery,
  load: async (_visit, _params, { ve: back }) => ({ back }),
  may: signedIn,
  view: proveView,
};

/** "Your password again", before the ways to sign in are changed. */
export function registerProve(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: prove,
    done: (_value, visit) => returnOf(visit) ?? paths.me,
    refusalAt: { 'identity.proof.wrong': 'password', 'identity.proof.wait': '' },
  });
}

/** For the pages that want a fresh proof: the way to it when there is none. */
export async function unlessProven(visit: Visit, path: string): Promise<Moved | null> {
  if (visit.actor.kind !== 'person') return new Moved(paths.signIn(path));
  return (await hasFreshProof(visit.reader, visit.actor, visit.now)) ? null : new Moved(paths.prove(path));
}

function proveView({ back }: Model, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  return {
    title: t('identity.proof.title'),
    indexed: false,
    body: (
      <Stack>
        <PageTitle title={t('identity.proof.title')} lead={t('identity.proof.lead')} />
        <Card>
          <CommandForm form={form} command={prove} action={paths.prove(back)} words={words}>
            <TextField name="password" type="password" label={t('identity.change.current')} autoComplete="current-password" />
            <Button>{t('identity.proof.do')}</Button>
          </CommandForm>
        </Card>
      </Stack>
    ),
  };
}
