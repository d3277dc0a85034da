import { useContext } from 'preact/hooks';
import { formatDay } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { LangContext, useWords } from '#kernel/words.ts';
import { words } from '../../words.ts';
import { ActForm } from './act-form.tsx';
import { useScene } from './hall-context.ts';

/** While it is recorded, every page of the meeting says so: who records, what for, until when it is kept, whom to ask. */
export function RecordingNow() {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const { hall, audience } = useScene();
  const { recording, session, conference } = hall;
  if (!session.recording) return null;
  const keeps = audience === 'secretariat' || audience === 'chair';
  return (
    <Notice kind="warning" title={t('conferences.hall.recording')}>
      <p>
        {recording === null
          ? null
          : t('conferences.recording.told', {
              body: conference.bodyName,
              purpose: recording.purpose,
              until: formatDay(recording.deleteOn, lang),
            })}{' '}
        {t('conferences.recording.ask', { body: conference.bodyName })}
      </p>
      {keeps ? (
        <ActForm act="dung-ghi" look="danger">
          {t('conferences.recording.stop')}
        </ActForm>
      ) : null}
    </Notice>
  );
}
