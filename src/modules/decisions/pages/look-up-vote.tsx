import { z } from 'zod';
import { Empty } from '#kernel/html/empty.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { SearchForm } from '#kernel/html/search-form.tsx';
import { openToAll, type Site } from '#kernel/http/site.ts';
import { Moved, type Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { readShortCode } from '#kernel/short-code.ts';
import { paths } from '../paths.ts';
import { findOnlineVote } from '../queries/find-open-vote.ts';
import { words } from '../words.ts';

interface LookUp {
  readonly typed: string;
}

/** From the short code on the card or the notice to the ballot, for whoever cannot scan. */
export function registerLookUpVote(site: Site): void {
  site.page({
    path: paths.lookUp(),
    query: z.object({ ma: z.string().max(60).catch('').default('') }),
    load: async (visit, _params, { ma: typed }): Promise<LookUp | Moved> => {
      const code = readShortCode(typed);
      const vote = code === null ? null : await findOnlineVote(visit.reader, code);
      return vote === null ? { typed } : new Moved(paths.vote(vote.decisionCode));
    },
    may: openToAll,
    view: lookUpView,
  });
}

function lookUpView({ typed }: LookUp, visit: Visit): Parts {
  const t = visit.t(words);
  return {
    title: t('decisions.look-up.title'),
    body: (
      <>
        <PageTitle title={t('decisions.look-up.title')} lead={t('decisions.look-up.lead')} />
        <Stack>
          <SearchForm
            action={paths.lookUp()}
            name="ma"
            label={t('decisions.look-up.label')}
            button={t('decisions.look-up.do')}
            value={typed}
            hint={t('decisions.look-up.hint')}
          />
          {typed === '' ? null : (
            <Empty title={t('decisions.look-up.none', { code: typed })} next={t('decisions.look-up.none-next')} />
          )}
        </Stack>
      </>
    ),
  };
}
