import { Button } from '#kernel/html/button.tsx';
import { Select } from '#kernel/html/choices.tsx';
import { Details } from '#kernel/html/details.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { sendOutSite } from '../../commands/send-out-site.ts';
import { hallPaths } from '../../paths-run.ts';
import type { HallChoices } from '../../queries/list-hall-choices.ts';
import { words } from '../../words.ts';
import { siteOptions, withSiteSearch } from '../site-search.tsx';
import { ROLE_OF, useScene } from './hall-context.ts';
import { fieldErrorsOnly } from './hall-frame.tsx';

/** Any site by its name, for chair and secretary; it stands outside of what is replaced, so that a choice half made is not lost. */
export function SendOut({ choices }: { readonly choices: HallChoices }) {
  const t = useWords(words);
  const scene = useScene();
  const { hall, audience, form } = scene;
  const sites = choices.sites.filter(({ id }) => id !== hall.sites.main);
  if (hall.session.phase === 'closed' || sites.length === 0) return null;
  return (
    <Details summary={t('conferences.out.send')} open={form?.of === sendOutSite.name}>
      <div data-inplace data-part="dua-ra">
        <CommandForm
          form={fieldErrorsOnly(scene)}
          command={sendOutSite}
          action={withSiteSearch(hallPaths.act(hall.conference.id, ROLE_OF[audience], 'dua-ra'), choices)}
          words={words}
          label={t('conferences.out.send')}
          idPrefix="dua-ra"
        >
          <HiddenField name="rev" value={hall.rev} />
          <p class="meta">{t('conferences.out.what')}</p>
          <Select name="site" label={t('conferences.door.site')} options={siteOptions(sites)} />
          <Button look="plain">{t('conferences.out.send')}</Button>
        </CommandForm>
      </div>
    </Details>
  );
}
