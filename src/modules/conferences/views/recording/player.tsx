import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { useWords } from '#kernel/words.ts';
import { words } from '../../words.ts';

interface Props {
  /** Address of the file. */
  readonly src: string;
  readonly title: string;
  /** Name it is saved under. */
  readonly name: string;
}

/** Plays one part, or saves it. */
export function Player({ src, title, name }: Props) {
  const t = useWords(words);
  return (
    <div class="stack">
      <video class="recording" src={src} controls preload="metadata" aria-label={title}>
        {t('conferences.recording.no-video')}
      </video>
      <Actions>
        <ButtonLink href={src} download={name}>
          {t('conferences.recording.download')}
        </ButtonLink>
      </Actions>
    </div>
  );
}
