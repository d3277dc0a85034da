import { signedIn } from '#kernel/actor.ts';
import { Button, ButtonLink } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { putCodesAway } from '../commands/put-codes-away.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { dropCookie } from './cookies.ts';
import { shownNow } from './shown-once.ts';

/** Empty once the codes can no longer be shown. */
interface Model {
  readonly codes: readonly string[];
}

const page: PageSpec<object, object, Model> = {
  path: paths.recoveryCodes,
  load: async (visit) => ({ codes: shownNow(visit, 'recovery-codes')?.codes ?? [] }),
  may: signedIn,
  view: recoveryView,
};

/** The codes, shown after they were made, fit for printing. */
export function registerRecoveryCodes(site: Site): void {
  site.page(page);
  site.form({
    path: paths.recoveryCodesAway,
    page,
    command: putCodesAway,
    done: (_value, visit, reply) => {
      dropCookie(visit, reply, 'mot-lan');
      return paths.me;
    },
  });
}

function recoveryView({ codes }: Model, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  return {
    title: t('identity.recovery.title'),
    indexed: false,
    breadcrumbs: [{ href: paths.me, label: t('identity.nav.me') }],
    body: codes.length > 0 ? <Codes codes={codes} name={visit.actor.name ?? ''} form={form} /> : <Gone />,
  };
}

function Codes({ codes, name, form }: Model & { readonly name: string; readonly form: FormState }) {
  const t = useWords(words);
  return (
    <Stack>
      <PageTitle title={t('identity.recovery.title')} lead={t('identity.recovery.lead')} />
      <Notice kind="warning">
        <p>{t('identity.recovery.once')}</p>
      </Notice>
      <Card title={t('identity.recovery.for', { name })} level={2}>
        <ol>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
      </Card>
      <CommandForm form={form} command={putCodesAway} action={paths.recoveryCodesAway} words={words}>
        <Button>{t('identity.recovery.away')}</Button>
      </CommandForm>
    </Stack>
  );
}

function Gone() {
  const t = useWords(words);
  return (
    <Stack>
      <PageTitle title={t('identity.recovery.title')} />
      <Empty
        title={t('identity.recovery.gone')}
        next={t('identity.recovery.gone-next')}
        action={<ButtonLink href={paths.codeApp}>{t('identity.code-app.title')}</ButtonLink>}
      />
    </Stack>
  );
}
