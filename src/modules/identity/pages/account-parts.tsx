import type { ComponentChildren } from 'preact';
import type { Command } from '#kernel/command.ts';
import type { Id } from '#kernel/id.ts';
import { Button } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { endSessionsOf } from '../commands/end-sessions-of.ts';
import { newAccount } from '../commands/new-account.ts';
import { newResetLink } from '../commands/new-reset-link.ts';
import { removeSecondFactor } from '../commands/remove-second-factor.ts';
import { paths } from '../paths.ts';
import type { AccountPage } from '../queries/find-account.ts';
import { suggestLogin } from '../rules/login-name.ts';
import { RESET_BY_HAND } from '../rules/times.ts';
import { words } from '../words.ts';

type Person = Id<'org.person'>;

/** What an administrator may know of an account. */
export function AccountFacts({ account, holdings }: Pick<AccountPage, 'account' | 'holdings'>) {
  const t = useWords(words);
  const posts = holdings.map((holding) => `${holding.title} · ${holding.unitName}`).join('; ');
  const items = [{ term: t('identity.account.posts'), value: posts === '' ? t('identity.accounts.no-posts') : posts }];
  if (account === null) return <DefinitionList items={items} />;
  const second =
    account.codeApp || account.passkeys > 0 ? t('identity.account.second-some', account) : t('identity.account.second-none');
  return (
    <DefinitionList
      items={[
        ...items,
        { term: t('identity.account.login'), value: account.login },
        {
          term: t('identity.account.password'),
          value: t(account.hasPassword ? 'identity.account.password-set' : 'identity.account.password-none'),
        },
        { term: t('identity.account.second'), value: second },
        { term: t('identity.account.sessions'), value: String(account.sessions) },
      ]}
    />
  );
}

/** The link that was just made, to be handed over. */
export function LinkToHandOver({ link }: { readonly link: string }) {
  const t = useWords(words);
  return (
    <Notice kind="warning" title={t('identity.account.link-title')}>
      <p>
        <code>{link}</code>
      </p>
      <p>{t('identity.account.link', { days: RESET_BY_HAND / 86_400 })}</p>
    </Notice>
  );
}

export function NewAccount({ form, person, name }: { readonly form: FormState; readonly person: Person; readonly name: string }) {
  const t = useWords(words);
  return (
    <Card title={t('identity.account.none')} level={2}>
      <CommandForm
        form={form}
        command={newAccount}
        action={paths.accountCreate(person)}
        words={words}
        initial={{ login: suggestLogin(name) }}
      >
        <TextField
          name="login"
          label={t('identity.account.login')}
          hint={t('identity.account.create-hint')}
          autoComplete="off"
          maxLength={64}
        />
        <Button>{t('identity.account.create')}</Button>
      </CommandForm>
    </Card>
  );
}

/** What an administrator can do for somebody who cannot get in, or who should no longer be in. */
export function Reset({
  form,
  person,
  secondFactor,
}: {
  readonly form: FormState;
  readonly person: Person;
  readonly secondFactor: boolean;
}) {
  const t = useWords(words);
  return (
    <>
      <Act
        form={form}
        command={newResetLink}
        action={paths.accountReset(person)}
        title={t('identity.account.reset')}
        danger={false}
      >
        {t('identity.account.reset-hint')}
      </Act>
      <Act
        form={form}
        command={endSessionsOf}
        action={paths.accountSessions(person)}
        title={t('identity.account.sign-out')}
        danger
      >
        {t('identity.account.sign-out-hint')}
      </Act>
      {secondFactor ? (
        <Act
          form={form}
          command={removeSecondFactor}
          action={paths.accountSecondFactor(person)}
          title={t('identity.account.remove-second')}
          danger
        >
          {t('identity.account.remove-second-hint')}
        </Act>
      ) : null}
    </>
  );
}

interface ActProps {
  readonly form: FormState;
  readonly command: Pick<Command<unknown, string>, 'name'>;
  readonly action: string;
  readonly title: string;
  readonly danger: boolean;
  readonly children: ComponentChildren;
}

const Act = ({ form, command, action, title, danger, children }: ActProps) => (
  <Card>
    <CommandForm form={form} command={command} action={action} words={words}>
      <p>{children}</p>
      <Button look={danger ? 'danger' : 'plain'}>{title}</Button>
    </CommandForm>
  </Card>
);
