import type { LightMyRequestResponse } from 'fastify';
import type { TestSite } from '#src/testing/site.ts';

const CHROME = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** A browser as far as the server can tell: keeps its cookies, sends forms from our own pages, sits in some network. */
export interface TestBrowser {
  readonly cookies: Map<string, string>;
  get(path: string): Promise<LightMyRequestResponse>;
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  /** Signs in by password; the answer is the redirect or the page shown again. */
  signIn(login: string, password: string, back?: string): Promise<LightMyRequestResponse>;
}

export function testBrowser(site: Pick<TestSite, 'app' | 'room'>, network = '203.0.113.7', userAgent = CHROME): TestBrowser {
  const cookies = new Map<string, string>();
  const send = async (method: 'GET' | 'POST', url: string, payload?: string): Promise<LightMyRequestResponse> => {
    const answer = await site.app.inject({
      method,
      url,
      remoteAddress: network,
      headers: {
        'user-agent': userAgent,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method === 'POST' ? { origin: site.room.publicUrl, 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return {
    cookies,
    get: (path) => send('GET', path),
    post: (path, fields = {}) => send('POST', path, new URLSearchParams(fields).toString()),
    signIn: (login, password, back) =>
      send(
        'POST',
        `/dang-nhap${back === undefined ? '' : `?ve=${encodeURIComponent(back)}`}`,
        new URLSearchParams({ login, password }).toString(),
      ),
  };
}
