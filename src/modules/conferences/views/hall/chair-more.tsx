import { Details } from '#kernel/html/details.tsx';
import { Select } from '#kernel/html/choices.tsx';
import { Button } from '#kernel/html/button.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { useWords } from '#kernel/words.ts';
import { inviteSite } from '../../commands/invite-site.ts';
import { sendOutSite } from '../../commands/send-out-site.ts';
import { hallPaths } from '../../paths-run.ts';
import { paths } from '../../paths.ts';
import { minutesFor } from '../../rules/floor-minutes.ts';
import type { HallChoices } from '../../queries/list-hall-choices.ts';
import { words } from '../../words.ts';
import { siteOptions, SiteSearch, withSiteSearch } from '../site-search.tsx';
import { ActForm } from './act-form.tsx';
import { useScene } from './hall-context.ts';
import { fieldErrorsOnly } from './hall-frame.tsx';
import { Region } from './regions.tsx';
import { SendOut } from './send-out.tsx';

/** What a chair needs now and then, folded away under the large buttons. */
export function ChairMore({ choices }: { readonly choices: HallChoices }) {
  const t = useWords(words);
  const scene = useScene();
  // It stays while the page is open, so it is there from the beginning; what cannot be done yet says so.
  if (scene.hall.session.phase === 'closed') return <AgendaPlace />;
  return (
    <>
      <Details
        summary={t('conferences.chair.other')}
        open={scene.form?.of === inviteSite.name || scene.form?.of === sendOutSite.name || choices.search !== ''}
      >
        <div class="stack" data-part="viec-khac">
          <SiteSearch choices={choices} action={paths.hall(scene.hall.conference.id, 'chu-tri')} />
          <InviteSite choices={choices} />
          <SendOut choices={choices} />
          <div>
            <p class="meta">{t('conferences.chair.close-what')}</p>
            <ActForm act="be-mac" look="danger">
              {t('conferences.chair.close')}
            </ActForm>
          </div>
        </div>
      </Details>
      <AgendaPlace />
    </>
  );
}

/** Folded or not, it stays as it was when what is in it changes. */
function AgendaPlace() {
  const t = useWords(words);
  return (
    <Details summary={t('conferences.chair.agenda')}>
      <Region name="agenda" />
    </Details>
  );
}

function InviteSite({ choices }: { readonly choices: HallChoices }) {
  const t = useWords(words);
  const scene = useScene();
  return (
    <div data-inplace>
      <CommandForm
        form={fieldErrorsOnly(scene)}
        command={inviteSite}
        action={withSiteSearch(hallPaths.act(scene.hall.conference.id, 'chu-tri', 'moi-diem-cau'), choices)}
        words={words}
        label={t('conferences.chair.invite')}
        idPrefix="moi"
        initial={{ minutes: String(minutesFor('invited', undefined)) }}
      >
        <HiddenField name="rev" value={scene.hall.rev} />
        <Select name="site" label={t('conferences.chair.invite-site')} options={siteOptions(choices.sites)} />
        <TextField name="minutes" label={t('conferences.chair.minutes')} inputMode="numeric" size="short" />
        <Button look="plain">{t('conferences.chair.invite')}</Button>
      </CommandForm>
    </div>
  );
}
