import { Button } from '#kernel/html/button.tsx';
import { Form } from '#kernel/html/form.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { hallPaths } from '../paths-run.ts';
import { paths } from '../paths.ts';
import type { Scene } from '../views/hall/hall-context.ts';
import { words } from '../words.ts';
import type { InHall } from './hall-model.ts';

/** Without script a page comes up to date by itself this often. */
const EVERY_SECONDS = 15;

/** Asked for in the address by somebody who runs no script and wants to read in peace. */
const isStill = ({ url }: Visit): boolean => url.includes('dung=1');

/** What all pages of a meeting say of themselves. @param writes it has fields for text and must not load itself again */
export const hallParts = ({ hall, audience }: Scene, who: string, visit: Visit, writes = false): Omit<Parts, 'body'> => ({
  title: `${who} · ${hall.conference.title}`,
  demo: hall.conference.demo,
  indexed: false,
  wide: true,
  islands: ['board', 'conference-media', ...(audience === 'site' || audience === 'secretariat' ? ['media-slides'] : [])],
  ...(writes || isStill(visit) ? {} : { refreshWithoutScript: EVERY_SECONDS }),
});

/** What is left to say once the meeting has ended. */
export function Over({ scene }: { readonly scene: Scene }) {
  const t = useWords(words);
  const { conference, session } = scene.hall;
  if (session.phase !== 'closed') return null;
  return (
    <Notice kind="success" title={t('conferences.hall.over-title')}>
      <p>
        {t('conferences.hall.over-text')} <a href={paths.conference(conference.code)}>{t('conferences.hall.to-conference')}</a>
      </p>
    </Notice>
  );
}

/** Gives up the seat of this browser; whoever came by their account has none. */
export function Leave({ model }: { readonly model: InHall }) {
  const t = useWords(words);
  if (model.standing.seat === null) return null;
  return (
    <Form action={hallPaths.leave()} label={t('conferences.hall.leave')}>
      <Button look="plain">{t('conferences.hall.leave')}</Button>
    </Form>
  );
}
