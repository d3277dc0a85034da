import { TOTP } from 'otpauth';
import { newToken, tokenHash } from '#modules/identity/crypto/keys.ts';
import { testBrowser, type TestBrowser } from '#modules/identity/testing/browser.ts';
import { ROLES, type LiveSite, type Role } from '#src/testing/live-site.ts';

/** Those who stand in the middle of something, so that pages open that nobody else is shown. */
const HALFWAY = [
  'asked for a code',
  'with a one-time password',
  'setting up a code app',
  'given codes',
  'given a link',
  'at the desk of a site',
  'on the seat of a delegate',
] as const;

/** Who looks at a page: '' is a stranger, which is how residents come. */
export type Viewer = '' | Role | (typeof HALFWAY)[number];

/** What each of them sends as the `cookie` header. */
export type Cookies = ReadonlyMap<Viewer, string>;

/** Where the halfway find what only they are shown. */
interface Viewers {
  readonly cookies: Cookies;
  readonly shown: readonly (readonly [path: string, viewer: Viewer])[];
}

/** Signs everybody in, and brings some halfway through something. @param doors of a running meeting: that of a site, that of a delegate */
export async function viewersOf(site: LiveSite, [siteDoor = '', delegateDoor = '']: readonly string[]): Promise<Viewers> {
  const cookies = new Map<Viewer, string>([['', '']]);
  for (const role of ROLES) cookies.set(role, await site.signIn(role));
  cookies.set('asked for a code', `cho-ma=${await pendingOf(site, 'code')}`);
  cookies.set('with a one-time password', `cho-ma=${await pendingOf(site, 'new-password')}`);
  cookies.set('setting up a code app', headerOf(await settingUp(site, 'mattran')));
  cookies.set('given codes', headerOf(await givenCodes(site, 'hieutruong')));
  const [administrator, accountPage] = await givenLink(site);
  cookies.set('given a link', headerOf(administrator));
  const [operator, sitePage] = await seated(site, siteDoor);
  const [delegate, delegatePage] = await seated(site, delegateDoor);
  cookies.set('at the desk of a site', headerOf(operator));
  cookies.set('on the seat of a delegate', headerOf(delegate));
  return {
    cookies,
    shown: [
      ['/dang-nhap/ma', 'asked for a code'],
      ['/dang-nhap/mat-khau-moi', 'with a one-time password'],
      ['/tai-khoan/ma-xac-thuc', 'setting up a code app'],
      ['/tai-khoan/ma-du-phong', 'given codes'],
      ['/tai-khoan/ma-xac-thuc', 'given codes'],
      [accountPage, 'given a link'],
      [sitePage, 'at the desk of a site'],
      [delegatePage, 'on the seat of a delegate'],
    ],
  };
}

const headerOf = ({ cookies }: TestBrowser): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** @returns what the browser holds between two steps of signing in */
async function pendingOf({ room }: LiveSite, wants: 'code' | 'new-password'): Promise<string> {
  const token = newToken();
  const { person_id } = await room.db.selectFrom('identity.account').select('person_id').executeTakeFirstOrThrow();
  const expires_at = room.now().add({ minutes: 10 });
  await room.db
    .insertInto('identity.pending_sign_in')
    .values({ token_hash: tokenHash(token), person_id, wants, expires_at })
    .execute();
  return token;
}

async function settingUp(site: LiveSite, role: Role): Promise<TestBrowser> {
  const browser = testBrowser(site);
  await browser.signIn(role, site.passwords[role]);
  await sent(browser, '/tai-khoan/ma-xac-thuc/bat-dau');
  return browser;
}

async function givenCodes(site: LiveSite, role: Role): Promise<TestBrowser> {
  const browser = await settingUp(site, role);
  const page = (await browser.get('/tai-khoan/ma-xac-thuc')).payload;
  const secret = (/<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? '').replaceAll(' ', '');
  const code = new TOTP({ secret }).generate({ timestamp: site.room.now().epochMilliseconds });
  await sent(browser, '/tai-khoan/ma-xac-thuc', { code });
  return browser;
}

async function givenLink(site: LiveSite): Promise<[TestBrowser, page: string]> {
  const browser = testBrowser(site);
  await browser.signIn('quantri-minhhoa', site.passwords['quantri-minhhoa']);
  const { person_id } = await site.room.db
    .selectFrom('identity.account')
    .select('person_id')
    .where('login', '=', 'truongthon')
    .executeTakeFirstOrThrow();
  return [browser, await sent(browser, `/quan-tri/tai-khoan/${person_id}/dat-lai`)];
}

/** Takes the seat that a printed code leads to. */
async function seated(site: LiveSite, door: string): Promise<[TestBrowser, page: string]> {
  const browser = testBrowser(site);
  return [browser, await sent(browser, '/vao-hop', { code: decodeURIComponent(door.slice(door.lastIndexOf('/') + 1)) })];
}

/** Sends a form that must succeed. @returns where it leads */
async function sent(browser: TestBrowser, path: string, fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const { statusCode, headers } = await browser.post(path, fields);
  if (statusCode !== 303) throw new Error(`${path} was answered with ${statusCode}`);
  return String(headers['location']);
}
