import { Button } from '#kernel/html/button.tsx';
import { Details } from '#kernel/html/details.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { nameSecretary } from '../../commands/name-secretary.ts';
import { paths } from '../../paths.ts';
import { mayRunVillage } from '../../policy.ts';
import { words } from '../../words.ts';
import type { MeetingPart } from './shared.ts';

/** Who keeps the minutes, as the meeting chose by hands. */
export function SecretaryForm({ model, form, visit }: MeetingPart) {
  const t = useWords(words);
  if (model.state !== 'open' || !mayRunVillage(visit.actor, model.village).may) return null;
  return (
    <Details summary={t('decisions.secretary.title')} open={model.secretary === null || form.of === nameSecretary.name}>
      <CommandForm
        form={form}
        command={nameSecretary}
        action={paths.meetingAct(model.id, 'thu-ky')}
        words={words}
        initial={{ secretary: model.secretary ?? '', votes: String(model.secretaryVotes ?? '') }}
        idPrefix="thu-ky"
      >
        <TextField name="secretary" label={t('decisions.secretary.name')} maxLength={200} />
        <TextField
          name="votes"
          label={t('decisions.procedure.votes')}
          hint={t('decisions.procedure.votes-hint', { present: model.present.all })}
          inputMode="numeric"
          size="short"
        />
        <Button look="plain">{t('decisions.secretary.do')}</Button>
      </CommandForm>
    </Details>
  );
}
