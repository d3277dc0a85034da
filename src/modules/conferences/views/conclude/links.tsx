import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { Section } from '#kernel/html/section.tsx';
import { useWords } from '#kernel/words.ts';
import { afterPaths } from '../../paths-after.ts';
import { concludePaths } from '../../paths-conclude.ts';
import { recordingPaths } from '../../paths-recording.ts';
import { pollPaths } from '../../paths-polls.ts';
import type { ConferenceModel } from '../../queries/find-conference.ts';
import { words } from '../../words.ts';

interface Props {
  readonly conference: Pick<ConferenceModel, 'id' | 'code' | 'state'>;
}

/** From the working page of a conference to what is decided in it and what remains of it. */
export function DecidingLinks({ conference: { id, state } }: Props) {
  const t = useWords(words);
  const held = state === 'open' || state === 'closed' || state === 'concluded';
  return (
    <Section title={t('conferences.deciding.title')}>
      <Actions>
        <ButtonLink href={pollPaths.list(id)}>{t('conferences.polls.title')}</ButtonLink>
        <ButtonLink href={concludePaths.proposals(id)}>{t('conferences.proposals.title')}</ButtonLink>
        <ButtonLink href={concludePaths.conclusions(id)}>{t('conferences.conclusions.title')}</ButtonLink>
        <ButtonLink href={concludePaths.awards(id)}>{t('conferences.awards.title')}</ButtonLink>
        {held ? <ButtonLink href={concludePaths.minutes(id)}>{t('conferences.minutes.title')}</ButtonLink> : null}
        {held ? <ButtonLink href={recordingPaths.list(id)}>{t('conferences.recording.title')}</ButtonLink> : null}
        {held ? <ButtonLink href={afterPaths.pressWork(id)}>{t('conferences.press.title')}</ButtonLink> : null}
      </Actions>
    </Section>
  );
}

/** From the public page of a conference to its outcome, once it has been held. */
export function OutcomeLink({ conference: { code, state } }: Props) {
  const t = useWords(words);
  if (state !== 'open' && state !== 'closed' && state !== 'concluded') return null;
  return <ButtonLink href={concludePaths.outcome(code)}>{t('conferences.outcome.title')}</ButtonLink>;
}
