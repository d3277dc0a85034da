import { RadioGroup, Select } from '#kernel/html/choices.tsx';
import { DayField } from '#kernel/html/day-field.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { useWords } from '#kernel/words.ts';
import type { DocumentsModel } from '../../pages/documents.tsx';
import { DOCUMENT_AUDIENCES } from '../../policy-prepare.ts';
import type { Outline } from '../../rules/agenda.ts';
import { words } from '../../words.ts';

/** What is typed about a document: its title, where it belongs, who reads it and from when on. */
export function DocumentFields({ model }: { readonly model: Pick<DocumentsModel, 'outline'> }) {
  const t = useWords(words);
  return (
    <>
      <TextField name="title" label={t('conferences.documents.name')} maxLength={300} />
      <ItemSelect outline={model.outline} />
      <RadioGroup
        name="audience"
        label={t('conferences.documents.audience')}
        options={DOCUMENT_AUDIENCES.map((value) => ({ value, label: t(`conferences.documents.audience.${value}`) }))}
      />
      <DayField
        name="embargoOn"
        label={t('conferences.documents.embargo-on')}
        hint={t('conferences.documents.embargo-hint')}
        optional
      />
      <TextField name="embargoAt" label={t('conferences.documents.embargo-at')} optional size="short" />
    </>
  );
}

/** The item of the agenda something belongs to, or the whole conference. */
export function ItemSelect({ outline }: { readonly outline: Outline }) {
  const t = useWords(words);
  if (outline.items.length === 0) return null;
  return (
    <Select
      name="item"
      label={t('conferences.documents.item')}
      placeholder={t('conferences.documents.whole')}
      optional
      options={outline.items.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))}
    />
  );
}
