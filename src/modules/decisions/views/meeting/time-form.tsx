import { Button } from '#kernel/html/button.tsx';
import { Details } from '#kernel/html/details.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { cancelMeeting } from '../../commands/cancel-meeting.ts';
import { moveMeetingTime } from '../../commands/move-meeting.ts';
import { clockOf } from '../../meeting-fields.ts';
import { paths } from '../../paths.ts';
import { mayRunVillage } from '../../policy.ts';
import { words } from '../../words.ts';
import { MeetingFields } from '../meeting-fields.tsx';
import type { MeetingPart } from './shared.ts';

/** Another time or place while nothing was announced; calling the whole off until it is opened. */
export function TimeForm({ model, form, visit }: MeetingPart) {
  const t = useWords(words);
  const { state } = model;
  if ((state !== 'planned' && state !== 'called') || !mayRunVillage(visit.actor, model.village).may) return null;
  return (
    <>
      {state === 'planned' ? (
        <Details summary={t('decisions.move.title')} open={form.of === moveMeetingTime.name}>
          <CommandForm
            form={form}
            command={moveMeetingTime}
            action={paths.meetingAct(model.id, 'doi-gio')}
            words={words}
            initial={{ on: model.on, at: clockOf(model.startsAt), place: model.place, chair: model.chair }}
            idPrefix="doi-gio"
          >
            <MeetingFields today={visit.today} />
            <Button look="plain">{t('decisions.move.do')}</Button>
          </CommandForm>
        </Details>
      ) : null}
      <Details summary={t('decisions.cancel.title')}>
        <CommandForm form={form} command={cancelMeeting} action={paths.meetingAct(model.id, 'huy')} words={words} idPrefix="huy">
          <p>{t(state === 'called' ? 'decisions.cancel.called' : 'decisions.cancel.planned')}</p>
          <Button look="danger">{t('decisions.cancel.do')}</Button>
        </CommandForm>
      </Details>
    </>
  );
}
