import { Button } from '#kernel/html/button.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { Details } from '#kernel/html/details.tsx';
import { FileField } from '#kernel/html/file-field.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { reportFromVillage } from '../../commands/report-from-village.ts';
import { paths } from '../../paths.ts';
import { mayReport } from '../../policy.ts';
import type { OwnVillage } from '../../queries/load-work-on.ts';
import { isPossible } from '../../rules/acts.ts';
import { VILLAGE_KINDS } from '../../rules/kinds.ts';
import { words } from '../../words.ts';
import { EVIDENCE_TYPES, MOST_BYTES } from '../upload-types.ts';
import { formFor, type PartProps } from './shared.ts';

/** For the head of a village: what was done there, with a photo. */
export function ReportForms(props: PartProps) {
  const { model, visit } = props;
  const t = visit.t(words);
  const { publication } = model;
  if (!isPossible('record', publication.state)) return null;
  const mine = model.villages.filter((village) => mayReport(visit.actor, publication, village.place).may);
  return (
    <>
      {mine.map((village) => (
        <Section key={village.place.unit} title={t('publicity.report.title', { name: village.name })}>
          <Report {...props} village={village} />
          {publication.summary === '' ? null : (
            <Details summary={t('publicity.report.read-out')}>
              {publication.summary.split(/\n+/).map((paragraph, index) => (
                <p key={index}>{paragraph}</p>
              ))}
            </Details>
          )}
        </Section>
      ))}
    </>
  );
}

function Report({ model, form, visit, village }: PartProps & { readonly village: OwnVillage }) {
  const t = visit.t(words);
  const kinds = VILLAGE_KINDS.map((kind) => ({ value: kind, label: t(`publicity.report.${kind}`) }));
  return (
    <CommandForm
      form={formFor(form, 'village', village.place.unit)}
      command={reportFromVillage}
      action={paths.act(model.publication.id, 'thon-bao')}
      words={words}
      idPrefix={`bao-${village.place.unit}`}
      initial={{ from: visit.today, kind: 'heads' }}
      multipart
    >
      <HiddenField name="village" value={village.place.unit} />
      <RadioGroup name="kind" label={t('publicity.report.kind')} options={kinds} />
      <DayField name="from" label={t('publicity.record.on')} max={visit.today} />
      <TextField name="note" label={t('publicity.record.note')} hint={t('publicity.record.note-hint')} optional maxLength={500} />
      <FileField name="evidence" label={t('publicity.record.evidence')} optional types={EVIDENCE_TYPES} maxBytes={MOST_BYTES} />
      <Button>{t('publicity.report.do')}</Button>
    </CommandForm>
  );
}
