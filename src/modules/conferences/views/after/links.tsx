import { ButtonLink } from '#kernel/html/button.tsx';
import { useWords } from '#kernel/words.ts';
import { afterPaths } from '../../paths-after.ts';
import type { ConferenceModel } from '../../queries/find-conference.ts';
import { words } from '../../words.ts';

/** From the page of a conference to its figures, and to its report once there is one. @param told a report was published */
export function AfterLinks({ conference, told }: { readonly conference: ConferenceModel; readonly told: boolean }) {
  const t = useWords(words);
  const { code, state } = conference;
  const met = state === 'open' || state === 'closed' || state === 'concluded';
  return (
    <>
      {told ? <ButtonLink href={afterPaths.press(code)}>{t('conferences.press.title')}</ButtonLink> : null}
      {met ? <ButtonLink href={afterPaths.figures(code)}>{t('conferences.after.title')}</ButtonLink> : null}
    </>
  );
}
