import { Code, CutPart, CutSheet } from '#kernel/html/cut-sheet.tsx';
import { formatDayLong } from '#kernel/html/format.ts';
import { Qr } from '#kernel/html/qr.tsx';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import type { Invitation } from '../commands/make-invitations.ts';
import { clockOf } from '../meeting-fields.ts';
import { paths } from '../paths.ts';
import type { MeetingModel } from '../queries/find-meeting.ts';
import { words } from '../words.ts';

interface Props {
  readonly meeting: MeetingModel;
  readonly one: Invitation;
  readonly visit: Visit;
}

/** What one household is handed (giấy mời họp): where, when, about what, and the code for the door. */
export function InvitationPart({ meeting, one, visit }: Props) {
  const t = useWords(words);
  const at = { at: clockOf(meeting.startsAt), day: formatDayLong(meeting.on, visit.lang) };
  return (
    <CutSheet>
      <CutPart aside={<Qr text={visit.room.publicUrl + paths.invitation(one.code)} />}>
        <p>
          {meeting.unit.name}, {meeting.unit.parentName ?? ''}
        </p>
        <h2>{t(`decisions.invitation.head-${meeting.kind}`)}</h2>
        <p>
          <b>{t('decisions.slip.household', { code: one.listCode })}</b> · {one.address}
        </p>
        <p>
          <b>{t('decisions.notice.when', at)}</b>
          <br />
          <b>{t('decisions.notice.where', { place: meeting.place })}</b>
        </p>
        {meeting.clusters.map((cluster) => (
          <p key={cluster.no}>
            {t('decisions.notice.cluster', { name: cluster.name, at: clockOf(cluster.startsAt), place: cluster.place })}
          </p>
        ))}
        {meeting.agenda.length === 0 ? null : (
          <ol>
            {meeting.agenda.map((item) => (
              <li key={item.round.id}>{item.title}</li>
            ))}
          </ol>
        )}
        <p>{t('decisions.invitation.who')}</p>
        <p>
          {t('decisions.invitation.code')} <Code>{one.code}</Code>. {t('decisions.invitation.code-for')}
        </p>
      </CutPart>
    </CutSheet>
  );
}
