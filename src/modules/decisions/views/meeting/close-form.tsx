import { Button } from '#kernel/html/button.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { Section } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { closeMeeting } from '../../commands/close-meeting.ts';
import { paths } from '../../paths.ts';
import { mayRunVillage } from '../../policy.ts';
import { words } from '../../words.ts';
import type { MeetingPart } from './shared.ts';

/** Closes the meeting: the results are worked out, shown to everybody and cannot be changed any more. */
export function CloseForm({ model, form, visit }: MeetingPart) {
  const t = useWords(words);
  if (model.state !== 'open' || !mayRunVillage(visit.actor, model.village).may) return null;
  const parts = [...model.present.byCluster.keys()];
  const left = model.agenda.filter(
    (item) => !item.tooFew && parts.some((part) => !item.parts.some(({ cluster }) => cluster === part)),
  );
  return (
    <Section title={t('decisions.close.title')} lead={t('decisions.close.lead')}>
      {left.length === 0 ? null : (
        <Notice kind="info" title={t('decisions.close.left')}>
          <ul>
            {left.map((item) => (
              <li key={item.round.id}>{item.title}</li>
            ))}
          </ul>
        </Notice>
      )}
      <CommandForm
        form={form}
        command={closeMeeting}
        action={paths.meetingAct(model.id, 'be-mac')}
        words={words}
        idPrefix="be-mac"
      >
        <Button>{t('decisions.close.do')}</Button>
      </CommandForm>
    </Section>
  );
}
