import { z } from 'zod';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { SearchForm } from '#kernel/html/search-form.tsx';
import { queryText, type Query } from '#kernel/html/table-state.ts';
import { openToAll, type Site } from '#kernel/http/site.ts';
import { Moved, type Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { readShortCode } from '#kernel/short-code.ts';
import { publicPaths } from '../paths-public.ts';
import { findCode } from '../queries/find-code.ts';
import { words } from '../words.ts';

interface Model {
  readonly typed: string;
  /** What was wrong with it; null while nothing was typed. */
  readonly wrong: 'mistyped' | 'unknown' | null;
}

/** Where the code of a poster or of a receipt is typed in. A wrong sign is noticed before anything is searched. */
export function registerLookUp(site: Site): void {
  site.page<object, Query, Model>({
    path: publicPaths.lookUp(),
    query: z.record(z.string(), z.unknown()),
    load: (visit, _params, query) => lookUp(visit, queryText(query, 'ma').slice(0, 60)),
    may: openToAll,
    view: lookUpView,
  });
}

async function lookUp(visit: Visit, typed: string): Promise<Model | Moved> {
  if (typed === '') return { typed, wrong: null };
  const code = readShortCode(typed);
  if (code === null) return { typed, wrong: 'mistyped' };
  const found = await findCode(visit.reader, code);
  if (found === null) return { typed: code, wrong: 'unknown' };
  return new Moved(found === 'publication' ? publicPaths.publication(code) : publicPaths.request(code));
}

function lookUpView({ typed, wrong }: Model, visit: Visit): Parts {
  const t = visit.t(words);
  return {
    title: t('publicity.look-up.title'),
    indexed: typed === '',
    body: (
      <>
        <PageTitle title={t('publicity.look-up.title')} lead={t('publicity.look-up.lead')} />
        <Stack>
          {wrong === null ? null : (
            <Notice kind="warning" title={t(`publicity.look-up.${wrong}`, { code: typed })}>
              <p>{t(`publicity.look-up.${wrong}-next`)}</p>
            </Notice>
          )}
          <SearchForm
            action={publicPaths.lookUp()}
            name="ma"
            label={t('publicity.look-up.label')}
            hint={t('publicity.look-up.hint')}
            button={t('publicity.look-up.do')}
            value={typed}
          />
        </Stack>
      </>
    ),
  };
}
