import type { LiveSite } from '#src/testing/live-site.ts';
import type { CataloguePage } from './catalogue.ts';
import type { Cookies } from './viewers.ts';

/** A form, sent without anything that it needs: the page as it comes back. */
export interface WrongForm extends CataloguePage {
  /** Where the form is sent; `path` is the page it stands on. */
  readonly action: string;
}

const FORM = /<form(?=[^>]*method="post")[^>]*action="([^"]*)"[^>]*>[\s\S]*?<\/form>/gi;
const NEEDS_SOMETHING = /<(?:input|select|textarea)[^>]*\srequired\b/;
const HIDDEN = /<input[^>]*type="hidden"[^>]*>/g;

const attribute = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');

/** Forms that nobody sends empty: those of the page of components lead nowhere, and that of passkeys is filled by the browser. */
const NOT_TYPED: readonly string[] = ['/kieu', '/tai-khoan/khoa'];

/** One form of each route that takes forms with required fields, from the first page of the catalogue that has it. */
export async function wrongFormsOf(site: LiveSite, cookies: Cookies, pages: readonly CataloguePage[]): Promise<WrongForm[]> {
  const routes = site.routes.filter(({ method }) => method === 'POST').map(({ url }) => ({ url, fits: fitting(url) }));
  const done = new Set<string>();
  const found: WrongForm[] = [];
  for (const { path, viewer, html } of pages.filter(({ path }) => !NOT_TYPED.includes(path)))
    for (const [form, escaped = ''] of html.matchAll(FORM)) {
      const action = unescaped(escaped);
      const route = routes.find(({ fits }) => fits.test(action.split('?')[0] ?? ''))?.url ?? action;
      if (!NEEDS_SOMETHING.test(form) || done.has(route)) continue;
      done.add(route);
      const fields = [...form.matchAll(HIDDEN)].map(([tag]) => [attribute(tag, 'name'), unescaped(attribute(tag, 'value'))]);
      const answer = await site.app.inject({
        method: 'POST',
        url: action,
        headers: {
          cookie: cookies.get(viewer),
          origin: site.origin,
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams(fields).toString(),
      });
      found.push({ path, viewer, action, status: answer.statusCode, html: answer.payload });
    }
  return found;
}

/** Matches addresses of a route; parts that are the same in all come before parameters, as routers have it. */
const fitting = (url: string): RegExp => new RegExp(`^${url.replace(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`);
