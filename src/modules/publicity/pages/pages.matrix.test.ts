import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#kernel/day.ts';
import { acceptFile } from '#kernel/files/accept.ts';
import { keepFile } from '#kernel/files/keep.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { PDF } from '#kernel/testing/sample-files.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import type { PublicationState } from '../rules/kinds.ts';
import { makeDisplay, makePublication, makeRegister, type MadePublication } from '../testing/factories.ts';
import { EVERY, EXPECTED, makeWorld, ROLE_NAMES, rolesIn, type Owner, type Right, type World } from '../testing/matrix.ts';
import { paths } from '../paths.ts';

/** Each way in, and the right that must open it. */
const CHANNELS: readonly { readonly name: string; readonly right: Right; readonly path: (of: Made) => string }[] = [
  { name: 'list of work', right: 'work', path: (of) => paths.work(of.keeper) },
  { name: 'list of work as a table', right: 'work', path: (of) => paths.workCsv(of.keeper) },
  { name: 'working page', right: 'working page', path: (of) => paths.workOn(of.made.id) },
  { name: 'file', right: 'content', path: (of) => paths.file(of.made.id) },
  { name: 'proof', right: 'evidence', path: (of) => paths.evidence(of.evidence) },
];

interface Made {
  readonly keeper: Id<'org.unit'> | Id<'org.body'>;
  readonly made: MadePublication;
  readonly evidence: Id<'publicity.display'>;
}

let site: TestSite;
let world: World;
const made = new Map<string, Made>();

beforeAll(async () => {
  site = await testSite();
  const { db, files } = site.room;
  world = await makeWorld(db);
  await makeRegister(db, { unit: world.commune });
  await makeRegister(db, { unit: world.commune, body: world.body });
  for (const { owner, state } of EVERY) made.set(`${owner} ${state}`, await makeOne(owner, state));

  async function makeOne(owner: Owner, state: PublicationState): Promise<Made> {
    const keep = async () =>
      db.transaction().execute(async (tx) => keepFile(tx, unwrap(await acceptFile(files, PDF, 'van-ban.pdf'))));
    const body = owner === 'commune' ? null : world.body;
    const publication = await makePublication(db, {
      unit: world.commune,
      body,
      regime: owner === 'commune' ? 'commune' : 'agency',
      state,
      ...(state === 'due' ? {} : { releasedOn: day('2026-11-17') }),
      responsible: owner === 'commune' ? world.answerable : null,
      file: await keep(),
      starts: [],
    });
    const channel = publication.channels[0];
    if (channel === undefined) throw new Error('no channel');
    const evidence = await makeDisplay(db, { channel: channel.id, from: day('2026-11-17'), file: await keep() });
    return { keeper: body ?? world.commune, made: publication, evidence };
  }
});
afterAll(() => site.close());

describe.each(EVERY)('a $state publication of a $owner', ({ owner, state }) => {
  it.each(CHANNELS)('$name opens for exactly those of the table', async ({ right, path }) => {
    const of = made.get(`${owner} ${state}`);
    if (of === undefined) throw new Error('not made');
    const roles = rolesIn(world);
    const opened: string[] = [];
    for (const role of ROLE_NAMES.filter((name) => name !== 'system')) {
      const answer = await site.get(path(of), roles[role]);
      expect([200, 303, 403]).toContain(answer.statusCode);
      if (answer.statusCode === 303) expect(role).toBe('anonymous');
      if (answer.statusCode === 200) opened.push(role);
    }
    expect(opened.sort()).toEqual(
      ROLE_NAMES.filter((role) => role !== 'system' && EXPECTED[right](owner, state).includes(role)).sort(),
    );
  });
});

describe('what the working page tells', () => {
  it('a draft is told to those who prepare it and to nobody else who sees the page', async () => {
    const of = made.get('commune due');
    const roles = rolesIn(world);
    for (const role of EXPECTED['working page']('commune', 'due').filter((name) => name !== 'system')) {
      const { body } = await site.get(paths.workOn(of?.made.id ?? ':publication'), roles[role]);
      expect([role, body.includes('van-ban.pdf')]).toEqual([role, EXPECTED.content('commune', 'due').includes(role)]);
    }
  });
});
