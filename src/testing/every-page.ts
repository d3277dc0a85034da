import type { LiveSite, Role } from './live-site.ts';
import { ROLES } from './live-site.ts';
import { isStream } from './noted-routes.ts';
import type { Filler } from './samples.ts';

type Reader = Role | '';

interface OpenedPage {
  readonly role: Reader;
  readonly address: string;
  readonly html: string;
}

/** Strangers, and those who work with most pages; they are shown more pages of each kind than others. */
const TELLING: readonly Reader[] = ['', 'congchuc', 'quantri-minhhoa'];
const TRIED = { telling: 3, others: 2 } as const;
const AT_ONCE = 4;

/** Every page that somebody is shown, strangers first: all routes of the site, read as everybody. */
export async function* everyPage(
  site: LiveSite,
  filler: Filler,
  cookieOf: (role: Reader) => Promise<string>,
): AsyncGenerator<OpenedPage> {
  const gets = site.routes.filter((route) => route.method === 'GET' && !route.url.startsWith('/_/') && !isStream(route));
  for (const role of ['', ...ROLES] as const) {
    const cookie = await cookieOf(role);
    const open = async (url: string, address: string): Promise<OpenedPage | null> => {
      const answer = await site.app.inject({ method: 'GET', url: `${address}${filler.query(url)}`, headers: { cookie } });
      return answer.statusCode === 200 ? { role, address, html: answer.payload } : null;
    };
    const asked = gets.flatMap(({ url }) =>
      filler
        .valid(url)
        .slice(0, TELLING.includes(role) ? TRIED.telling : TRIED.others)
        .map((address) => ({ url, address })),
    );
    for (let at = 0; at < asked.length; at += AT_ONCE) {
      const opened = await Promise.all(asked.slice(at, at + AT_ONCE).map(({ url, address }) => open(url, address)));
      yield* opened.filter((page) => page !== null);
    }
  }
}
