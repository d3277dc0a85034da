import { useWords } from '../words.ts';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

const words = { vi, en };

interface Props {
  /** Address of a live stream (`liveRoutes`). */
  readonly stream: string;
  /** Address of this page, for the link that loads it again. */
  readonly page: string;
}

/**
 * Stays empty until something on this page changes elsewhere; then politely offers to load it again. The page must
 * name the island `live`. Without script nothing is missing but the hint.
 */
export function LiveNotice({ stream, page }: Props) {
  const t = useWords(words);
  return (
    <div class="live-notice" data-live={stream} role="status">
      <template>
        <p>
          {t('kernel.live.changed')} <a href={page}>{t('kernel.live.reload')}</a>
        </p>
      </template>
    </div>
  );
}
