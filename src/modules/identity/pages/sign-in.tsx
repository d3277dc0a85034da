import { siteLinks } from '#kernel/html/site-links.ts';
import { Button } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { openToAll, type Site } from '#kernel/http/site.ts';
import { Moved, type FormState, type PageSpec, type Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { signInByPasskey } from '../commands/sign-in-by-passkey.ts';
import { signIn, type Entered } from '../commands/sign-in.ts';
import { newChallenge } from '../crypto/challenge.ts';
import { signInOptions } from '../crypto/passkey-options.ts';
import { relyingParty } from '../crypto/relying-party.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { browserOf, keepEntered } from './cookies.ts';
import { PasskeyBox } from './passkey-box.tsx';
import { returnOf, returnQuery, type ReturnQuery } from './return-query.ts';

interface Model {
  readonly back: string | null;
  readonly done: 'password-set' | null;
  /** What the browser's passkey is asked, as JSON; null where the address allows no passkeys. */
  readonly passkey: string | null;
}

export const signInPage: PageSpec<object, ReturnQuery, Model> = {
  path: paths.signIn(),
  query: returnQuery,
  load: async (visit, _params, { ve, xong }) =>
    visit.actor.kind === 'person'
      ? new Moved(ve ?? siteLinks.desk)
      : { back: ve, done: xong === 'mat-khau' ? 'password-set' : null, passkey: await passkeyOptions(visit) },
  may: openToAll,
  view: signInView,
};

/** The passkey form is sent to an address of its own; a refusal shows the whole sign-in page again. */
const passkeyPage = { ...signInPage, path: paths.signInWithPasskey() };

/** Signing in by password or passkey. */
export function registerSignIn(site: Site): void {
  site.page(signInPage);
  site.page(passkeyPage);
  site.form({
    page: signInPage,
    command: signIn,
    input: (fields, _params, visit) => ({ ...fields, browser: browserOf(visit) }),
    done: (entered, visit, reply) => {
      keepEntered(visit, reply, entered);
      return nextPage(entered, returnOf(visit));
    },
    refusalAt: { 'identity.sign-in.wrong': 'password', 'identity.sign-in.wait': '' },
  });
  site.form({
    page: passkeyPage,
    command: signInByPasskey,
    input: (fields, _params, visit) => ({ ...fields, browser: browserOf(visit) }),
    done: (entered, visit, reply) => {
      keepEntered(visit, reply, entered);
      return nextPage(entered, returnOf(visit));
    },
    limit: { name: 'identity.passkey', points: 60, seconds: 600 },
    refusalAt: { 'identity.passkey.stale': '', 'identity.passkey.not-accepted': '' },
  });
}

/** Where signing in goes on. */
export function nextPage({ next }: Pick<Entered, 'next'>, back: string | null): string {
  if (next === 'code') return paths.code(back);
  return next === 'new-password' ? paths.newPassword(back) : (back ?? siteLinks.desk);
}

async function passkeyOptions({ room, now }: Visit): Promise<string | null> {
  const party = relyingParty(room);
  return party === null ? null : JSON.stringify(await signInOptions(party, newChallenge(room, 'sign-in', now)));
}

function signInView(model: Model, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const wait = waitOf(form);
  const shown = wait === null ? form : { ...form, errors: {} };
  return {
    title: t('identity.sign-in.title'),
    indexed: false,
    islands: model.passkey === null ? [] : ['passkey'],
    body: (
      <Stack>
        <PageTitle title={t('identity.sign-in.title')} lead={t('identity.sign-in.lead')} />
        {model.done === null ? null : <Notice kind="success" title={t(`identity.sign-in.${model.done}`)} live />}
        {wait === null ? null : (
          <Notice kind="warning" title={t('identity.sign-in.wait-title', { seconds: wait })} live>
            <p>{t('identity.sign-in.wait', { seconds: wait })}</p>
            <p>{t('identity.sign-in.wait-next')}</p>
          </Notice>
        )}
        <SignInForm form={shown} back={model.back} />
        {model.passkey === null ? null : <ByPasskey form={shown} back={model.back} options={model.passkey} />}
      </Stack>
    ),
  };
}

/** Seconds until the next try is let through; null while none is refused. A wait is no mistake in a field. */
function waitOf({ errors }: FormState): number | null {
  const error = errors[''];
  if (typeof error !== 'object' || error.code !== 'identity.sign-in.wait') return null;
  const seconds = Number(error.values?.['seconds']);
  return Number.isFinite(seconds) ? seconds : null;
}

function SignInForm({ form, back }: { readonly form: FormState; readonly back: string | null }) {
  const t = useWords(words);
  return (
    <Card>
      <CommandForm form={form} command={signIn} action={paths.signIn(back)} words={words}>
        <TextField name="login" label={t('identity.sign-in.login')} autoComplete="username" maxLength={64} />
        <TextField name="password" type="password" label={t('identity.sign-in.password')} autoComplete="current-password" />
        <Button>{t('identity.sign-in.do')}</Button>
        <p>
          <a href={paths.forgotten}>{t('identity.sign-in.forgotten')}</a>
        </p>
      </CommandForm>
    </Card>
  );
}

function ByPasskey({
  form,
  back,
  options,
}: {
  readonly form: FormState;
  readonly back: string | null;
  readonly options: string;
}) {
  const t = useWords(words);
  return (
    <PasskeyBox kind="get" options={options} failed={t('identity.passkey.cancelled')}>
      <CommandForm form={form} command={signInByPasskey} action={paths.signInWithPasskey(back)} words={words} idPrefix="khoa">
        <p class="hint">{t('identity.passkey.sign-in-hint')}</p>
        <Button look="plain">{t('identity.passkey.sign-in')}</Button>
      </CommandForm>
    </PasskeyBox>
  );
}
