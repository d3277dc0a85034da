import { Button } from '#kernel/html/button.tsx';
import { Card, Meta } from '#kernel/html/card.tsx';
import { FileField } from '#kernel/html/file-field.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { HiddenField } from '#kernel/html/form.tsx';
import { Section } from '#kernel/html/section.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { submitPaper } from '../../commands/submit-paper.ts';
import type { SitePageModel } from '../../pages/site.tsx';
import { preparePaths } from '../../paths-prepare.ts';
import type { PaperRow } from '../../queries/list-papers.ts';
import { isBeforeEnd } from '../../steps/lock-conference.ts';
import { words } from '../../words.ts';
import { FILE_BYTES, PAPER_TYPES } from '../file-types.ts';
import { PaperChip } from './paper-chip.tsx';

interface Props {
  readonly model: SitePageModel;
  readonly form: FormState;
  readonly visit: Visit;
}

/** Papers this site reads, each with the form to send in its text. */
export function SitePapers({ model, form, visit }: Props) {
  const t = useWords(words);
  const { papers, conference } = model;
  return (
    <Section title={t('conferences.papers.title')}>
      {papers.length === 0 ? <p>{t('conferences.papers.none-here')}</p> : null}
      {papers.map((row) => (
        <Card key={row.id} title={row.title} top={<PaperChip row={row} today={visit.today} />}>
          <Meta>
            {[
              row.speaker,
              t('conferences.agenda.minutes', { minutes: row.minutes }),
              row.dueOn === null ? null : `${t('conferences.papers.due')} ${formatDay(row.dueOn, visit.lang)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Meta>
          {row.hasFile ? (
            <p>
              <a href={preparePaths.paper(row.id)}>{t('conferences.papers.read')}</a>
            </p>
          ) : null}
          {row.state !== 'accepted' && isBeforeEnd(conference) ? <SubmitForm model={model} form={form} row={row} /> : null}
        </Card>
      ))}
    </Section>
  );
}

function SubmitForm({ model, form, row }: Omit<Props, 'visit'> & { readonly row: PaperRow }) {
  const t = useWords(words);
  return (
    <CommandForm
      form={form.values['paper'] === row.id ? form : { ...form, of: null }}
      command={submitPaper}
      action={preparePaths.siteAct(model.site.id, 'nop-tham-luan')}
      words={words}
      idPrefix={`bai-${row.place}`}
      label={`${t('conferences.papers.submit')}: ${row.title}`}
      initial={{ speaker: row.speaker ?? '', speakerTitle: row.speakerTitle ?? '' }}
      multipart
    >
      <HiddenField name="paper" value={row.id} />
      <TextField name="speaker" label={t('conferences.papers.speaker')} optional maxLength={200} autoComplete="off" />
      <TextField name="speakerTitle" label={t('conferences.papers.speaker-title')} optional maxLength={300} />
      <FileField name="file" label={t('conferences.papers.file')} types={PAPER_TYPES} maxBytes={FILE_BYTES} />
      <Button>{t('conferences.papers.submit-do')}</Button>
    </CommandForm>
  );
}
