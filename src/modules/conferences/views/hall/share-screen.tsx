import { useContext } from 'preact/hooks';
import type { Id } from '#kernel/id.ts';
import { LangContext, useWords } from '#kernel/words.ts';
import { islandWords } from '../../media/words.ts';
import { slidePaths } from '../../paths-slides.ts';
import { words } from '../../words.ts';
import { useScene } from './hall-context.ts';

/** @property site whose screen it is; null on the secretary's page */
interface Props {
  readonly site: Id<'conferences.site'> | null;
}

/** Shares the screen of this computer as page images. Stands outside of what the stream replaces, so that sharing goes on. */
export function ShareScreen({ site }: Props) {
  const t = useWords(words);
  const lang = useContext(LangContext);
  const { hall } = useScene();
  if (hall.session.phase === 'closed') return null;
  const said = Object.entries(islandWords(lang)).filter(([key]) => key.startsWith('slides.'));
  const config = { address: slidePaths.share(hall.conference.id, site), words: Object.fromEntries(said) };
  return (
    <section class="card">
      <h2 class="hall-label">{t('conferences.slides.share')}</h2>
      <p>{t(site === null ? 'conferences.slides.share-lead' : 'conferences.slides.share-lead-site')}</p>
      <div class="hall-share" data-media-slides={JSON.stringify(config)} />
      <noscript>
        <p class="meta">{t('conferences.slides.share-no-script')}</p>
      </noscript>
    </section>
  );
}
