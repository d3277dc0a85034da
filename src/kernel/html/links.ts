import type { Lang } from '#kernel/words.ts';

/** A link with its words, as menus, breadcrumbs and next steps use it. */
export type NavItem = { readonly href: string; readonly label: string; readonly current?: boolean };

const PARAM = 'lang';

const split = (path: string): [string, URLSearchParams] => {
  const [bare = '/', query = ''] = path.split('#')[0]?.split('?') ?? [];
  return [bare, new URLSearchParams(query)];
};

const joined = (bare: string, query: URLSearchParams): string => (query.size > 0 ? `${bare}?${query}` : bare);

/** The same page in another language: keeps the path and every other parameter. */
export function languageHref(path: string, lang: Lang): string {
  const [bare, query] = split(path);
  query.set(PARAM, lang);
  return joined(bare, query);
}

/** The address search engines should keep: without the language parameter. */
export function canonicalHref(path: string): string {
  const [bare, query] = split(path);
  query.delete(PARAM);
  return joined(bare, query);
}
