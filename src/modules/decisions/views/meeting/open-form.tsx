import { Button } from '#kernel/html/button.tsx';
import { formatDayLong } from '#kernel/html/format.ts';
import { Section } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { openMeeting } from '../../commands/open-meeting.ts';
import { paths } from '../../paths.ts';
import { mayRunVillage } from '../../policy.ts';
import { words } from '../../words.ts';
import type { MeetingPart } from './shared.ts';

/** Opens the meeting, on its day. */
export function OpenForm({ model, form, visit }: MeetingPart) {
  const t = useWords(words);
  if (model.state !== 'called' || !mayRunVillage(visit.actor, model.village).may) return null;
  return (
    <Section title={t('decisions.open.title')} lead={t('decisions.open.lead', { day: formatDayLong(model.on, visit.lang) })}>
      <CommandForm
        form={form}
        command={openMeeting}
        action={paths.meetingAct(model.id, 'khai-mac')}
        words={words}
        idPrefix="khai-mac"
      >
        <Button>{t('decisions.open.do')}</Button>
      </CommandForm>
    </Section>
  );
}
