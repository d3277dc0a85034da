import { formatDayLong } from '#kernel/html/format.ts';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { InvitationSheet } from '../commands/make-invitations.ts';
import { paths } from '../paths.ts';
import { InvitationPart } from '../views/invitation-sheet.tsx';
import { words } from '../words.ts';

/** The invitations to print: the answer to making them, and the only time their codes are ever seen. */
export function invitationParts({ meeting, invitations }: InvitationSheet, visit: Visit): Parts {
  const t = visit.t(words);
  const title = t('decisions.invitation.sheets', { count: invitations.length });
  return {
    title,
    demo: meeting.unit.demo,
    indexed: false,
    body: (
      <>
        <PageTitle title={title} lead={t('decisions.meeting.title-community', { day: formatDayLong(meeting.on, visit.lang) })} />
        <Notice kind="warning" title={t('decisions.invitation.once')}>
          <p>{t('decisions.invitation.once-how')}</p>
        </Notice>
        <Actions>
          <ButtonLink href={paths.meeting(meeting.id)}>{t('decisions.invitation.printed')}</ButtonLink>
        </Actions>
        <Stack>
          {invitations.map((one) => (
            <InvitationPart key={one.household} meeting={meeting} one={one} visit={visit} />
          ))}
        </Stack>
      </>
    ),
  };
}
