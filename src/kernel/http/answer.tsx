import type { FastifyReply } from 'fastify';
import { render } from 'preact-render-to-string';
import type { FieldErrors } from '../fields.ts';
import { ErrorPage } from '../html/error-page.tsx';
import { Layout } from '../html/layout.tsx';
import type { NavItem } from '../module.ts';
import type { SiteTools } from './site.ts';
import type { Parts } from './spec.ts';
import { say } from './say.ts';
import type { Visit } from './visit.ts';

/** What stands around every page; put together once by `app.ts` from what the modules offer. */
export interface Frame {
  readonly stylesheet: string;
  readonly nav: (visit: Visit) => readonly NavItem[];
  /** The commune this person chose to stay on, from a cookie. */
  readonly home: (visit: Visit) => { readonly name: string; readonly href: string } | undefined;
  readonly islandSrc: (name: string) => string;
}

export function pageHtml(frame: Frame, visit: Visit, parts: Parts): string {
  const html = render(
    <Layout
      title={parts.title}
      description={parts.description}
      lang={visit.lang}
      path={visit.url}
      demo={parts.demo ?? false}
      signedIn={visit.actor.name === null ? undefined : { name: visit.actor.name }}
      nav={frame.nav(visit)}
      home={frame.home(visit)}
      stylesheet={frame.stylesheet}
      feeds={parts.feeds}
      scripts={parts.islands?.map(frame.islandSrc)}
      breadcrumbs={parts.breadcrumbs}
      head={parts.head}
      wide={parts.wide}
      noIndex={parts.indexed === false}
      refresh={parts.refresh}
      manifest={parts.manifest}
    >
      {parts.body}
    </Layout>,
  );
  return `<!doctype html>${html}`;
}

/** Refusals and faults too carry the name of who is signed in: nobody on the way may keep them. */
export function answerPage(tools: SiteTools, visit: Visit, reply: FastifyReply, status: number, parts: Parts): FastifyReply {
  void reply.header('cache-control', cacheRule(visit));
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(pageHtml(tools.frame, visit, parts));
}

export const cacheRule = ({ actor }: Visit): string => (actor.kind === 'anonymous' ? 'private, no-cache' : 'private, no-store');

interface Refused {
  readonly why: string;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly fields?: FieldErrors;
}

const STATUS: Readonly<Record<string, 403 | 404 | 422 | 429>> = {
  forbidden: 403,
  'sign-in': 403,
  'not-found': 404,
  invalid: 422,
  'too-many': 429,
};

/** 403, 404, 409, 422 or 429: says why, that nothing was lost, and what to do next. */
export function answerRefusal(
  tools: SiteTools,
  visit: Visit,
  reply: FastifyReply,
  json: boolean,
  refused: Refused,
): FastifyReply {
  const status = STATUS[refused.why] ?? 409;
  if (status === 429) void reply.header('retry-after', String(refused.details?.['seconds'] ?? 60));
  // An unknown address below /api/ is taken by the pages of units, which stand directly below the root.
  const asked = json || visit.url.startsWith('/api/');
  if (asked) return reply.code(status).send({ why: refused.why, fields: refused.fields ?? {} });
  if (refused.why === 'sign-in') return reply.redirect(`/dang-nhap?ve=${encodeURIComponent(localPath(visit, reply))}`, 303);
  const what = status === 409 ? say(tools.words, visit.lang, refused.why, refused.details) : undefined;
  return answerPage(tools, visit, reply, status, errorParts(visit, status, what));
}

/** After signing in a GET goes on; a refused POST goes back to the page it came from, since its content is not repeated. */
function localPath(visit: Visit, reply: FastifyReply): string {
  if (reply.request.method === 'GET') return visit.url;
  const referer = reply.request.headers.referer;
  return referer !== undefined && URL.canParse(referer) ? new URL(referer).pathname : '/';
}

export function errorParts(visit: Visit, status: 403 | 404 | 409 | 422 | 429 | 500 | 503, what?: string): Parts {
  return {
    title: String(status),
    indexed: false,
    body: <ErrorPage status={status} what={what} path={visit.url} signedIn={visit.actor.kind === 'person'} />,
  };
}
