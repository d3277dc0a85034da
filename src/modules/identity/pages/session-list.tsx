import type { Id } from '#kernel/id.ts';
import { Actions, Button } from '#kernel/html/button.tsx';
import { Chip } from '#kernel/html/chip.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Stack } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { InstantText } from '#kernel/html/time.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { endOwnSessions } from '../commands/end-own-sessions.ts';
import { endSession } from '../commands/end-session.ts';
import { paths } from '../paths.ts';
import type { SessionRow } from '../queries/find-own-account.ts';
import { familyNames } from '../rules/device-family.ts';
import { words } from '../words.ts';

interface Props {
  readonly sessions: readonly SessionRow[];
  /** The session that is looking. */
  readonly here: Id<'identity.session'> | null;
  readonly form: FormState;
}

/** Where one is signed in, with a button for each place and one for all of them. */
export function Sessions({ sessions, here, form }: Props) {
  const t = useWords(words);
  const device = (row: SessionRow): string => t('identity.sessions.browser-on', familyNames(row.device));
  return (
    <Stack>
      <DataTable
        caption={t('identity.sessions.caption')}
        rows={sessions}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'device',
            label: t('identity.sessions.device'),
            cell: (row) => (
              <>
                {device(row)} {row.id === here ? <Chip state="open">{t('identity.sessions.here')}</Chip> : null}
              </>
            ),
          },
          { key: 'since', label: t('identity.sessions.since'), cell: (row) => <InstantText at={row.createdAt} /> },
          { key: 'seen', label: t('identity.sessions.seen'), cell: (row) => <InstantText at={row.lastSeenAt} /> },
          {
            key: 'end',
            label: t('identity.sessions.action'),
            phoneLabel: '',
            cell: (row) => <EndOne row={row} device={device(row)} form={form} />,
          },
        ]}
      />
      <CommandForm form={form} command={endOwnSessions} action={paths.allSessions} words={words}>
        <Actions>
          <Button look="danger">{t('identity.sessions.end-all')}</Button>
          <span class="hint">{t('identity.sessions.end-all-hint')}</span>
        </Actions>
      </CommandForm>
    </Stack>
  );
}

function EndOne({ row, device, form }: { readonly row: SessionRow; readonly device: string; readonly form: FormState }) {
  const t = useWords(words);
  return (
    <CommandForm form={form} command={endSession} action={paths.sessions} words={words} idPrefix={row.id}>
      <HiddenField name="session" value={row.id} />
      <Button look="plain">
        {t('identity.sessions.end')}
        <span class="unseen"> ({device})</span>
      </Button>
    </CommandForm>
  );
}
