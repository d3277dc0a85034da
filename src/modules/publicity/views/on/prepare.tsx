import { Button } from '#kernel/html/button.tsx';
import { Checkbox } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Details } from '#kernel/html/details.tsx';
import { FileField } from '#kernel/html/file-field.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { editPublication } from '../../commands/edit-publication.ts';
import { moveDuty } from '../../commands/move-duty.ts';
import { paths } from '../../paths.ts';
import { mayPrepare } from '../../policy.ts';
import { isPossible } from '../../rules/acts.ts';
import { words } from '../../words.ts';
import { DOCUMENT_TYPES, MOST_BYTES } from '../upload-types.ts';
import type { PartProps } from './shared.ts';

/** Before publishing: the content, and the day it arose. */
export function Prepare(props: PartProps) {
  const { model, form, visit } = props;
  const t = visit.t(words);
  const { publication } = model;
  if (!isPossible('edit', publication.state) || !mayPrepare(visit.actor, publication).may) return null;
  return (
    <>
      <Section title={t('publicity.edit.title')} id="chuan-bi">
        <Edit {...props} />
      </Section>
      <Details summary={t('publicity.move.title')} open={form.of === moveDuty.name}>
        <p>{t('publicity.move.lead')}</p>
        <CommandForm
          form={form}
          command={moveDuty}
          action={paths.act(publication.id, 'doi-ngay')}
          words={words}
          idPrefix="doi"
          initial={{ aroseOn: publication.aroseOn }}
        >
          <DayField name="aroseOn" label={t('publicity.duty.arose-on')} />
          <TextField name="reason" label={t('publicity.move.reason')} maxLength={1000} />
          <Button look="plain">{t('publicity.move.do')}</Button>
        </CommandForm>
      </Details>
    </>
  );
}

function Edit({ model: { publication }, form, visit }: PartProps) {
  const t = visit.t(words);
  const initial = { title: publication.title, summary: publication.summary, documentNo: publication.documentNo ?? '' };
  return (
    <CommandForm
      form={form}
      command={editPublication}
      action={paths.act(publication.id, 'sua')}
      words={words}
      idPrefix="sua"
      initial={initial}
      multipart
    >
      <TextField name="title" label={t('publicity.duty.title')} hint={t('publicity.duty.title-hint')} maxLength={300} />
      <TextArea
        name="summary"
        label={t('publicity.edit.summary')}
        hint={t('publicity.edit.summary-hint')}
        optional
        rows={6}
        maxLength={5000}
      />
      <TextField name="documentNo" label={t('publicity.duty.document-no')} optional maxLength={100} size="medium" />
      <FileField name="file" label={t('publicity.edit.file')} optional types={DOCUMENT_TYPES} maxBytes={MOST_BYTES} />
      {publication.file === null ? null : (
        <Checkbox name="removeFile" value="on" label={`${t('publicity.edit.remove-file')}: ${publication.file.name}`} />
      )}
      <Button>{t('publicity.edit.do')}</Button>
    </CommandForm>
  );
}
