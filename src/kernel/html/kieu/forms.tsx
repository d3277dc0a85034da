import { useWords } from '#kernel/words.ts';
import { Actions, Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Checkbox, CheckboxGroup, RadioGroup, Select } from '../choices.tsx';
import { DayField } from '../day-field.tsx';
import { FileField } from '../file-field.tsx';
import type { FieldErrors, Typed } from '../form-context.ts';
import { Fieldset, Form, HiddenField } from '../form.tsx';
import { Grid, Section } from '../section.tsx';
import { TextArea, TextField } from '../text-field.tsx';
import { kieuWords } from './kieu-words.ts';

type SampleProps = {
  readonly idPrefix: string;
  readonly label: string;
  readonly values?: Readonly<Record<string, Typed>>;
  readonly errors?: FieldErrors;
};

const TYPES = [
  { label: 'PDF', accept: '.pdf' },
  { label: 'Word', accept: '.docx' },
  { label: 'JPEG', accept: '.jpg,.jpeg' },
];
const MOST_BYTES = 20 * 1024 * 1024;

/** Every control once, in one form. */
function Sample({ idPrefix, label, values, errors }: SampleProps) {
  const t = useWords(kieuWords);
  return (
    <Form action="/kieu" values={values} errors={errors} idPrefix={idPrefix} label={label} multipart noChecks>
      <HiddenField name="version" value={3} />
      <TextField name="name" label={t('kieu.form.name')} hint={t('kieu.form.name-hint')} />
      <TextArea name="body" label={t('kieu.form.body')} rows={3} optional />
      <Select
        name="item"
        label={t('kieu.form.item')}
        options={[
          { value: '2', label: t('kieu.form.item-1') },
          { value: '7', label: t('kieu.form.item-2') },
        ]}
      />
      <CheckboxGroup
        name="channel"
        label={t('kieu.form.channel')}
        options={[
          { value: 'web', label: t('kieu.form.web') },
          { value: 'post', label: t('kieu.form.post'), hint: t('kieu.form.post-hint') },
          { value: 'loud', label: t('kieu.form.loud') },
        ]}
      />
      <RadioGroup
        name="kind"
        label={t('kieu.form.kind')}
        options={[
          { value: 'no', label: t('kieu.form.kind-no') },
          { value: 'yes', label: t('kieu.form.kind-yes') },
        ]}
      />
      <Fieldset legend={t('kieu.form.group')}>
        <DayField name="day" label={t('kieu.form.day')} />
        <TextField name="copies" label={t('kieu.form.copies')} inputMode="numeric" size="short" optional />
      </Fieldset>
      <FileField name="file" label={t('kieu.form.file')} types={TYPES} maxBytes={MOST_BYTES} />
      <Checkbox name="sure" label={t('kieu.form.sure')} />
      <Actions>
        <Button>{t('kieu.form.save')}</Button>
        <Button look="plain" name="as" value="draft" skipChecks>
          {t('kieu.form.draft')}
        </Button>
      </Actions>
    </Form>
  );
}

/** The same form as it opens, and as it comes back with errors. */
export function Forms() {
  const t = useWords(kieuWords);
  const errors = {
    name: t('kieu.form.err-name'),
    channel: t('kieu.form.err-channel'),
    day: t('kieu.form.err-day'),
    file: t('kieu.form.err-file'),
    sure: t('kieu.form.err-sure'),
  };
  const typed = { name: '', body: t('kieu.paper.body'), item: '7', kind: 'yes', day: '31/11/2026', copies: '14' };
  return (
    <Section title={t('kieu.form.title')} id="bieu-mau">
      <Grid>
        <Card title={t('kieu.form.fresh')}>
          <Sample idPrefix="moi" label={t('kieu.form.fresh')} />
        </Card>
        <Card title={t('kieu.form.wrong')}>
          <Sample idPrefix="sai" label={t('kieu.form.wrong')} values={typed} errors={errors} />
        </Card>
      </Grid>
    </Section>
  );
}
