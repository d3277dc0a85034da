import { Button } from '#kernel/html/button.tsx';
import { Select } from '#kernel/html/choices.tsx';
import { Details } from '#kernel/html/details.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { TextArea } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { hallPaths } from '../../paths-run.ts';
import { KEEP_DAYS, KEEP_DAYS_AT_FIRST } from '../../rules/recording.ts';
import { words } from '../../words.ts';
import { useScene } from './hall-context.ts';
import { fieldErrorsOnly } from './hall-frame.tsx';

/** The command is made with what it asks about the machine, where pages are registered; its form knows it by name. */
export const START_RECORDING = 'conferences.start-recording';

/** What for, and for how long: both are told to everybody as soon as it begins. */
export function StartRecording() {
  const t = useWords(words);
  const scene = useScene();
  const { hall, form } = scene;
  if (hall.session.phase === 'closed') return null;
  return (
    <Details summary={t('conferences.recording.title')} open={form?.of === START_RECORDING}>
      <div data-inplace data-part="ghi-hinh">
        <CommandForm
          form={fieldErrorsOnly(scene)}
          command={{ name: START_RECORDING }}
          action={hallPaths.act(hall.conference.id, 'thu-ky', 'ghi-hinh')}
          words={words}
          label={t('conferences.recording.start')}
          idPrefix="ghi-hinh"
          initial={{ purpose: t('conferences.recording.purpose-usual'), keepDays: String(KEEP_DAYS_AT_FIRST) }}
        >
          <HiddenField name="rev" value={hall.rev} />
          <p class="meta">{t('conferences.recording.start-what')}</p>
          <TextArea name="purpose" label={t('conferences.recording.purpose')} rows={2} maxLength={500} />
          <Select
            name="keepDays"
            label={t('conferences.recording.keep')}
            options={KEEP_DAYS.map((days) => ({ value: String(days), label: t('conferences.recording.keep-days', { days }) }))}
          />
          <Button look="plain">{t('conferences.recording.start')}</Button>
        </CommandForm>
      </div>
    </Details>
  );
}
