import { Button } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { SearchForm } from '#kernel/html/search-form.tsx';
import { Grid, Section } from '#kernel/html/section.tsx';
import { TextArea } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { addDelegates, DELEGATE_KINDS } from '../../commands/add-delegates.ts';
import type { SiteDelegatesModel } from '../../pages/site-delegates.tsx';
import { preparePaths } from '../../paths-prepare.ts';
import { words } from '../../words.ts';

interface Props {
  readonly model: SiteDelegatesModel;
  readonly form: FormState;
}

/** A list that is typed or pasted, or people on record one by one. */
export function AddDelegates({ model, form }: Props) {
  const t = useWords(words);
  const action = preparePaths.siteDelegates(model.site.id);
  return (
    <>
      <Section title={t('conferences.delegates.add')}>
        <CommandForm
          form={form.values['person'] === undefined ? form : { ...form, of: null }}
          command={addDelegates}
          action={action}
          words={words}
          initial={{ kind: 'delegate' }}
        >
          <KindField />
          <TextArea name="lines" label={t('conferences.delegates.lines')} hint={t('conferences.delegates.lines-hint')} rows={6} />
          <Button>{t('conferences.delegates.do')}</Button>
        </CommandForm>
      </Section>
      <Section title={t('conferences.delegates.find')}>
        <SearchForm
          action={action}
          name="nguoi"
          label={t('conferences.delegates.name')}
          button={t('conferences.chairs.find-do')}
          value={model.search}
        />
        {model.search !== '' && model.people.length === 0 ? <p>{t('conferences.chairs.find-none')}</p> : null}
        <Grid>
          {model.people.map((person) => (
            <Card key={person.id} title={person.name}>
              <p>
                {person.posts.length === 0 ? t('conferences.chairs.no-post') : person.posts.map(({ title }) => title).join(', ')}
              </p>
              <CommandForm
                form={form.values['person'] === person.id ? form : { ...form, of: null }}
                command={addDelegates}
                action={action}
                words={words}
                idPrefix={`nguoi-${person.id}`}
                initial={{ kind: 'delegate' }}
                label={person.name}
              >
                <HiddenField name="person" value={person.id} />
                <KindField />
                <Button look="plain">{t('conferences.delegates.do')}</Button>
              </CommandForm>
            </Card>
          ))}
        </Grid>
      </Section>
    </>
  );
}

export function KindField() {
  const t = useWords(words);
  return (
    <RadioGroup
      name="kind"
      label={t('conferences.delegates.kind')}
      options={DELEGATE_KINDS.map((value) => ({ value, label: t(`conferences.delegates.kind.${value}`) }))}
    />
  );
}
