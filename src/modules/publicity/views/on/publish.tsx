import { Button } from '#kernel/html/button.tsx';
import { Section } from '#kernel/html/section.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import { publishPublication } from '../../commands/publish-publication.ts';
import { paths } from '../../paths.ts';
import { mayPrepare } from '../../policy.ts';
import { isPossible } from '../../rules/acts.ts';
import { words } from '../../words.ts';
import { Findings, PrivacyTicks } from './findings.tsx';
import type { PartProps } from './shared.ts';

/** The last look, and the button that makes it public. */
export function Publish({ model, form, visit }: PartProps) {
  const t = visit.t(words);
  const { publication, findings } = model;
  if (!isPossible('publish', publication.state) || !mayPrepare(visit.actor, publication).may) return null;
  const personal = publication.item?.personalData ?? false;
  return (
    <Section
      title={t('publicity.publish.title')}
      id="cong-khai"
      lead={t(publication.body === null ? 'publicity.publish.lead' : 'publicity.publish.lead-body')}
    >
      {personal || findings.length > 0 ? <Findings findings={findings} personal={personal} /> : null}
      <CommandForm
        form={form}
        command={publishPublication}
        action={paths.act(publication.id, 'cong-khai')}
        words={words}
        idPrefix="cong-khai"
      >
        <PrivacyTicks personal={personal} ask={findings.length > 0} />
        <Button>{t('publicity.publish.do')}</Button>
      </CommandForm>
    </Section>
  );
}
