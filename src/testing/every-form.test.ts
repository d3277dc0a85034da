import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/id.ts';
import { makeSession } from '#modules/identity/testing/factories.ts';
import { everyPage } from './every-page.ts';
import { liveSite, ROLES, type Role } from './live-site.ts';
import { inTurn } from './in-turn.ts';
import { faultsOf } from './page-faults.ts';
import { changedTables, tableStates, type TableStates } from './row-digest.ts';
import { fillerFor, samplesOf } from './samples.ts';
import { formsOf, SCRIPT, spoiltBodies, type SpoiltBody } from './spoilt-bodies.ts';

/** Tables that also a refused form may change, and why. */
const COUNTED: Readonly<Record<string, string>> = {
  'kernel.rate': 'counts sends, so that they can be limited',
  'identity.attempt': 'counts wrong passwords',
};

/** Programs elsewhere send here on the strength of what stands in the address alone. */
const FROM_ELSEWHERE: readonly string[] = ['/theo-doi/bo-het/:token/ngay'];

const site = await liveSite();
const { db, pool } = site.room;
const filler = await fillerFor(site.room, await samplesOf(site.room));
const posts = site.routes.filter(({ method }) => method === 'POST');
const fields = new Map<string, Set<string>>();
/** Who is shown a form, by its address: strangers first. */
const seenBy = new Map<string, Set<string>>();
const TELLING: readonly string[] = ['nothing', 'script', 'JSON', 'a form that breaks off'];
/** What those send who are mostly refused anyway. */
const someTelling = inTurn(TELLING, 1);
const someBodies = inTurn(
  spoiltBodies([]).map(({ name }) => name),
  4,
);
afterAll(() => site.close());

const personOf = async (role: Role): Promise<Id<'org.person'>> =>
  (await db.selectFrom('identity.account').select('person_id').where('login', '=', role).executeTakeFirstOrThrow()).person_id;
const people = new Map<Role, Id<'org.person'>>();
for (const role of ROLES) people.set(role, await personOf(role));

async function cookieOf(role: Role | ''): Promise<string> {
  const person = role === '' ? undefined : people.get(role);
  return person === undefined ? '' : `phien=${await makeSession(db, person, { now: site.room.now() })}`;
}

let network = 0;
/** Each send comes from a network of its own, so that no limit hides what a form does. */
async function post(
  url: string,
  body: SpoiltBody,
  cookie: string,
  headers: Record<string, string> = { origin: site.origin },
): Promise<LightMyRequestResponse> {
  network += 1;
  return site.app.inject({
    method: 'POST',
    url,
    remoteAddress: `10.${network >> 16}.${(network >> 8) & 255}.${network & 255}`,
    headers: { cookie, 'content-type': body.type, ...headers },
    payload: body.payload,
  });
}

for await (const { role, html } of everyPage(site, filler, cookieOf))
  for (const [action, names] of formsOf(html)) {
    fields.set(action, new Set([...(fields.get(action) ?? []), ...names]));
    seenBy.set(action, new Set([...(seenBy.get(action) ?? []), role]));
  }
/** Forms that show only in some state of things are sent every name that any form has. */
const allNames = [...new Set([...fields.values()].flatMap((names) => [...names]))];
const fieldsOf = (address: string): string[] => [...(fields.get(address) ?? allNames)];

/** The first who sees a form sends it nothing and much nonsense; the others, who are mostly refused anyway, one body. */
function bodiesFrom(address: string, role: string): SpoiltBody[] {
  const all = spoiltBodies(fieldsOf(address));
  const [first = ''] = seenBy.get(address) ?? [];
  const some = role === first ? ['nothing', ...someBodies()] : someTelling();
  return all.filter(({ name }) => some.includes(name));
}

/** Strangers are led to the sign-in with the way back; some acts answer with a file that is given once. */
const succeeded = (answer: LightMyRequestResponse): boolean =>
  answer.statusCode === 204 ||
  (answer.statusCode === 200 && /^application\/(pdf|json)/.test(String(answer.headers['content-type']))) ||
  (answer.statusCode === 303 && !String(answer.headers['location']).startsWith('/dang-nhap?ve='));

const rowsIn = (states: TableStates, table: string): number => Number(states.get(table)?.split(' ')[0]);

/** One send that leaves more than one act: the meeting and each of its votes, a proposal and the matter it becomes. */
const SEVERAL_ACTS: Readonly<Record<string, number>> = {
  '/ban/hop/:meeting/huy': 3,
  '/ban/hop/:meeting/moi': 3,
  '/ban/hop/:meeting/khai-mac': 3,
  '/ban/luot/:round/kiem-phieu': 2,
  '/ban/sang-kien/:proposal/dua-ra': 2,
  '/ban/xa/:unit/viec-toan-xa': 7,
};

describe.each(posts.map(({ url }) => url))('POST %s', (url) => {
  const addresses = filler.valid(url);
  const cookies = new Map<string, string>();

  /** A session of their own for every form, because some forms end sessions. */
  beforeAll(async () => {
    for (const role of ['', ...ROLES] as const) cookies.set(role, await cookieOf(role));
  });

  test('is refused without or with a wrong Origin', async () => {
    expect(addresses, 'src/testing/samples.ts knows a value for every parameter').not.toEqual([]);
    const [address = url] = addresses;
    const cookie = cookies.get('quantri-minhhoa') ?? '';
    const body: SpoiltBody = { name: 'form', type: 'application/x-www-form-urlencoded', payload: 'a=b' };
    const wrong = [
      {},
      { origin: 'https://example.com' },
      { origin: 'null' },
      { referer: 'https://example.com/a' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of wrong) {
      const answer = await post(address, body, cookie, headers as Record<string, string>);
      if (FROM_ELSEWHERE.includes(url)) expect(answer.statusCode, JSON.stringify(headers)).not.toBe(403);
      else expect(answer.statusCode, JSON.stringify(headers)).toBe(403);
    }
  });

  test('takes nonsense from everybody', async () => {
    const address = addresses.find((one) => fields.has(one)) ?? addresses[0] ?? url;
    const done: string[] = [];
    const before = await tableStates(pool);
    for (const [role, cookie] of cookies) {
      const bodies = bodiesFrom(address, role);
      const answers = await Promise.all(bodies.map((body) => post(address, body, cookie)));
      for (const [index, answer] of answers.entries()) {
        const what = `${bodies[index]?.name} as ${role || 'a stranger'}`;
        expect(faultsOf(url, answer), what).toEqual([]);
        expect(answer.payload, what).not.toContain(SCRIPT);
        if (succeeded(answer)) done.push(what);
      }
    }
    const after = await tableStates(pool);
    const acts = rowsIn(after, 'ledger.act') - rowsIn(before, 'ledger.act');
    if (acts === 0) expect(changedTables(before, after).filter((table) => !(table in COUNTED))).toEqual([]);
    expect(acts, `acts of ${done.join(', ')}`).toBeLessThanOrEqual(done.length * (SEVERAL_ACTS[url] ?? 1));
  });
});
