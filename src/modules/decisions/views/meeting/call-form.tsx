import { Button } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { formatDayLong } from '#kernel/html/format.ts';
import { Section } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { callMeeting } from '../../commands/call-meeting.ts';
import { paths } from '../../paths.ts';
import { mayRunVillage } from '../../policy.ts';
import { callRules } from '../../rules/call-deadlines.ts';
import { words } from '../../words.ts';
import type { MeetingPart } from './shared.ts';

/** The notice: until when it is in time, and the button that fixes what is voted on and who counts. */
export function CallForm({ model, form, visit }: MeetingPart) {
  const t = useWords(words);
  if (model.state !== 'planned' || !mayRunVillage(visit.actor, model.village).may) return null;
  const documents = model.agenda.some(({ law }) => law.matter.documents);
  const rules = callRules({ on: model.on, kind: model.kind, documents }, visit.today);
  return (
    <Section title={t('decisions.call.title')} lead={t('decisions.call.lead')}>
      <Card>
        <ul>
          {rules.map(({ key, last }) => (
            <li key={key}>
              {t(`decisions.call.last-${key}`, { day: formatDayLong(last.due, visit.lang) })} <LegalRef of={last} officer />
            </li>
          ))}
        </ul>
        <CommandForm
          form={form}
          command={callMeeting}
          action={paths.meetingAct(model.id, 'moi')}
          words={words}
          initial={{ documentsOn: visit.today }}
          idPrefix="moi"
        >
          {documents ? (
            <DayField
              name="documentsOn"
              label={t('decisions.call.documents')}
              hint={t('decisions.call.documents-hint')}
              max={visit.today}
            />
          ) : null}
          <Button>{t('decisions.call.do')}</Button>
        </CommandForm>
      </Card>
    </Section>
  );
}
