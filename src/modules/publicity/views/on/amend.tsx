import { Button } from '#kernel/html/button.tsx';
import { Details } from '#kernel/html/details.tsx';
import { FileField } from '#kernel/html/file-field.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { amendPublication } from '../../commands/amend-publication.ts';
import { paths } from '../../paths.ts';
import { mayPrepare, maySeeContent } from '../../policy.ts';
import { isPossible } from '../../rules/acts.ts';
import { findPersonalData } from '../../rules/personal-data/find.ts';
import { words } from '../../words.ts';
import { AmendmentList } from '../amendment-list.tsx';
import { DOCUMENT_TYPES, MOST_BYTES } from '../upload-types.ts';
import { Findings, PrivacyTicks } from './findings.tsx';
import type { PartProps } from './shared.ts';

/** What was changed since, and the form for a further change. */
export function Amendments(props: PartProps) {
  const { model, form, visit } = props;
  const t = visit.t(words);
  const { publication } = model;
  const seen = maySeeContent(visit.actor, publication).may
    ? publication.amendments
    : publication.amendments.filter(({ kind }) => kind === 'duty');
  const may = isPossible('amend', publication.state) && mayPrepare(visit.actor, publication).may;
  return (
    <>
      {seen.length === 0 ? null : (
        <Section title={t('publicity.amend.list')}>
          <AmendmentList amendments={seen} />
        </Section>
      )}
      {may ? (
        <Details summary={t('publicity.amend.title')} open={form.of === amendPublication.name}>
          <p>{t('publicity.amend.lead')}</p>
          <Amend {...props} />
        </Details>
      ) : null}
    </>
  );
}

function Amend({ model: { publication }, form, visit }: PartProps) {
  const t = visit.t(words);
  const typed = form.of === amendPublication.name ? form.values['change'] : '';
  const findings = findPersonalData(typeof typed === 'string' ? typed : '');
  const personal = publication.item?.personalData ?? false;
  return (
    <>
      {findings.length > 0 ? <Findings findings={findings} personal={personal} /> : null}
      <CommandForm
        form={form}
        command={amendPublication}
        action={paths.act(publication.id, 'sua-doi')}
        words={words}
        idPrefix="sua-doi"
        multipart
      >
        <TextArea name="change" label={t('publicity.amend.change')} rows={4} maxLength={5000} />
        <TextField name="reason" label={t('publicity.amend.reason')} maxLength={1000} />
        <FileField name="file" label={t('publicity.amend.file')} optional types={DOCUMENT_TYPES} maxBytes={MOST_BYTES} />
        <PrivacyTicks personal={personal} ask={form.of === amendPublication.name && 'stays' in form.errors} />
        <Button>{t('publicity.amend.do')}</Button>
      </CommandForm>
    </>
  );
}
