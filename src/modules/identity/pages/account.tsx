import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { endSessionsOf } from '../commands/end-sessions-of.ts';
import { newAccount } from '../commands/new-account.ts';
import { newResetLink } from '../commands/new-reset-link.ts';
import { removeSecondFactor } from '../commands/remove-second-factor.ts';
import { paths } from '../paths.ts';
import { mayKeepAccount, maySeeAccount } from '../policy.ts';
import { findAccount, type AccountPage } from '../queries/find-account.ts';
import { words } from '../words.ts';
import { AccountFacts, LinkToHandOver, NewAccount, Reset } from './account-parts.tsx';
import { showOnce, shownNow } from './shown-once.ts';

const params = z.object({ person: id('org.person') });
const DONE = ['go', 'dang-xuat'] as const;
const query = z.object({ xong: z.enum(DONE).nullable().catch(null) });

interface Model extends AccountPage {
  readonly done: (typeof DONE)[number] | null;
  /** Token of the link that was just made, once. */
  readonly token: string | null;
}

const page: PageSpec<z.infer<typeof params>, z.infer<typeof query>, Model> = {
  path: paths.account(':person'),
  params,
  query,
  load: async (visit, { person }, { xong }) => {
    const found = await findAccount(visit.reader, person, visit.now, visit.today);
    const link = shownNow(visit, 'link');
    return found === null ? null : { ...found, done: xong, token: link?.person === person ? link.token : null };
  },
  may: (actor, { holder }) => maySeeAccount(actor, holder),
  view: accountView,
};

/** One person's account, kept by an administrator. */
export function registerAccount(site: Site): void {
  site.page(page);
  site.form({
    path: paths.accountCreate(':person'),
    page,
    command: newAccount,
    done: ({ token }, visit, reply, { person }) => {
      showOnce(visit, reply, { kind: 'link', person, token });
      return paths.account(person);
    },
    refusalAt: { 'identity.login.not-valid': 'login', 'identity.login.taken': 'login', 'identity.account.already': '' },
  });
  site.form({
    path: paths.accountReset(':person'),
    page,
    command: newResetLink,
    done: ({ token }, visit, reply, { person }) => {
      showOnce(visit, reply, { kind: 'link', person, token });
      return paths.account(person);
    },
  });
  site.form({
    path: paths.accountSecondFactor(':person'),
    page,
    command: removeSecondFactor,
    done: (_value, _visit, _reply, { person }) => `${paths.account(person)}?xong=go`,
  });
  site.form({
    path: paths.accountSessions(':person'),
    page,
    command: endSessionsOf,
    done: (_value, _visit, _reply, { person }) => `${paths.account(person)}?xong=dang-xuat`,
  });
}

function accountView(model: Model, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { holder } = model;
  const title = t('identity.account.title', { name: holder.name });
  const own = visit.actor.person === holder.person;
  const keeps = mayKeepAccount(visit.actor, holder).may;
  return {
    title,
    indexed: false,
    breadcrumbs: [{ href: paths.accounts, label: t('identity.accounts.title') }],
    body: (
      <Stack>
        <PageTitle title={title} />
        {model.done === null ? null : <Notice kind="success" title={t(`identity.account.done.${model.done}`)} live />}
        {model.token === null ? null : <LinkToHandOver link={`${visit.room.publicUrl}${paths.reset(model.token)}`} />}
        <AccountFacts {...model} />
        {own ? <Own /> : keeps ? <Kept model={model} form={form} /> : <Notice kind="info" title={t('identity.account.above')} />}
      </Stack>
    ),
  };
}

const Kept = ({ model, form }: { readonly model: Model; readonly form: FormState }) =>
  model.account === null ? (
    <NewAccount form={form} person={model.holder.person} name={model.holder.name} />
  ) : (
    <Reset form={form} person={model.holder.person} secondFactor={model.account.codeApp || model.account.passkeys > 0} />
  );

function Own() {
  const t = useWords(words);
  return (
    <Notice kind="info" title={t('identity.account.own')}>
      <ButtonLink href={paths.me}>{t('identity.account.own-link')}</ButtonLink>
    </Notice>
  );
}
