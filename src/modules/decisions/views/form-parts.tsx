import { Button } from '#kernel/html/button.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { keepPaperText } from '../commands/keep-paper-text.ts';
import { restorePaperText } from '../commands/restore-paper-text.ts';
import { usePaperText } from '../commands/use-paper-text.ts';
import { formOf } from '../papers/forms.ts';
import { MARKS } from '../papers/texts.ts';
import { paperPaths } from '../paths-papers.ts';
import type { FormModel } from '../queries/find-paper-texts.ts';
import { words } from '../words.ts';

export interface FormPart {
  readonly model: FormModel;
  readonly form: FormState;
  readonly visit: Visit;
}

/** The texts of a form; a draft is kept first. */
export function FormWords({ model, form, visit }: FormPart) {
  const t = visit.t(words);
  const { unit, state, draft, texts } = model;
  const shown = draft ?? texts;
  const ships = formOf(state.form).texts;
  return (
    <Section title={t('decisions.forms.write')} lead={t('decisions.forms.verify')} id="loi">
      <CommandForm
        form={form}
        command={keepPaperText}
        action={paperPaths.formAct(unit.id, formOf(state.form).slug, 'luu')}
        words={words}
        idPrefix="loi"
        initial={{ ...shown, bases: shown.bases.join('\n') }}
      >
        <p>{t('decisions.forms.marks', { marks: MARKS.map((mark) => `{${mark}}`).join(', ') })}</p>
        <TextField name="type" label={t('decisions.forms.type')} maxLength={150} />
        <TextField name="subject" label={t('decisions.forms.subject')} maxLength={300} />
        {ships.bases.length === 0 ? null : (
          <TextArea
            name="bases"
            label={t('decisions.forms.bases')}
            hint={t('decisions.forms.bases-hint')}
            rows={6}
            maxLength={4_000}
            optional
          />
        )}
        <TextArea name="closing" label={t('decisions.forms.closing')} rows={3} maxLength={1_000} />
        {ships.symbol === '' ? null : (
          <TextField
            name="symbol"
            label={t('decisions.forms.symbol')}
            hint={t('decisions.forms.symbol-hint')}
            size="short"
            maxLength={30}
            optional
          />
        )}
        <Button look={draft === null ? 'main' : 'plain'}>{t('decisions.forms.keep')}</Button>
      </CommandForm>
    </Section>
  );
}

/** Puts the draft in force from a day. */
export function UseDraft({ model, form, visit }: FormPart) {
  const t = visit.t(words);
  const { unit, state, draft } = model;
  if (draft === null) return null;
  return (
    <Section title={t('decisions.forms.use')} lead={t('decisions.forms.use-lead')} id="dung">
      <CommandForm
        form={form}
        command={usePaperText}
        action={paperPaths.formAct(unit.id, formOf(state.form).slug, 'dung')}
        words={words}
        idPrefix="dung"
        initial={{ from: visit.today }}
      >
        <DayField name="from" label={t('decisions.forms.from')} min={visit.today} />
        <Button>{t('decisions.forms.use-do')}</Button>
      </CommandForm>
    </Section>
  );
}

/** Back to the form as it ships. */
export function RestoreForm({ model, form, visit }: FormPart) {
  const t = visit.t(words);
  const { unit, state } = model;
  if (state.ownSince === null && state.comes === null && !state.draft) return null;
  return (
    <Details summary={t('decisions.forms.restore')}>
      <CommandForm
        form={form}
        command={restorePaperText}
        action={paperPaths.formAct(unit.id, formOf(state.form).slug, 'khoi-phuc')}
        words={words}
        idPrefix="khoi-phuc"
      >
        <p>{t('decisions.forms.restore-lead')}</p>
        <Button look="danger">{t('decisions.forms.restore-do')}</Button>
      </CommandForm>
    </Details>
  );
}
