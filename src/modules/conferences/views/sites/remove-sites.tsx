import { Button } from '#kernel/html/button.tsx';
import { CheckboxGroup } from '#kernel/html/choices.tsx';
import { Details } from '#kernel/html/details.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { removeSites } from '../../commands/remove-sites.ts';
import type { SitesModel } from '../../pages/sites.tsx';
import { preparePaths } from '../../paths-prepare.ts';
import { words } from '../../words.ts';

/** Takes some of the sites on this page off the list. */
export function RemoveSites({ model, form }: { readonly model: SitesModel; readonly form: FormState }) {
  const t = useWords(words);
  const rows = model.rows.filter(({ role }) => role === 'site');
  if (rows.length === 0) return null;
  return (
    <Details summary={t('conferences.sites.remove')} open={form.of === removeSites.name}>
      <CommandForm
        form={form}
        command={removeSites}
        action={preparePaths.act(model.conference.id, 'sites', 'bo')}
        words={words}
        idPrefix="bo"
        label={t('conferences.sites.remove')}
      >
        <CheckboxGroup
          name="sites"
          label={t('conferences.sites.remove-which')}
          options={rows.map(({ id, no, name }) => ({ value: id, label: `${no}. ${name}` }))}
        />
        <Button look="danger">{t('conferences.sites.remove-do')}</Button>
      </CommandForm>
    </Details>
  );
}
