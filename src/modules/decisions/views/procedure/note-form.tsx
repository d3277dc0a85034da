import { Button } from '#kernel/html/button.tsx';
import { Select } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { FileField } from '#kernel/html/file-field.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { noteStep } from '../../commands/note-step.ts';
import { paths, procedureActs } from '../../paths.ts';
import { mayHelpVillage } from '../../policy.ts';
import { words } from '../../words.ts';
import type { ProcedurePart } from './shared.ts';

export const FILE_BYTES = 20 * 1024 * 1024;
export const FILE_TYPES = [{ label: 'PDF, Word, JPEG, PNG', accept: '.pdf,.docx,.jpg,.jpeg,.png' }] as const;

/** Writing down a step that was done; and the documents and notes of those that were. */
export function NoteForm({ model, form, visit }: ProcedurePart) {
  const t = useWords(words);
  const { decision, noted, notes } = model;
  const kept = noted.flatMap((key) => notes.find((note) => note.key === key) ?? []);
  const shown = kept.filter(({ note, hasFile }) => note !== '' || hasFile);
  return (
    <>
      {shown.length === 0 ? null : (
        <ul>
          {shown.map(({ key, note, hasFile }) => (
            <li key={key}>
              {t(`decisions.procedure.step.${key as 'plan'}`)}: {note}{' '}
              {hasFile ? <a href={paths.stepFile(decision.id, key)}>{t('decisions.step.open-file')}</a> : null}
            </li>
          ))}
        </ul>
      )}
      {noted.length === 0 || !mayHelpVillage(visit.actor, decision.village).may ? null : (
        <Section title={t('decisions.step.title')} id="ghi-buoc">
          <CommandForm
            form={form}
            command={noteStep}
            action={paths.procedureAct(decision.id, procedureActs.note)}
            words={words}
            idPrefix="ghi-buoc"
            initial={{ on: visit.today }}
            multipart
          >
            <Select
              name="step"
              label={t('decisions.step.which')}
              options={noted.map((key) => ({ value: key, label: t(`decisions.procedure.step.${key}`) }))}
            />
            <DayField name="on" label={t('decisions.step.on')} max={visit.today} />
            <TextField
              name="note"
              label={t('decisions.step.note')}
              hint={t('decisions.step.note-hint')}
              maxLength={2_000}
              optional
            />
            <FileField name="file" label={t('decisions.step.file')} types={FILE_TYPES} maxBytes={FILE_BYTES} optional />
            <Button>{t('decisions.step.do')}</Button>
          </CommandForm>
        </Section>
      )}
    </>
  );
}
