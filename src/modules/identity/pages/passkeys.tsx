import { signedIn } from '#kernel/actor.ts';
import { dayOf } from '#kernel/day.ts';
import { Button } from '#kernel/html/button.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Section } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { addPasskey } from '../commands/add-passkey.ts';
import { removePasskey } from '../commands/remove-passkey.ts';
import { newChallenge } from '../crypto/challenge.ts';
import { addOptions } from '../crypto/passkey-options.ts';
import { relyingParty } from '../crypto/relying-party.ts';
import { paths } from '../paths.ts';
import { findOwnAccount } from '../queries/find-own-account.ts';
import { listPasskeys, type PasskeyRow } from '../queries/list-passkeys.ts';
import { words } from '../words.ts';
import { PasskeyBox } from './passkey-box.tsx';
import { unlessProven } from './prove.tsx';

interface Model {
  readonly passkeys: readonly PasskeyRow[];
  /** What the browser is asked for making one, as JSON; null where the address allows no passkeys. */
  readonly options: string | null;
}

const page: PageSpec<object, object, Model> = {
  path: paths.passkeys,
  load: async (visit) => (await unlessProven(visit, paths.passkeys)) ?? loadPasskeys(visit),
  may: signedIn,
  view: passkeysView,
};

/** One's own passkeys: adding and removing. */
export function registerPasskeys(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: addPasskey,
    input: (fields, _params, visit) => ({ ...fields, person: visit.actor.person, session: visit.actor.session }),
    done: () => paths.passkeys,
    refusalAt: {
      'identity.proof.needed': '',
      'identity.passkey.not-accepted': '',
      'identity.passkey.stale': '',
      'identity.passkey.already': '',
      'identity.passkey.too-many': '',
    },
  });
  site.form({
    path: paths.passkeyRemove,
    page,
    command: removePasskey,
    done: () => paths.passkeys,
    refusalAt: { 'identity.proof.needed': '' },
  });
}

async function loadPasskeys({ room, reader, actor, now }: Visit): Promise<Model | null> {
  const account = actor.person === null ? null : await findOwnAccount(reader, actor.person, now);
  if (actor.person === null || account === null) return null;
  const passkeys = await listPasskeys(reader, actor.person);
  const party = relyingParty(room);
  if (party === null) return { passkeys, options: null };
  const owner = {
    person: actor.person,
    login: account.login,
    name: actor.name ?? account.login,
    have: passkeys.map((key) => key.credentialId),
  };
  return {
    passkeys,
    options: JSON.stringify(await addOptions(party, newChallenge(room, `add:${actor.session ?? ''}`, now), owner)),
  };
}

function passkeysView({ passkeys, options }: Model, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  return {
    title: t('identity.passkeys.title'),
    indexed: false,
    islands: options === null ? [] : ['passkey'],
    breadcrumbs: [{ href: paths.me, label: t('identity.nav.me') }],
    body: (
      <>
        <PageTitle title={t('identity.passkeys.title')} lead={t('identity.passkeys.lead')} />
        <Passkeys passkeys={passkeys} form={form} />
        <Section title={t('identity.passkeys.add-title')}>
          {options === null ? (
            <Notice kind="info" title={t('identity.passkeys.needs-https')} />
          ) : (
            <Add options={options} form={form} />
          )}
        </Section>
      </>
    ),
  };
}

function Passkeys({ passkeys, form }: { readonly passkeys: readonly PasskeyRow[]; readonly form: FormState }) {
  const t = useWords(words);
  return (
    <DataTable
      caption={t('identity.passkeys.caption')}
      rows={passkeys}
      rowKey={(key) => key.id}
      empty={<Empty title={t('identity.passkeys.empty')} next={t('identity.passkeys.empty-next')} />}
      columns={[
        { key: 'name', label: t('identity.passkeys.name'), cell: (key) => key.name },
        { key: 'since', label: t('identity.passkeys.since'), cell: (key) => <DayText day={dayOf(key.createdAt)} /> },
        {
          key: 'used',
          label: t('identity.passkeys.used'),
          cell: (key) => (key.lastUsedAt === null ? t('identity.passkeys.never') : <DayText day={dayOf(key.lastUsedAt)} />),
        },
        {
          key: 'remove',
          label: t('identity.sessions.action'),
          phoneLabel: '',
          cell: (key) => <Remove passkey={key} form={form} />,
        },
      ]}
    />
  );
}

function Remove({ passkey, form }: { readonly passkey: PasskeyRow; readonly form: FormState }) {
  const t = useWords(words);
  return (
    <CommandForm form={form} command={removePasskey} action={paths.passkeyRemove} words={words} idPrefix={passkey.id}>
      <HiddenField name="passkey" value={passkey.id} />
      <Button look="danger">
        {t('identity.passkeys.remove')}
        <span class="unseen"> {passkey.name}</span>
      </Button>
    </CommandForm>
  );
}

function Add({ options, form }: { readonly options: string; readonly form: FormState }) {
  const t = useWords(words);
  return (
    <>
      <div data-passkey-without>
        <Notice kind="info" title={t('identity.passkeys.needs-script')} />
      </div>
      <PasskeyBox kind="create" options={options} failed={t('identity.passkey.add-cancelled')}>
        <CommandForm form={form} command={addPasskey} action={paths.passkeys} words={words}>
          <TextField name="name" label={t('identity.passkeys.name')} hint={t('identity.passkeys.name-hint')} maxLength={60} />
          <Button>{t('identity.passkeys.add')}</Button>
        </CommandForm>
      </PasskeyBox>
    </>
  );
}
