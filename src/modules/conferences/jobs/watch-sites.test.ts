import { afterAll, expect, test } from 'vitest';
import { hashToken } from '#kernel/short-code.ts';
import { testRoom } from '#kernel/testing/room.ts';
import { makeConference, makeSeat, makeSite } from '../testing/factories.ts';
import { noteHeard, watchSites } from './watch-sites.ts';

const room = await testRoom();
afterAll(() => room.close());

const START = Temporal.Instant.from('2026-11-21T09:00:00+07:00');
const conference = await makeConference(room.db, { state: 'open' });
const site = await makeSite(room.db, conference, { name: 'Tây Ninh' });
const silent = await makeSite(room.db, conference, { name: 'Chưa ai trực' });
const seat = await makeSeat(room.db, conference, 'operator', { site, at: START });
const digest = hashToken(seat.cookie.replace('dc_cho=', ''));

/** At so many seconds: heard of or not, then looked at. @returns kinds of the log since the last look */
let seen = 0;
async function at(seconds: number, heard: boolean): Promise<string[]> {
  room.setNow(START.add({ seconds }).toString());
  if (heard) await noteHeard(room, [digest]);
  await watchSites(room);
  const rows = await room.db
    .selectFrom('conferences.meeting_event')
    .select(['kind', 'rev'])
    .where('conference_id', '=', conference)
    .where('rev', '>', seen)
    .orderBy('rev')
    .execute();
  seen = rows.at(-1)?.rev ?? seen;
  return rows.map(({ kind }) => kind);
}

const row = () =>
  room.db.selectFrom('conferences.site').select(['connected_at', 'lost_at']).where('id', '=', site).executeTakeFirstOrThrow();

test('a site joins, a break under 30 seconds is no matter, a longer one is told once, and so is the return', async () => {
  expect(await at(0, true)).toEqual(['site.joined']);
  expect(await at(25, false)).toEqual([]);
  expect(await at(28, true)).toEqual([]);
  expect(await at(60, false)).toEqual(['site.lost']);
  expect((await row()).lost_at?.toString()).toBe('2026-11-21T02:01:00Z');
  expect(await at(70, false)).toEqual([]);
  expect(await at(90, true)).toEqual(['site.returned']);
  expect((await row()).lost_at).toBeNull();
  const untouched = await room.db
    .selectFrom('conferences.site')
    .select('connected_at')
    .where('id', '=', silent)
    .executeTakeFirst();
  expect(untouched?.connected_at).toBeNull();
});

test('two processes that look at the same moment tell it once', async () => {
  room.setNow(START.add({ seconds: 200 }).toString());
  await Promise.all([watchSites(room), watchSites(room), watchSites(room)]);
  expect(await at(201, false)).toEqual(['site.lost']);
});

test('a line that flaps for ten minutes does not fill the log; once it holds, it is told', async () => {
  const told: string[] = [];
  for (let seconds = 240; seconds < 840; seconds += 40) told.push(...(await at(seconds, seconds % 80 === 0)));
  expect(told.length).toBeLessThanOrEqual(4);
  for (let seconds = 840; seconds < 1560; seconds += 20) told.push(...(await at(seconds, true)));
  expect([told.at(-1), (await row()).lost_at]).toEqual(['site.returned', null]);
  expect(told.filter((kind, index) => kind === told[index - 1])).toEqual([]);
});
