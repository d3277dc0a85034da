import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { addDays, day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { testRoom } from '#kernel/testing/room.ts';
import { actorOf, makeHolder, makeUnit } from '#modules/org/testing/factories.ts';
import { wideVillages } from '../queries/find-commune-wide.ts';
import { concludeCommuneWide } from './conclude-commune-wide.ts';
import { openCommuneWide } from './open-commune-wide.ts';

const TODAY = day('2026-11-21');
const room = await testRoom();
afterAll(() => room.close());

let commune: Id<'org.unit'>;
let chair: Actor;
let officer: Actor;

beforeAll(async () => {
  commune = await makeUnit(room.db, { name: 'Xã Suối Mơ' });
  for (let at = 1; at <= 15; at += 1) await makeUnit(room.db, { level: 'village', parent: commune, name: `Thôn Số ${at}` });
  const holds = async (post: 'committee-chair' | 'committee-officer') =>
    actorOf(room.db, await makeHolder(room.db, { unit: commune, post, kind: 'peoples-committee' }), TODAY);
  [chair, officer] = [await holds('committee-chair'), await holds('committee-officer')];
});

const asked = (parts: Record<string, unknown> = {}) => ({
  unit: commune,
  matter: 'contribution',
  title: 'Làm đường liên thôn',
  content: 'Mỗi hộ góp năm ngày công.',
  form: 'meeting',
  frontAgreedOn: TODAY,
  ...parts,
});
async function opened(): Promise<Id<'decisions.commune_wide'>> {
  const result = await openCommuneWide(room, chair, asked());
  if (!result.ok) throw new Error(result.why);
  return result.value.id;
}
async function decided(wide: Id<'decisions.commune_wide'>, passed: number, failed: number): Promise<void> {
  const villages = await wideVillages(room.reader, wide);
  for (const [at, { decision }] of villages.entries()) {
    const state = at < passed ? 'passed' : at < passed + failed ? 'failed' : null;
    if (state !== null)
      await room.db.updateTable('decisions.decision').set({ state, decided_on: TODAY }).where('id', '=', decision).execute();
  }
}
const conclude = (wide: Id<'decisions.commune_wide'>, effectiveOn: string = addDays(TODAY, 10)) =>
  concludeCommuneWide(room, chair, { wide, effectiveOn });

test('every village of the commune gets the matter as a draft of its own', async () => {
  const villages = await wideVillages(room.reader, await opened());
  expect(villages).toHaveLength(15);
  expect(new Set(villages.map(({ state }) => state))).toEqual(new Set(['draft']));
});

test('ten of fifteen villages pass it, and the commune sets the day it takes effect', async () => {
  const wide = await opened();
  await decided(wide, 10, 2);
  expect(await conclude(wide, '')).toMatchObject({ why: 'decisions.wide.no-effective-day' });
  expect(await conclude(wide, addDays(TODAY, -1))).toMatchObject({ why: 'decisions.wide.effective-in-past' });
  expect((await conclude(wide)).ok).toBe(true);
  const row = await room.db.selectFrom('decisions.commune_wide').selectAll().where('id', '=', wide).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: 'passed', concluded_on: TODAY, effective_on: addDays(TODAY, 10) });
  expect(await conclude(wide)).toMatchObject({ why: 'decisions.wide.concluded' });
});

test('nine of fifteen do not; while a village could still tip it nobody concludes', async () => {
  const wide = await opened();
  await decided(wide, 9, 5);
  expect(await conclude(wide)).toMatchObject({ why: 'decisions.wide.still-open', details: { open: 1, passed: 9, needed: 10 } });
  await decided(wide, 9, 6);
  expect((await conclude(wide)).ok).toBe(true);
  const row = await room.db.selectFrom('decisions.commune_wide').selectAll().where('id', '=', wide).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: 'failed', effective_on: null });
});

test('only the chair puts it, only matters the law allows, only after the Front agreed', async () => {
  expect(await openCommuneWide(room, officer, asked())).toMatchObject({ why: 'forbidden' });
  for (const matter of ['convention', 'village-head', 'board', 'self-management'])
    expect(await openCommuneWide(room, chair, asked({ matter }))).toMatchObject({ why: 'decisions.wide.not-this-matter' });
  expect(await openCommuneWide(room, chair, asked({ frontAgreedOn: addDays(TODAY, 1) }))).toMatchObject({
    why: 'decisions.wide.front-in-future',
  });
  const bare = await makeUnit(room.db, { name: 'Xã Chưa Có Thôn' });
  const there = await actorOf(
    room.db,
    await makeHolder(room.db, { unit: bare, post: 'committee-chair', kind: 'peoples-committee' }),
    TODAY,
  );
  expect(await openCommuneWide(room, there, asked({ unit: bare }))).toMatchObject({ why: 'decisions.wide.no-villages' });
});
