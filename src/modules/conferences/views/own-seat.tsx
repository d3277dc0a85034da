import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { useWords } from '#kernel/words.ts';
import { HALL_OF } from '../paths-run.ts';
import { slidePaths } from '../paths-slides.ts';
import { paths } from '../paths.ts';
import type { OwnSeat } from '../queries/find-own-seat.ts';
import { words } from '../words.ts';

/** At the door, for whoever has come in already: back to the meeting, or to the check of the computer. */
export function OwnSeatNotice({ own }: { readonly own: OwnSeat }) {
  const t = useWords(words);
  const seat = [t(`conferences.role.${own.role}`), own.siteName].filter(Boolean).join(': ');
  return (
    <Notice kind="info" title={t('conferences.device.seated', { seat })}>
      <p>{own.title}</p>
      <Actions>
        <ButtonLink href={paths.hall(own.conference, HALL_OF[own.role])}>{t('conferences.device.to-hall')}</ButtonLink>
        <ButtonLink href={slidePaths.check(own.conference)}>{t('conferences.device.link')}</ButtonLink>
      </Actions>
    </Notice>
  );
}
