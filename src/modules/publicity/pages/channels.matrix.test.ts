import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { maySeeContent } from '../policy.ts';
import { publicPaths } from '../paths-public.ts';
import { paths } from '../paths.ts';
import { addressesOf, makeMarkedWorld, type Marked, type MarkedWorld } from '../testing/marked-world.ts';
import { ROLE_NAMES, rolesIn, subjectOf, type Role } from '../testing/matrix.ts';

/**
 * Every way out of the program, also those of other modules and those that come later: whatever answers a GET is read by
 * every role, and may hold the content of a publication only where the policy says so.
 */
let site: TestSite;
let made: MarkedWorld;
let roles: Readonly<Record<Role, Actor>>;
let routes: readonly string[];
const people = ROLE_NAMES.filter((role) => role !== 'system');

beforeAll(async () => {
  site = await testSite();
  made = await makeMarkedWorld(site.room);
  roles = rolesIn(made.world);
  routes = site.routes
    .filter(({ method, url }) => method === 'GET' && !/^\/(_|song)\//.test(url))
    .map(({ url }) => url)
    .toSorted();
});
afterAll(() => site.close());

const may = (role: Role, { owner, state }: Marked): boolean =>
  maySeeContent(roles[role], subjectOf(made.world, owner, state)).may;

/** Addresses that name one publication, where every role stands before another door. */
const OF_ONE = /:(publication|code|display|amendment)\b/;
/** Those who read all other addresses too: of each kind of right one. */
const READERS: readonly Role[] = [
  'anonymous',
  'signed-in',
  'commune officer',
  'commune front',
  'body officer',
  'village head',
  'answerable',
];

/** All addresses this role reads, with every list unfolded as far as it goes. */
const addresses = (role: Role): string[] =>
  routes
    .filter((route) => OF_ONE.test(route) || READERS.includes(role))
    .flatMap((route) => addressesOf(route, made))
    .map((address) => `${address}?ky=tat-ca`);

async function read(address: string, role: Role): Promise<string> {
  const { body, headers } = await site.get(address, roles[role]);
  return `${body}\n${String(headers['content-disposition'])}`;
}

describe('content', () => {
  it.each(people)('is told to "%s" where the policy says so and nowhere else', async (role) => {
    const seen = new Set<string>();
    const leaks: string[] = [];
    for (const address of addresses(role)) {
      const text = await read(address, role);
      for (const one of made.marked.filter(({ mark }) => text.includes(mark))) {
        seen.add(`${one.owner} ${one.state}`);
        if (!may(role, one)) leaks.push(`${one.owner} ${one.state} at ${address}`);
      }
    }
    expect(leaks).toEqual([]);
    expect([...seen].toSorted()).toEqual(
      made.marked
        .filter((one) => may(role, one))
        .map((one) => `${one.owner} ${one.state}`)
        .toSorted(),
    );
  });

  it('every kind of address was among those that were read', () => {
    const [some] = made.marked;
    if (some === undefined) throw new Error('Nothing was made');
    const register = made.paths.map((path) => publicPaths.register(path));
    const wanted = [
      publicPaths.publication(some.made.code),
      publicPaths.apiPublication(some.made.code),
      publicPaths.poster(some.made.code),
      paths.file(some.made.id),
      paths.amendmentFile(some.amendment),
      paths.evidence(some.display),
      paths.workOn(some.made.id),
      publicPaths.countryFeed(),
      publicPaths.apiRegister(),
      publicPaths.gapsCsv(made.world.province),
    ].map((address) => `${address}?ky=tat-ca`);
    const all = addresses('anonymous');
    expect(wanted.filter((address) => !all.includes(address))).toEqual([]);
    expect(all.some((address) => register.some((one) => address.startsWith(`${one}/rss.xml`)))).toBe(true);
  });
});

/** What a page says about a search, without the words that were searched for and without what is new on every page. */
const without = (text: string, words: string): string => text.replaceAll(words, '…').replace(/name="_key" value="[^"]*"/g, '');

describe('the search', () => {
  /** Counters of the server differ from one moment to the next. */
  const lists = () =>
    routes
      .filter((route) => !OF_ONE.test(route) && /biet|cong-khai|api|viec|khoang-trong|^\/$|^\/:a\/:b$/.test(route))
      .flatMap((route) => addressesOf(route, made));

  it.each<Role>(['anonymous', 'commune front', 'body officer', 'village head'])(
    'tells "%s" by no row, count or filter that words stand in what they may not see',
    async (role) => {
      const answerTo = async (address: string, words: string): Promise<string> =>
        without(await read(`${address}?ky=tat-ca&tim=${words}&q=${words}&unit=${made.world.commune}`, role), words);
      const tells: string[] = [];
      for (const address of lists()) {
        const nowhere = await answerTo(address, 'a1b2c3d4e5f60718zx');
        for (const one of made.marked.filter((marked) => !may(role, marked)))
          if ((await answerTo(address, one.mark)) !== nowhere) tells.push(`${one.owner} ${one.state} at ${address}`);
      }
      expect(tells).toEqual([]);
    },
  );

  it('finds the same words for those who may see them, so that this means something', async () => {
    const published = made.marked.find(({ owner, state }) => owner === 'commune' && state === 'published');
    const register = `${publicPaths.register(made.paths[0] ?? '')}?ky=tat-ca&tim=`;
    expect(await read(register + published?.mark, 'anonymous')).toContain(`>${published?.title}<`);
    expect(await read(`${register}a1b2c3d4e5f60718zx`, 'anonymous')).not.toContain(`>${published?.title}<`);
  });
});
