import { signedIn } from '#kernel/actor.ts';
import { dayOf } from '#kernel/day.ts';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { DayText } from '#kernel/html/time.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Module } from '#kernel/module.ts';
import { useWords } from '#kernel/words.ts';
import { z } from 'zod';
import { endOwnSessions } from '../commands/end-own-sessions.ts';
import { endSession } from '../commands/end-session.ts';
import { relyingParty } from '../crypto/relying-party.ts';
import { paths } from '../paths.ts';
import { findOwnAccount, type OwnAccount } from '../queries/find-own-account.ts';
import { rightsOf, type RightsOfPost } from '../rights-of.ts';
import { words } from '../words.ts';
import { dropCookie } from './cookies.ts';
import { Rights } from './rights.tsx';
import { Sessions } from './session-list.tsx';

const DONE = ['mat-khau', 'phien', 'ma-xac-thuc'] as const;
const query = z.object({ xong: z.enum(DONE).nullable().catch(null) });

interface Model {
  readonly account: OwnAccount;
  readonly rights: readonly RightsOfPost[];
  readonly done: (typeof DONE)[number] | null;
}

const pageFor = (modules: readonly Module[]): PageSpec<object, z.infer<typeof query>, Model> => ({
  path: paths.me,
  query,
  load: async (visit, _params, { xong }) => {
    const { reader, actor, now, today, lang } = visit;
    const account = actor.person === null ? nobodys : await findOwnAccount(reader, actor.person, now);
    return account === null ? null : { account, rights: await rightsOf(reader, modules, actor, today, lang), done: xong };
  },
  may: signedIn,
  view: meView,
});

/** Stands in until the policy has sent an anonymous visitor to sign in. */
const nobodys: OwnAccount = { login: '', passwordSetAt: null, codeApp: 'none', codesLeft: 0, passkeys: 0, sessions: [] };

/** One's own page: rights with their reasons, ways to sign in, open sessions. */
export function registerMe(site: Site, modules: readonly Module[]): void {
  const page = pageFor(modules);
  site.page(page);
  site.form({
    path: paths.sessions,
    page,
    command: endSession,
    done: ({ id }, visit, reply) => {
      if (id !== visit.actor.session) return `${paths.me}?xong=phien`;
      dropCookie(visit, reply, 'phien');
      return paths.signIn();
    },
  });
  site.form({
    path: paths.allSessions,
    page,
    command: endOwnSessions,
    input: (_fields, _params, visit) => ({ person: visit.actor.person }),
    done: (_value, visit, reply) => {
      dropCookie(visit, reply, 'phien');
      return paths.signIn();
    },
  });
}

function meView({ account, rights, done }: Model, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t('identity.me.title', { name: visit.actor.name ?? '' });
  return {
    title,
    indexed: false,
    body: (
      <>
        <PageTitle title={title} lead={t('identity.me.lead', { login: account.login })} />
        {done === null ? null : <Notice kind="success" title={t(`identity.me.done.${done}`)} live />}
        <Section title={t('identity.me.rights')} lead={t('identity.me.rights-lead')}>
          <Rights rights={rights} />
        </Section>
        <Section title={t('identity.me.ways')}>
          <Ways account={account} passkeys={relyingParty(visit.room) !== null} />
        </Section>
        <Section title={t('identity.sessions.title')} lead={t('identity.sessions.lead')}>
          <Sessions sessions={account.sessions} here={visit.actor.session} form={form} />
        </Section>
        <Section title={t('identity.me.data')} lead={t('identity.me.data-lead')}>
          <ButtonLink href={paths.myData} download>
            {t('identity.me.data-get')}
          </ButtonLink>
        </Section>
      </>
    ),
  };
}

function Ways({ account, passkeys }: { readonly account: OwnAccount; readonly passkeys: boolean }) {
  const t = useWords(words);
  const states = {
    none: t('identity.me.code-app-off'),
    started: t('identity.me.code-app-started'),
    on: t('identity.me.code-app-on', { left: account.codesLeft }),
  };
  const since = account.passwordSetAt;
  return (
    <Stack>
      <DefinitionList
        items={[
          {
            term: t('identity.me.password'),
            value:
              since === null ? (
                '—'
              ) : (
                <>
                  {t('identity.me.password-since')} <DayText day={dayOf(since)} />
                </>
              ),
          },
          { term: t('identity.me.code-app'), value: states[account.codeApp] },
          ...(passkeys
            ? [{ term: t('identity.me.passkeys'), value: t('identity.me.passkey-count', { count: account.passkeys }) }]
            : []),
        ]}
      />
      <Actions>
        <ButtonLink href={paths.password}>{t('identity.me.change')}</ButtonLink>
        <ButtonLink href={paths.codeApp}>{t('identity.me.code-app')}</ButtonLink>
        {passkeys ? <ButtonLink href={paths.passkeys}>{t('identity.me.passkeys')}</ButtonLink> : null}
      </Actions>
    </Stack>
  );
}
