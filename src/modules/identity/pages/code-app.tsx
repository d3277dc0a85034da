import { signedIn } from '#kernel/actor.ts';
import { Button } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { finishCodeApp } from '../commands/finish-code-app.ts';
import { removeCodeApp } from '../commands/remove-code-app.ts';
import { renewRecoveryCodes } from '../commands/renew-recovery-codes.ts';
import { startCodeApp } from '../commands/start-code-app.ts';
import { unseal } from '../crypto/sealed.ts';
import { paths } from '../paths.ts';
import { findSetup, type CodeAppSetup } from '../queries/find-setup.ts';
import { words } from '../words.ts';
import { CodeAppSetUp } from './code-app-set-up.tsx';
import { unlessProven } from './prove.tsx';
import { showOnce } from './shown-once.ts';

const page: PageSpec<object, object, CodeAppSetup> = {
  path: paths.codeApp,
  load: async (visit) => {
    const { actor, reader } = visit;
    return (await unlessProven(visit, paths.codeApp)) ?? (actor.person === null ? null : findSetup(reader, actor.person));
  },
  may: signedIn,
  view: codeAppView,
};

const own = (_fields: object, _params: object, visit: Visit) => ({ person: visit.actor.person });

/** Setting up and removing a code app. */
export function registerCodeApp(site: Site): void {
  site.page(page);
  const stale = { 'identity.proof.needed': '' };
  site.form({
    path: paths.codeAppStart,
    page,
    command: startCodeApp,
    input: own,
    done: () => paths.codeApp,
    refusalAt: { ...stale, 'identity.code-app.already': '' },
  });
  site.form({
    page,
    command: finishCodeApp,
    done: ({ codes }, visit, reply) => {
      showOnce(visit, reply, { kind: 'recovery-codes', codes: [...codes] });
      return paths.recoveryCodes;
    },
    limit: { name: 'identity.finish-code-app', points: 30, seconds: 600 },
    refusalAt: { ...stale, 'identity.code.wrong': 'code', 'identity.code-app.already': '' },
  });
  site.form({
    path: paths.recoveryCodes,
    page,
    command: renewRecoveryCodes,
    done: ({ codes }, visit, reply) => {
      showOnce(visit, reply, { kind: 'recovery-codes', codes: [...codes] });
      return paths.recoveryCodes;
    },
    refusalAt: stale,
  });
  site.form({
    path: paths.codeAppRemove,
    page,
    command: removeCodeApp,
    input: own,
    done: () => `${paths.me}?xong=ma-xac-thuc`,
    refusalAt: stale,
  });
}

function codeAppView(setup: CodeAppSetup, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const secret =
    setup.sealed === null || visit.actor.person === null ? null : unseal(visit.room, setup.sealed, visit.actor.person);
  return {
    title: t('identity.code-app.title'),
    indexed: false,
    breadcrumbs: [{ href: paths.me, label: t('identity.nav.me') }],
    body: (
      <Stack>
        <PageTitle title={t('identity.code-app.title')} lead={t('identity.code-app.lead')} />
        {setup.state === 'on' ? <InUse form={form} left={setup.codesLeft} /> : null}
        {secret === null ? null : <CodeAppSetUp form={form} secret={secret} login={setup.login} />}
        {setup.state === 'on' ? null : <Start form={form} again={setup.state === 'started'} />}
      </Stack>
    ),
  };
}

function Start({ form, again }: { readonly form: FormState; readonly again: boolean }) {
  const t = useWords(words);
  return (
    <CommandForm form={form} command={startCodeApp} action={paths.codeAppStart} words={words} idPrefix="bd">
      <Button look={again ? 'plain' : 'main'}>{t(again ? 'identity.code-app.restart' : 'identity.code-app.start')}</Button>
    </CommandForm>
  );
}

function InUse({ form, left }: { readonly form: FormState; readonly left: number }) {
  const t = useWords(words);
  return (
    <>
      <Notice kind="success" title={t('identity.code-app.on')}>
        <p>{t('identity.code-app.left', { left })}</p>
      </Notice>
      <CommandForm form={form} command={renewRecoveryCodes} action={paths.recoveryCodes} words={words} idPrefix="dp">
        <Button look="plain">{t('identity.code-app.renew')}</Button>
      </CommandForm>
      <Card>
        <CommandForm form={form} command={removeCodeApp} action={paths.codeAppRemove} words={words} idPrefix="go">
          <p>{t('identity.code-app.remove-hint')}</p>
          <Button look="danger">{t('identity.code-app.remove')}</Button>
        </CommandForm>
      </Card>
    </>
  );
}
