import { useContext } from 'preact/hooks';
import { LangContext } from '#kernel/words.ts';
import { islandWords } from '../../media/words.ts';
import { mediaPaths } from '../../paths-media.ts';
import { paths } from '../../paths.ts';
import { ROLE_OF, useScene, type Audience } from './hall-context.ts';

/** What each page is to picture and sound; the public watches the stream elsewhere. */
const PARTS: Readonly<Record<Audience, 'site' | 'control' | 'screen' | null>> = {
  public: null,
  site: 'site',
  secretariat: 'control',
  chair: 'screen',
  delegate: 'screen',
  screen: 'screen',
};

/** The one place of a meeting's pages for live picture and sound; empty where there is none. It is never replaced while the page is open. */
export function MediaPlace() {
  const { hall, audience } = useScene();
  const lang = useContext(LangContext);
  const part = PARTS[audience];
  if (part === null || hall.session.phase === 'closed') return null;
  const { id } = hall.conference;
  const config = {
    address: `${mediaPaths.exchange(id)}?vai=${part}`,
    room: `${id}-${part}`,
    sends: part === 'site',
    mosaic: part === 'control',
    // A delegate sits in a hall that has a screen; their phone takes no place from a site before it asks for one.
    rung: audience === 'delegate' ? 'F' : 'A',
    hls: mediaPaths.stream(id, '').replace(/\/$/, ''),
    plain: paths.hall(id, ROLE_OF[audience]),
    words: islandWords(lang),
  };
  return <div class="hall-media" data-media={JSON.stringify(config)} />;
}
