import type { FastifyReply } from 'fastify';
import { render } from 'preact-render-to-string';
import type { FieldErrors } from '../fields.ts';
import { disposition } from '../files/send.ts';
import { formatChoices } from '../html/format.ts';
import { ErrorPage } from '../html/error-page.tsx';
import { ERROR_SUMMARY, UntoldErrors } from '../html/error-summary.tsx';
import { Layout } from '../html/layout.tsx';
import type { NavItem } from '../module.ts';
import type { SiteTools } from './site.ts';
import type { Download, Parts } from './spec.ts';
import { httpWords, say } from './say.ts';
import type { Visit } from './visit.ts';

/** What stands around every page; put together once by `app.ts` from what the modules offer. */
export interface Frame {
  readonly stylesheet: string;
  readonly nav: (visit: Visit) => readonly NavItem[];
  /** The commune this person chose to stay on, from a cookie. */
  readonly home: (visit: Visit) => { readonly name: string; readonly href: string } | undefined;
  readonly islandSrc: (name: string) => string;
  /** How a kind of post is called. */
  readonly postName: (visit: Visit, post: string) => string;
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
      refreshWithoutScript={parts.refreshWithoutScript}
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

/** A page may say it in words of its own, read out at once, such as how long to wait. */
const LIVE_NOTICES = ['class="notice notice-warning" role="status"', 'class="notice notice-error" role="alert"'];

/**
 * A page shown again because of what was sent to it. Where it shows that form no more, or what is wrong is a field that
 * nobody sees, the page itself has no place to say so.
 */
export function answerFormAgain(tools: SiteTools, visit: Visit, reply: FastifyReply, parts: Parts): FastifyReply {
  const html = pageHtml(tools.frame, visit, parts);
  const told = [`class="${ERROR_SUMMARY}"`, ...LIVE_NOTICES].some((sign) => html.includes(sign));
  const body = (
    <>
      <UntoldErrors />
      {parts.body}
    </>
  );
  return answerPage(tools, visit, reply, 422, told ? parts : { ...parts, body });
}

export const answerDownload = (reply: FastifyReply, { bytes, type, name }: Download): FastifyReply =>
  reply
    .headers({
      'cache-control': 'private, no-store',
      'content-disposition': disposition(name),
      'x-content-type-options': 'nosniff',
    })
    .type(type)
    .send(bytes);

export const cacheRule = ({ actor }: Visit): string => (actor.kind === 'anonymous' ? 'private, no-cache' : 'private, no-store');

interface Refused {
  readonly why: string;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly fields?: FieldErrors;
  /** Kinds of posts that would have let through. */
  readonly needs?: readonly string[];
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
  const what =
    status === 409 ? say(tools.words, visit.lang, refused.why, refused.details) : sayNeeds(tools, visit, refused.needs);
  return answerPage(tools, visit, reply, status, errorParts(visit, status, what));
}

/** Which posts may, and which one holds: somebody refused wants to know whom to ask. */
function sayNeeds({ frame }: SiteTools, visit: Visit, needs: readonly string[] = []): string | undefined {
  const { actor, lang } = visit;
  if (actor.kind !== 'person' || needs.length === 0) return undefined;
  const t = visit.t(httpWords);
  const names = [...new Set(needs.map((post) => frame.postName(visit, post)))];
  const held = actor.holdings.map(({ title, unitName }) => `${title} (${unitName})`).join(', ');
  return [
    t('kernel.refusal.needs', { posts: formatChoices(names, lang) }),
    held === '' ? t('kernel.refusal.holds-none') : t('kernel.refusal.holds', { posts: held }),
  ].join(' ');
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
