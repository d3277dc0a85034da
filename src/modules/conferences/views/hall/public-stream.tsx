import { useWords } from '#kernel/words.ts';
import { mediaPaths } from '../../paths-media.ts';
import { words } from '../../words.ts';
import { useScene } from './hall-context.ts';

/** Where the public sees the meeting, a few seconds late; without script the page has to be opened anew once it has begun. */
export function PublicStream({ running }: { readonly running: boolean | null }) {
  const t = useWords(words);
  const { hall } = useScene();
  if (running === null || hall.session.phase === 'closed') return null;
  const address = mediaPaths.stream(hall.conference.id, '').replace(/\/$/, '');
  return (
    <div class="hall-media" data-stream={address} data-none={t('conferences.hall.stream-none')}>
      {running ? (
        <video controls playsInline preload="none" src={`${address}/main.m3u8`} />
      ) : (
        <p class="hint">{t('conferences.hall.stream-waits')}</p>
      )}
    </div>
  );
}
