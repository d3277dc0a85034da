import type { Module } from '#kernel/module.ts';
import { actorOf } from './actor-of.ts';
import { clearEnded } from './jobs/clear-ended.ts';
import { registerAccount } from './pages/account.tsx';
import { registerAccounts } from './pages/accounts.tsx';
import { registerCodeApp } from './pages/code-app.tsx';
import { registerCode } from './pages/code.tsx';
import { registerFirstPassword } from './pages/first-password.tsx';
import { registerForgotten } from './pages/forgotten.tsx';
import { registerMe } from './pages/me.tsx';
import { registerMyData } from './pages/my-data.ts';
import { registerPasskeys } from './pages/passkeys.tsx';
import { registerPassword } from './pages/password.tsx';
import { registerProve } from './pages/prove.tsx';
import { registerRecoveryCodes } from './pages/recovery-codes.tsx';
import { registerReset } from './pages/reset.tsx';
import { registerSignIn } from './pages/sign-in.tsx';
import { registerSignOut } from './pages/sign-out.ts';
import { paths } from './paths.ts';
import { personalData } from './personal-data.ts';
import { mayKeepAccountsAt, mayListAccounts } from './policy.ts';
import { words } from './words.ts';

export { ensureFirstAdministrator } from './first-administrator.ts';
export { resetAdministrator } from './reset-administrator.ts';

export const identity: Module = {
  name: 'identity',
  words,
  actorOf,
  tasks: [clearEnded],
  personalData: [personalData],
  rights: [{ words: 'identity.right.keep-accounts', may: mayKeepAccountsAt }],
  nav: (visit) => {
    if (visit.actor.kind !== 'person') return [];
    const t = visit.t(words);
    const accounts = mayListAccounts(visit.actor).may ? [{ href: paths.accounts, label: t('identity.nav.accounts') }] : [];
    return [{ href: paths.me, label: t('identity.nav.me') }, ...accounts];
  },
  pages: (site, _room, modules) => {
    for (const register of [
      registerSignIn,
      registerCode,
      registerFirstPassword,
      registerSignOut,
      registerForgotten,
      registerReset,
    ])
      register(site);
    registerMe(site, modules);
    registerMyData(site, modules);
    for (const register of [registerProve, registerPassword, registerCodeApp, registerRecoveryCodes, registerPasskeys])
      register(site);
    for (const register of [registerAccounts, registerAccount]) register(site);
  },
};
