import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { Notice } from '#kernel/html/notice.tsx';
import { say } from '#kernel/http/say.ts';
import { LangContext, useWords } from '#kernel/words.ts';
import { hallPaths } from '../../paths-run.ts';
import { paths } from '../../paths.ts';
import { words } from '../../words.ts';
import { SceneContext, type Scene } from './hall-context.ts';
import { Region } from './regions.tsx';

interface Props {
  readonly scene: Scene;
  /** "Chủ trì", "Điểm cầu Lâm Đồng". */
  readonly who: string;
  /** Where this page says that it is there. */
  readonly beat?: string | undefined;
  /** The page has fields for text: without script it does not load itself again. */
  readonly writes?: boolean;
  /** Beside the title: leaving the seat, other pages. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What stands around the pieces of every page of a meeting. */
export function HallFrame({ scene, who, beat, writes = false, actions, children }: Props) {
  const t = useWords(words);
  const { conference } = scene.hall;
  return (
    <SceneContext.Provider value={scene}>
      <div
        class={`hall hall-${scene.audience}`}
        data-board={hallPaths.stream(conference.id, scene.audience)}
        data-now={scene.now ?? undefined}
        data-beat={beat}
        data-not-sent={t('conferences.hall.not-sent')}
        data-too-soon={t('conferences.hall.too-soon')}
      >
        <header class="hall-head">
          <div>
            <p class="hall-label">{who}</p>
            <h1>{conference.title}</h1>
          </div>
          <Region name="status" />
          {actions === undefined ? null : <div class="hall-row">{actions}</div>}
        </header>
        <p
          class="hall-line"
          data-line
          role="status"
          data-gone={t('conferences.hall.line-gone')}
          data-back={t('conferences.hall.line-back')}
        />
        <Region name="say" />
        <Region name="recording" />
        <div data-told>
          <Told />
        </div>
        <noscript>
          <p class="meta">
            {t(writes ? 'conferences.hall.no-script-writing' : 'conferences.hall.no-script')}{' '}
            {writes ? (
              <a href={paths.hall(conference.id, 'man-hinh')}>{t('conferences.hall.open-screen')}</a>
            ) : (
              <a href="?dung=1">{t('conferences.hall.stand-still')}</a>
            )}
          </p>
        </noscript>
        {children}
      </div>
    </SceneContext.Provider>
  );

  /** Why what was pressed was not done. The rest of the page shows how things stand. */
  function Told() {
    const lang = useContext(LangContext);
    const error = scene.form?.errors[''];
    return error === undefined ? null : <Notice kind="error" live title={say(words, lang, error.code, error.values)} />;
  }
}

/** The same form without what the frame says already. */
export const fieldErrorsOnly = (scene: Scene): NonNullable<Scene['form']> => {
  const { form } = scene;
  if (form === null) throw new Error('Fields for text stand on pages, never in a stream');
  const { '': _whole, ...errors } = form.errors;
  return { ...form, errors };
};
