import { z } from 'zod';
import { text } from '#kernel/fields.ts';
import { openToAll, type Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { confirmFollow } from '../commands/confirm-follow.ts';
import { paths } from '../paths.ts';
import { followState, type FollowState } from '../queries/link-state.ts';
import { readLinkToken } from '../rules/link-token.ts';
import type { Describe } from '../topics.ts';
import { answeredParts, askingParts } from '../views/link-page.tsx';
import { words } from '../words.ts';

const params = z.object({ token: text(100) });

interface Confirming {
  readonly token: string;
  readonly state: FollowState | null;
}

/** What the link in the confirmation mail opens. */
export function registerConfirm(site: Site, describe: Describe): void {
  const page: PageSpec<z.infer<typeof params>, object, Confirming> = {
    path: paths.confirm(':token'),
    params,
    load: async (visit, { token }) => {
      const id = readLinkToken(visit.room.secret, 'confirm', token);
      return id === null ? null : { token, state: await followState(visit.reader, id, describe, visit.lang) };
    },
    may: openToAll,
    view,
  };
  site.page(page);
  site.form({ page, command: confirmFollow, done: (_value, _visit, _reply, { token }) => paths.confirm(token) });
}

function view({ token, state }: Confirming, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  if (state === null) return answeredParts(t('notices.confirm.expired-title'), t('notices.follow.expired'));
  const title = state.topic?.title ?? t('notices.topic.unknown');
  if (state.confirmed) {
    const next = state.topic === null ? undefined : { href: state.topic.path, label: t('notices.confirm.see') };
    return answeredParts(t('notices.confirm.done-title'), t('notices.confirm.done', { title }), next);
  }
  return askingParts(
    {
      title: t('notices.confirm.title'),
      lead: t('notices.confirm.lead', { title }),
      button: t('notices.confirm.do'),
      action: paths.confirm(token),
      command: confirmFollow,
      demo: state.topic?.demo,
    },
    form,
  );
}
