import { useWords } from '#kernel/words.ts';
import { preparePaths } from '../../paths-prepare.ts';
import { slidePaths } from '../../paths-slides.ts';
import { documentOf, screenOf } from '../../rules/session/state.ts';
import { words } from '../../words.ts';
import { ActForm } from './act-form.tsx';
import { useScene } from './hall-context.ts';

/** What is shown beside whoever speaks: the page of a screen as a picture, or which page of which document is looked at. */
export function SlidePlace() {
  const t = useWords(words);
  const { hall, audience } = useScene();
  const { session, names } = hall;
  const screen = screenOf(session);
  const document = documentOf(session);
  const read = document === null ? undefined : hall.documents.find(({ id }) => id === document.document);
  if (screen === null && read === undefined) return null;
  const site = screen?.site == null ? null : (names.sites[screen.site]?.name ?? '');
  const who = site === null ? t('conferences.slides.of-secretariat') : t('conferences.slides.of-site', { site });
  return (
    <>
      <h2 class="hall-label">{t('conferences.slides.shown')}</h2>
      {screen === null ? null : (
        <figure class="hall-slide">
          <img
            src={slidePaths.slide(hall.conference.id, screen.slide)}
            width={screen.width}
            height={screen.height}
            alt={t('conferences.slides.alt', { who, no: screen.no })}
          />
          <figcaption class="meta">{t('conferences.slides.caption', { who, no: screen.no })}</figcaption>
        </figure>
      )}
      {document === null || read === undefined ? null : (
        <p>
          <a href={`${preparePaths.document(read.id)}#page=${document.page}`}>{read.title}</a>{' '}
          <span class="meta">{t('conferences.hall.slide', { page: document.page })}</span>
        </p>
      )}
      {audience === 'secretariat' ? <ActForm act="thoi-chieu">{t('conferences.secretary.slide-hide')}</ActForm> : null}
    </>
  );
}
