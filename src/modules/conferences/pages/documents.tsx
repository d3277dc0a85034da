import { dayOf } from '#kernel/day.ts';
import { Button } from '#kernel/html/button.tsx';
import { Card, Meta } from '#kernel/html/card.tsx';
import { Chip } from '#kernel/html/chip.tsx';
import { Details } from '#kernel/html/details.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { FileField } from '#kernel/html/file-field.tsx';
import { formatFileSize, formatInstant } from '#kernel/html/format.ts';
import { HiddenField } from '#kernel/html/form.tsx';
import { Grid, Section } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { useWords } from '#kernel/words.ts';
import { addDocument } from '../commands/add-document.ts';
import { changeDocument } from '../commands/change-document.ts';
import { removeDocument } from '../commands/remove-document.ts';
import { preparePaths } from '../paths-prepare.ts';
import { clockOf } from '../prepare-fields.ts';
import { listAgenda } from '../queries/list-agenda.ts';
import { listDocuments, type DocumentRow } from '../queries/list-documents.ts';
import { outlineOf, type Outline } from '../rules/agenda.ts';
import { DocumentFields } from '../views/documents/fields.tsx';
import { FILE_BYTES, FILE_TYPES } from '../views/file-types.ts';
import { workFrame } from '../views/work-frame.tsx';
import { words } from '../words.ts';
import { workPage, type WorkModel } from './work-page.ts';

export interface DocumentsModel extends WorkModel {
  readonly documents: readonly DocumentRow[];
  readonly outline: Outline;
}

const page = workPage<DocumentsModel>('documents', {
  more: async ({ id, startsAt, standing }, { reader, now }) => ({
    documents: await listDocuments(reader, id, { standing, now }),
    outline: outlineOf(await listAgenda(reader, id), startsAt),
  }),
  view: (model, visit, form) => {
    const t = visit.t(words);
    const { conference, documents } = model;
    return workFrame(conference, visit, {
      title: t('conferences.documents.title'),
      lead: t('conferences.documents.lead'),
      children: (
        <>
          {documents.length === 0 ? (
            <Empty title={t('conferences.documents.none')} next={t('conferences.documents.none-next')} />
          ) : (
            <Grid>
              {documents.map((row) => (
                <DocumentCard key={row.id} row={row} model={model} form={form} visit={visit} />
              ))}
            </Grid>
          )}
          <Section title={t('conferences.documents.add')}>
            <CommandForm
              form={form}
              command={addDocument}
              action={preparePaths.part(conference.id, 'documents')}
              words={words}
              initial={{ audience: 'attendees' }}
              multipart
            >
              <DocumentFields model={model} />
              <FileField name="file" label={t('conferences.documents.file')} types={FILE_TYPES} maxBytes={FILE_BYTES} />
              <Button>{t('conferences.documents.do')}</Button>
            </CommandForm>
          </Section>
        </>
      ),
    });
  },
});

/** What participants read, by whom and from when on. */
export function registerDocuments(site: Site): void {
  const done = ({ conference }: { readonly conference: Id<'conferences.conference'> }) =>
    preparePaths.part(conference, 'documents');
  const at = (act: string) => ({ page, path: preparePaths.act(':conference', 'documents', act), done });
  const refusalAt = { 'conferences.documents.embargo-day': 'embargoOn' } as const;
  site.page(page);
  site.form({ page, command: addDocument, done, refusalAt: { ...refusalAt, 'conferences.documents.full': '' } });
  site.form({ ...at('sua'), command: changeDocument, refusalAt });
  site.form({ ...at('bo'), command: removeDocument });
}

interface CardProps {
  readonly row: DocumentRow;
  readonly model: DocumentsModel;
  readonly form: FormState;
  readonly visit: Visit;
}

function DocumentCard({ row, model, form, visit }: CardProps) {
  const t = useWords(words);
  const { conference, outline } = model;
  const mine = form.of === changeDocument.name && form.values['document'] === row.id;
  const until = row.embargoUntil;
  const item = outline.items.find(({ id }) => id === row.item);
  return (
    <Card level={2} title={row.title} top={<EmbargoChip row={row} visit={visit} />}>
      <Meta>
        {[t(`conferences.documents.audience.${row.audience}`), item?.title, formatFileSize(row.size, visit.lang)]
          .filter(Boolean)
          .join(' · ')}
      </Meta>
      <p>
        <a href={preparePaths.document(row.id)}>{t('conferences.papers.read')}</a>
      </p>
      <Details summary={t('conferences.documents.change')} open={mine}>
        <CommandForm
          form={mine ? form : { ...form, of: null }}
          command={changeDocument}
          action={preparePaths.act(conference.id, 'documents', 'sua')}
          words={words}
          idPrefix={`sua-${row.no}`}
          label={`${t('conferences.documents.change')}: ${row.title}`}
          initial={{
            title: row.title,
            item: row.item ?? '',
            audience: row.audience,
            embargoOn: until === null ? '' : dayOf(until),
            embargoAt: until === null ? '' : clockOf(until),
          }}
        >
          <HiddenField name="document" value={row.id} />
          <DocumentFields model={model} />
          <Button>{t('conferences.documents.save')}</Button>
        </CommandForm>
        <CommandForm
          form={form}
          command={removeDocument}
          action={preparePaths.act(conference.id, 'documents', 'bo')}
          words={words}
          idPrefix={`bo-${row.no}`}
          label={`${t('conferences.documents.remove')}: ${row.title}`}
        >
          <HiddenField name="document" value={row.id} />
          <Button look="danger">{t('conferences.documents.remove')}</Button>
        </CommandForm>
      </Details>
    </Card>
  );
}

function EmbargoChip({ row, visit }: Pick<CardProps, 'row' | 'visit'>) {
  const t = useWords(words);
  if (row.released || row.embargoUntil === null) return <Chip state="done">{t('conferences.documents.released')}</Chip>;
  return <Chip state="soon">{t('conferences.documents.held', { at: formatInstant(row.embargoUntil, visit.lang) })}</Chip>;
}
