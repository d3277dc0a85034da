import { Button } from '#kernel/html/button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from '#kernel/html/choices.tsx';
import { Details } from '#kernel/html/details.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { SearchForm } from '#kernel/html/search-form.tsx';
import { Section } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { chooseSites, type SiteChoice } from '../../commands/choose-sites.ts';
import type { SitesModel } from '../../pages/sites.tsx';
import { preparePaths } from '../../paths-prepare.ts';
import { words } from '../../words.ts';

interface Props {
  readonly model: SitesModel;
  readonly form: FormState;
}

/** What a convening unit may choose in one act: the country its provinces, a province its communes. */
const choicesAt = (level: string): readonly Exclude<SiteChoice, 'units'>[] =>
  level === 'country' ? ['provinces', 'provinces-and-communes'] : level === 'province' ? ['communes'] : [];

/** A whole level in one act, or units one by one. */
export function AddSites({ model, form }: Props) {
  const t = useWords(words);
  const { conference, units, unitSearch } = model;
  const action = preparePaths.part(conference.id, 'sites');
  const choices = choicesAt(conference.unit.level);
  const [first] = choices;
  return (
    <Section title={t('conferences.sites.add')} lead={t('conferences.sites.add-lead')}>
      {first === undefined ? null : (
        <CommandForm
          form={form.values['choice'] === 'units' ? { ...form, of: null } : form}
          command={chooseSites}
          action={action}
          words={words}
          initial={{ choice: first }}
          label={t('conferences.sites.add')}
        >
          <RadioGroup
            name="choice"
            label={t('conferences.sites.choose')}
            options={choices.map((value) => ({ value, label: t(`conferences.sites.choice.${value}`) }))}
          />
          <Button>{t('conferences.sites.add')}</Button>
        </CommandForm>
      )}
      <Details summary={t('conferences.sites.single')} open={unitSearch !== '' || first === undefined}>
        <SearchForm
          action={action}
          name="don-vi"
          label={t('conferences.sites.find')}
          button={t('conferences.sites.find-do')}
          value={unitSearch}
        />
        {unitSearch !== '' && units.length === 0 ? <p>{t('conferences.sites.find-none')}</p> : null}
        {units.length === 0 ? null : <FoundUnits model={model} form={form} action={action} />}
      </Details>
    </Section>
  );
}

function FoundUnits({ model, form, action }: Props & { readonly action: string }) {
  const t = useWords(words);
  return (
    <CommandForm
      form={form.values['choice'] === 'units' ? form : { ...form, of: null }}
      command={chooseSites}
      action={`${action}?don-vi=${encodeURIComponent(model.unitSearch)}`}
      words={words}
      idPrefix="don-vi"
      label={t('conferences.sites.single')}
    >
      <HiddenField name="choice" value="units" />
      <CheckboxGroup
        name="units"
        label={t('conferences.sites.found')}
        options={model.units.map(({ id, name, parentName, chosen }) => ({
          value: id,
          label: parentName === null ? name : `${name}, ${parentName}`,
          hint: chosen ? t('conferences.sites.chosen') : undefined,
        }))}
      />
      <Checkbox name="withCommunes" value="on" label={t('conferences.sites.with-communes')} />
      <Button>{t('conferences.sites.add-do')}</Button>
    </CommandForm>
  );
}
