import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#kernel/day.ts';
import { unitNames } from '#modules/org/index.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { publicPaths } from '../paths-public.ts';
import { makePublication, makeRegister, type MadePublication } from '../testing/factories.ts';
import { EVERY, EXPECTED, makeWorld, ROLE_NAMES, rolesIn, type World } from '../testing/matrix.ts';

/** Words that only the content of a publication holds. */
const CONTENT = 'zebra';

let site: TestSite;
let world: World;
let path: string;
const made = new Map<string, MadePublication>();

beforeAll(async () => {
  site = await testSite();
  const { db } = site.room;
  world = await makeWorld(db);
  await makeRegister(db, { unit: world.commune });
  await makeRegister(db, { unit: world.commune, body: world.body });
  for (const { owner, state } of EVERY) {
    const publication = await makePublication(db, {
      unit: world.commune,
      body: owner === 'commune' ? null : world.body,
      regime: owner === 'commune' ? 'commune' : 'agency',
      title: `Dòng ${owner} ${state}`,
      summary: `Nội dung ${CONTENT}`,
      state,
      ...(state === 'due' ? {} : { releasedOn: day('2026-11-17') }),
      responsible: owner === 'commune' ? world.answerable : null,
    });
    made.set(`${owner} ${state}`, publication);
  }
  path = (await unitNames(site.room.reader, [world.commune], day('2026-11-21'))).get(world.commune)?.path ?? '';
});
afterAll(() => site.close());

const people = ROLE_NAMES.filter((role) => role !== 'system');

/** Each way in that hands content to whoever may have it. */
const CHANNELS: readonly { readonly name: string; readonly path: (code: string) => string }[] = [
  { name: 'page', path: publicPaths.publication },
  { name: 'API', path: publicPaths.apiPublication },
  { name: 'poster', path: publicPaths.poster },
];

describe.each(EVERY)('a $state publication of a $owner', ({ owner, state }) => {
  it.each(CHANNELS)('$name tells its content to exactly those of the table', async ({ path: pathOf }) => {
    const code = made.get(`${owner} ${state}`)?.code ?? '';
    const roles = rolesIn(world);
    const told: string[] = [];
    for (const role of people) {
      const answer = await site.get(pathOf(code), roles[role]);
      expect([200, 303, 403]).toContain(answer.statusCode);
      if (answer.body.includes(CONTENT)) told.push(role);
    }
    expect(told.sort()).toEqual(people.filter((role) => EXPECTED.content(owner, state).includes(role)).sort());
  });

  it('stands as a row of its own register before everybody: page and export of the body, of the commune', async () => {
    const title = `Dòng ${owner} ${state}`;
    const roles = rolesIn(world);
    for (const role of people)
      for (const [name, of, address] of [
        ['page', 'commune', publicPaths.register(path)],
        ['export', 'commune', publicPaths.registerCsv(path)],
        ['page', 'body', publicPaths.bodyRegister(world.body)],
        ['export', 'body', publicPaths.bodyRegisterCsv(world.body)],
      ] as const) {
        const { statusCode, body } = await site.get(`${address}?ky=tat-ca`, roles[role]);
        expect([role, name, of, statusCode, body.includes(title)]).toEqual([role, name, of, 200, of === owner]);
        expect([role, name, of, body.includes(CONTENT)]).toEqual([role, name, of, false]);
      }
  });

  it('stands as a row before everybody: register, export and API of the commune', async () => {
    const title = `Dòng ${owner} ${state}`;
    const { anonymous } = rolesIn(world);
    for (const [name, address] of [
      ['register', `${publicPaths.register(path)}?ky=tat-ca`],
      ['export', `${publicPaths.registerCsv(path)}?ky=tat-ca`],
      ['API', `${publicPaths.apiRegister()}?unit=${world.commune}&ky=tat-ca`],
    ] as const) {
      const { statusCode, body } = await site.get(address, anonymous);
      // A body keeps a register of its own, for its own staff.
      expect([name, statusCode, body.includes(title)]).toEqual([name, 200, owner === 'commune']);
      expect([name, body.includes(CONTENT)]).toEqual([name, false]);
    }
    expect((await site.get(publicPaths.publication(made.get(`${owner} ${state}`)?.code ?? ''), anonymous)).statusCode).toBe(200);
  });
});

describe('what nobody asked as somebody is told', () => {
  it('the search finds words of what is published and of nothing else, whoever searches', async () => {
    const roles = rolesIn(world);
    for (const role of people) {
      const { body } = await site.get(`${publicPaths.register(path)}?ky=tat-ca&tim=${CONTENT}`, roles[role]);
      expect([role, [...body.matchAll(/>(Dòng \w+ \w+)</g)].map((match) => match[1])]).toEqual([
        role,
        ['Dòng commune published'],
      ]);
    }
  });

  it('the search of a body looks into titles alone, whoever searches', async () => {
    const roles = rolesIn(world);
    for (const role of people) {
      const search = (text: string) =>
        site.get(`${publicPaths.bodyRegister(world.body)}?ky=tat-ca&tim=${encodeURIComponent(text)}`, roles[role]);
      expect([role, (await search(CONTENT)).body.includes('>Dòng body')]).toEqual([role, false]);
      expect([role, (await search('dong body due')).body.includes('>Dòng body due<')]).toEqual([role, true]);
    }
  });

  it('feeds hold what is published, withdrawals without content, and no draft', async () => {
    for (const feed of [publicPaths.feed(path), publicPaths.countryFeed()]) {
      const { body } = await site.get(feed);
      expect(body.match(new RegExp(CONTENT, 'g'))).toHaveLength(1);
      expect(body).not.toMatch(/Dòng (commune due|body)/);
    }
  });
});
