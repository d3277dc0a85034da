import { Button, ButtonLink } from '#kernel/html/button.tsx';
import { Checkbox } from '#kernel/html/choices.tsx';
import { Section } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { FormState } from '#kernel/http/spec.ts';
import { useWords } from '#kernel/words.ts';
import { makeDelegateCodes } from '../../commands/make-delegate-codes.ts';
import { makeSiteCode } from '../../commands/make-site-code.ts';
import type { SitePageModel } from '../../pages/site.tsx';
import { preparePaths, SITE_PAPERS } from '../../paths-prepare.ts';
import { words } from '../../words.ts';
import { PaperLinks } from '../paper-links.tsx';

interface Props {
  readonly model: SitePageModel;
  readonly form: FormState;
}

/** What a site takes along: its delegates, its papers, its code and the invitations of its delegates. */
export function SiteCodes({ model, form }: Props) {
  const t = useWords(words);
  const { site, conference } = model;
  const coded = conference.state === 'called' || conference.state === 'open';
  return (
    <>
      <Section title={t('conferences.delegates.title')}>
        <p>
          <ButtonLink href={preparePaths.siteDelegates(site.id)}>{t('conferences.delegates.see-site')}</ButtonLink>
        </p>
      </Section>
      <Section title={t('conferences.call.papers')}>
        <PaperLinks
          papers={SITE_PAPERS.map((paper) => ({
            name: t(`conferences.paper-name.${paper}`),
            href: (format) => preparePaths.siteFile(site.id, `${paper}.${format}`),
          }))}
        />
      </Section>
      {coded ? (
        <Section title={t('conferences.codes.site')} lead={t('conferences.codes.lead')}>
          <p>{t(site.hasCode ? 'conferences.codes.site-has' : 'conferences.codes.site-none')}</p>
          <CodeForm
            form={form}
            command={makeSiteCode}
            action={preparePaths.siteAct(site.id, 'ma')}
            prefix="ma"
            button={t('conferences.codes.guides-do')}
          />
          <h3>{t('conferences.codes.invitations')}</h3>
          <CodeForm
            form={form}
            command={makeDelegateCodes}
            action={preparePaths.siteAct(site.id, 'giay-moi')}
            prefix="giay-moi"
            button={t('conferences.codes.invitations-do')}
          />
        </Section>
      ) : null}
    </>
  );
}

interface CodeFormProps {
  readonly form: FormState;
  readonly command: { readonly name: string };
  readonly action: string;
  readonly prefix: string;
  readonly button: string;
}

function CodeForm({ form, command, action, prefix, button }: CodeFormProps) {
  const t = useWords(words);
  return (
    <CommandForm form={form} command={command} action={action} words={words} idPrefix={prefix} label={button}>
      <Checkbox name="again" value="on" label={t('conferences.codes.again')} />
      <Button look="plain">{button}</Button>
    </CommandForm>
  );
}
