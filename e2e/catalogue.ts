import type { LightMyRequestResponse } from 'fastify';
import { ROLES, type LiveSite } from '#src/testing/live-site.ts';
import { fillerFor, samplesOf } from '#src/testing/samples.ts';
import { viewersOf, type Cookies, type Viewer } from './viewers.ts';
import { wrongFormsOf, type WrongForm } from './wrong-forms.ts';

/** One page and who looks at it: a stranger where that is enough. */
export interface CataloguePage {
  readonly path: string;
  readonly viewer: Viewer;
  readonly status: number;
  readonly html: string;
}

export interface Catalogue {
  readonly pages: readonly CataloguePage[];
  /** Forms whose page comes back with what is missing. */
  readonly wrongForms: readonly WrongForm[];
  /** Registered GET routes at which nobody was shown anything. */
  readonly unopened: readonly string[];
  readonly cookies: Cookies;
}

/** Beside the pages of the routes: the same routes in other states of things, and refusals. */
const MORE: readonly (readonly [path: string, viewer: Viewer, status?: number])[] = [
  ['/?q=suoi+can', ''],
  ['/?q=khong+co+noi+nao+nhu+the', ''],
  ['/tinh-minh-hoa/xa-suoi-mo', ''],
  ['/tinh-minh-hoa/xa-suoi-mo', 'congchuc'],
  ['/tinh-minh-hoa/huyen-doi-suoi/xa-suoi-can', ''],
  ['/tinh-minh-hoa/xa-suoi-mo/biet', ''],
  ['/tinh-minh-hoa/xa-suoi-mo/biet?tim=khong+co', ''],
  ['/quan-tri/tai-khoan?tim=khong+co', 'quantri-minhhoa'],
  ['/viec', 'congchuc'],
  ['/viec', 'lanhdao'],
  ['/viec', 'truongthon'],
  ['/viec', 'mattran'],
  ['/viec', 'hieutruong'],
  ['/viec', 'quantri-minhhoa'],
  ['/khong-co-trang-nay', '', 404],
  ['/khong-co-trang-nay', 'congchuc', 404],
  ['/quan-tri/tai-khoan', 'congchuc', 403],
];

/** Who is asked at every route: first those who work with most pages. The halfway have pages of their own. */
const ASKED = [...new Set<Viewer>(['', 'congchuc', 'quantri-minhhoa', ...ROLES])];
/** Who is asked with all of the values that are tried for a parameter; the others with the first. */
const TELLING: readonly Viewer[] = ASKED.slice(0, 3);
const TRIED = 4;

type Read = (path: string, viewer: Viewer) => Promise<LightMyRequestResponse>;

/**
 * Those in whose main part some element follows another as in none before, and of the others some: a browser that has examined these has
 * met every piece of the site in every company, in a fraction of the time. @param every of the others, each how manieth comes along
 */
export function tellingAmong<One extends CataloguePage>(pages: readonly One[], every: number): One[] {
  const seen = new Set<string>();
  return pages.filter(({ html }, index) => {
    const fresh = companyIn(html).filter((pair) => !seen.has(pair));
    for (const pair of fresh) seen.add(pair);
    return fresh.length > 0 || index % every === 0;
  });
}

/** Those with an element or class that none before has: what colours they have is new as well. */
export function colourfulAmong(pages: readonly CataloguePage[]): ReadonlySet<CataloguePage> {
  const seen = new Set<string>();
  return new Set(
    pages.filter(({ html }) => {
      const fresh = piecesOf(html).filter((piece) => !seen.has(piece));
      for (const piece of fresh) seen.add(piece);
      return fresh.length > 0;
    }),
  );
}

const companyIn = (html: string): string[] => {
  const tags = [...html.slice(html.indexOf('<main')).matchAll(/<\/?[a-z]\w*(?: class="[^"]*")?/g)].map(([tag]) => tag);
  return tags.map((tag, index) => `${tags[index - 1] ?? ''}${tag}`);
};

/**
 * Every kind of page of the demonstration, found by asking each route that the server knows as everybody: a new page is
 * in the catalogue by itself, and one that opens to nobody here stands in `unopened`.
 */
export async function catalogueOf(site: LiveSite): Promise<Catalogue> {
  const filler = await fillerFor(site.room, await samplesOf(site.room));
  const { cookies, shown } = await viewersOf(site, filler.valid('/vao-hop/:code'));
  const read: Read = async (path, viewer) =>
    site.app.inject({ method: 'GET', url: path, headers: { cookie: cookies.get(viewer) } });
  const pages: CataloguePage[] = [];
  for (const [path, viewer, status = 200] of [...shown.map(([path, viewer]) => [path, viewer] as const), ...MORE])
    pages.push(await pageAt(read, path, viewer, status));
  const unopened: string[] = [];
  const seen = new Set(pages.flatMap(({ html }) => piecesOf(html)));
  for (const { method, url } of site.routes) {
    if (method !== 'GET' || url.startsWith('/_/') || url.startsWith('/song/') || url.endsWith('/song')) continue;
    const addresses = filler.valid(url).slice(0, TRIED);
    const found = await kindsOf(
      addresses.map((path) => `${path}${filler.query(url)}`),
      read,
      seen,
    );
    const shownAlready = pages.some(({ path, status }) => status === 200 && addresses.includes(path));
    if (found === null && !shownAlready) unopened.push(url);
    const fresh = (found ?? []).filter((one) => !pages.some(({ path, viewer }) => path === one.path && viewer === one.viewer));
    pages.push(...fresh);
  }
  return { pages, wrongForms: await wrongFormsOf(site, cookies, pages), unopened, cookies };
}

async function pageAt(read: Read, path: string, viewer: Viewer, status: number): Promise<CataloguePage> {
  const answer = await read(path, viewer);
  if (answer.statusCode !== status) throw new Error(`${path} was answered with ${answer.statusCode} to "${viewer}"`);
  return { path, viewer, status, html: answer.payload };
}

const isPage = ({ headers }: LightMyRequestResponse): boolean => String(headers['content-type']).startsWith('text/html');

/**
 * The pages of one route: the first that opens, strangers first, so that a page open to all is looked at as they see it;
 * and of the others each that shows some piece which no page before it has. @returns null when nobody got anything
 */
async function kindsOf(paths: readonly string[], read: Read, seen: Set<string>): Promise<CataloguePage[] | null> {
  const kinds: CataloguePage[] = [];
  let opened = false;
  for (const viewer of ASKED)
    for (const path of TELLING.includes(viewer) ? paths : paths.slice(0, 1)) {
      const answer = await read(path, viewer);
      if (answer.statusCode !== 200) continue;
      opened = true;
      if (!isPage(answer)) continue;
      const pieces = piecesOf(answer.payload);
      if (kinds.length > 0 && pieces.every((piece) => seen.has(piece))) continue;
      for (const piece of pieces) seen.add(piece);
      kinds.push({ path, viewer, status: 200, html: answer.payload });
    }
  return opened ? kinds : null;
}

/** Elements of the main part by name and class. */
const piecesOf = (html: string): string[] => [
  ...new Set([...html.slice(html.indexOf('<main')).matchAll(/<[a-z]\w*(?: class="[^"]*")?/g)].map(([piece]) => piece)),
];
