import { afterAll, expect, test } from 'vitest';
import { addDays, day } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import { testRoom } from '#kernel/testing/room.ts';
import { makeUnit, makeVersion } from '#modules/org/testing/factories.ts';
import { paths } from '../paths.ts';
import { indicatorsOf } from '../rules/indicators.ts';
import { makeDecision } from '../testing/factories.ts';
import { decisionFigures, initiativeFigures, type Geography } from './commune-figures.ts';
import { loadCommune } from './load-commune.ts';

const room = await testRoom();
afterAll(() => room.close());

const MERGED = day('2026-07-01');
const YEAR = { from: day('2026-01-01'), to: day('2026-12-31') };

/** A village that lies in one commune until the merger and in another from then on. */
async function movingVillage(from: Id<'org.unit'>, to: Id<'org.unit'>, name: string): Promise<Id<'org.unit'>> {
  const village = await makeUnit(room.db, { level: 'village', parent: from, name, to: MERGED });
  await makeVersion(room.db, { unit: village, name, type: 'thon', parent: to, from: MERGED });
  return village;
}

const total = async (commune: Id<'org.unit'>, geography: Geography): Promise<number> => {
  const rows = await decisionFigures(room.reader, commune, YEAR, geography);
  return rows.reduce((sum, { count }) => sum + count, 0);
};

test('16. figures on the units after a merger are the sum of those reported before and after it', async () => {
  const province = await makeUnit(room.db, { level: 'province' });
  const commune = (name: string) => makeUnit(room.db, { name, parent: province });
  const [one, other, merged] = [await commune('Xã Một'), await commune('Xã Hai'), await commune('Xã Chung')];
  const a = await movingVillage(one, merged, 'Thôn A');
  const b = await movingVillage(other, merged, 'Thôn B');
  for (const village of [a, a, b]) await makeDecision(room.db, { village, state: 'passed', ruleDay: addDays(MERGED, -40) });
  for (const village of [b, b]) await makeDecision(room.db, { village, state: 'failed', ruleDay: addDays(MERGED, 40) });
  await makeDecision(room.db, { village: a, state: 'draft', ruleDay: addDays(MERGED, 40) });

  expect([await total(one, 'then'), await total(other, 'then'), await total(merged, 'then')]).toEqual([2, 1, 2]);
  expect(await total(merged, addDays(MERGED, 90))).toBe(5);
  expect(await total(one, addDays(MERGED, 90))).toBe(0);
});

test('initiatives are counted by how far they came, and a draft is no decision', async () => {
  const commune = await makeUnit(room.db, { name: 'Xã Đếm' });
  const village = await makeUnit(room.db, { level: 'village', parent: commune });
  const proposal = (state: 'collecting' | 'ready' | 'put') => ({
    id: newId<'decisions.proposal'>(),
    code: newId(),
    unit_id: village,
    matter: 'self-management',
    title: 'Đèn đường',
    content: 'Lắp đèn',
    proposer: 'residents' as const,
    households: 40,
    opened_on: day('2026-05-01'),
    state,
    ready_on: state === 'collecting' ? null : day('2026-05-20'),
    consents: state === 'put' ? 4 : null,
    ended_on: state === 'put' ? day('2026-06-01') : null,
    created_at: room.now(),
  });
  await room.db
    .insertInto('decisions.proposal')
    .values([proposal('collecting'), proposal('ready'), proposal('put')])
    .execute();
  await makeDecision(room.db, { village, state: 'draft' });
  await makeDecision(room.db, { village, state: 'recognised', matter: 'convention' });
  const initiatives = await initiativeFigures(room.reader, commune, YEAR);
  expect(initiatives).toEqual({ opened: 3, ready: 2, put: 1 });
  const conventions = { recognised: 0, refused: 0, amended: 0, suspended: 2, abolished: 0 };
  const indicators = indicatorsOf(await decisionFigures(room.reader, commune, YEAR), initiatives, conventions);
  const of = (code: string) => indicators.find((one) => one.code === code)?.value;
  expect([of('DEC.decided'), of('DEC.recognised'), of('HUC.suspended'), of('INI.put')]).toEqual([1, 1, 2, 1]);
});

test('a decision not answered in time is late in the view of the commune, one that was answered is not', async () => {
  const commune = await makeUnit(room.db, { name: 'Xã Trễ' });
  const village = await makeUnit(room.db, { level: 'village', parent: commune });
  const late = await makeDecision(room.db, { village, state: 'sent', matter: 'convention' });
  const answered = await makeDecision(room.db, { village, state: 'recognised', matter: 'convention' });
  for (const id of [late, answered])
    await room.db
      .updateTable('decisions.decision')
      .set({ sent_on: day('2026-11-10'), answer_due: day('2026-11-17') })
      .where('id', '=', id)
      .execute();
  const model = await loadCommune(room.reader, commune, 2026, day('2026-11-21'));
  expect(model?.late.map(({ row, what, due }) => [row.href, what, due])).toEqual([
    [paths.procedure(late), 'answer', '2026-11-17'],
  ]);
  expect((await loadCommune(room.reader, village, 2026, day('2026-11-21'))) === null).toBe(true);
});
