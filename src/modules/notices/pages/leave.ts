import { z } from 'zod';
import { text } from '#kernel/fields.ts';
import { openToAll, type Site } from '#kernel/http/site.ts';
import { Moved, type FormState, type PageSpec, type Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { leaveAll } from '../commands/leave-all.ts';
import { leaveTopic } from '../commands/leave-topic.ts';
import { paths } from '../paths.ts';
import { followerExists, followState, type FollowState } from '../queries/link-state.ts';
import { readLinkToken } from '../rules/link-token.ts';
import type { Describe } from '../topics.ts';
import { answeredParts, askingParts } from '../views/link-page.tsx';
import { words } from '../words.ts';

const params = z.object({ token: text(100) });
type Params = z.infer<typeof params>;

interface Leaving {
  readonly token: string;
  readonly state: FollowState | null;
}

interface LeavingAll {
  readonly token: string;
  readonly there: boolean;
}

/** The links at the end of every mail: out of one topic, or out of all. */
export function registerLeave(site: Site, describe: Describe): void {
  const one: PageSpec<Params, object, Leaving> = {
    path: paths.leave(':token'),
    params,
    load: async (visit, { token }) => {
      const id = readLinkToken(visit.room.secret, 'leave', token);
      return id === null ? null : { token, state: await followState(visit.reader, id, describe, visit.lang) };
    },
    may: openToAll,
    view: oneView,
  };
  site.page(one);
  site.form({ page: one, command: leaveTopic, done: (_value, _visit, _reply, { token }) => paths.leave(token) });
  site.page(allPage);
  site.form({ page: allPage, command: leaveAll, done: (_value, _visit, _reply, { token }) => paths.leaveAll(token) });
  registerOneClick(site);
}

const allPage: PageSpec<Params, object, LeavingAll> = {
  path: paths.leaveAll(':token'),
  params,
  load: async (visit, { token }) => {
    const id = readLinkToken(visit.room.secret, 'leave-all', token);
    return id === null ? null : { token, there: await followerExists(visit.reader, id) };
  },
  may: openToAll,
  view: allView,
};

/** The address in the List-Unsubscribe header: mail programs send a POST there, people who open it come to the page. */
function registerOneClick(site: Site): void {
  site.call({
    path: paths.leaveAtOnce(':token'),
    params,
    command: leaveAll,
    input: (given) => given,
    alsoDone: ['notices.follow.gone'],
  });
  site.document({
    path: paths.leaveAtOnce(':token'),
    params,
    load: async (_visit, { token }) => new Moved(paths.leaveAll(token)),
    may: openToAll,
    send: (_never, _visit, reply) => reply.send(),
  });
}

function oneView({ token, state }: Leaving, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  if (state === null) return answeredParts(t('notices.leave.gone-title'), t('notices.follow.gone'));
  return askingParts(
    {
      title: t('notices.leave.title'),
      lead: t('notices.leave.lead', { title: state.topic?.title ?? t('notices.topic.unknown') }),
      button: t('notices.leave.do'),
      action: paths.leave(token),
      command: leaveTopic,
      demo: state.topic?.demo,
    },
    form,
  );
}

function allView({ token, there }: LeavingAll, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  if (!there) return answeredParts(t('notices.leave.gone-title'), t('notices.follow.gone'));
  return askingParts(
    {
      title: t('notices.leave-all.title'),
      lead: t('notices.leave-all.lead'),
      button: t('notices.leave-all.do'),
      danger: true,
      action: paths.leaveAll(token),
      command: leaveAll,
    },
    form,
  );
}
