import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { makePerson, makeUnit } from '#modules/org/testing/factories.ts';
import { preparePersonalData } from '../personal-data-prepare.ts';
import { makeConference, makeDelegate, makeSite } from '../testing/factories.ts';
import { makeChair, makePaper, makeSummons } from '../testing/prepare.ts';
import { forgetPeople } from './forget-people.ts';

const NAME = 'Lường Thị Riêng';

let room: TestRoom;
let person: Id<'org.person'>;
let conference: Id<'conferences.conference'>;
let site: Id<'conferences.site'>;

beforeAll(async () => {
  room = await testRoom();
  const unit = await makeUnit(room.db, { level: 'province' });
  person = await makePerson(room.db, { unit, name: NAME });
  conference = await makeConference(room.db, { unit });
  site = await makeSite(room.db, conference, { unit, role: 'main' });
  await room.db
    .updateTable('conferences.site')
    .set({ operator_name: NAME, operator_phone: '0900' })
    .where('id', '=', site)
    .execute();
  await makeChair(room.db, conference, { no: 1, name: NAME });
  await makePaper(room.db, conference, { site, place: 1, speaker: NAME });
  await makeSummons(room.db, conference, day('2026-11-10'));
});
afterAll(() => room.close());

const names = async () =>
  (
    await room.db
      .selectFrom('conferences.delegate')
      .select('name')
      .where('conference_id', '=', conference)
      .orderBy('no')
      .execute()
  ).map(({ name }) => name);

/** A line of the log that says a delegate had the floor. */
async function spoke(delegate: Id<'conferences.delegate'>, rev: number): Promise<void> {
  const payload = JSON.stringify({ entry: { id: newId(), kind: 'hand', site, delegate, paper: null, at: 0, place: null } });
  await room.db
    .insertInto('conferences.meeting_event')
    .values({ conference_id: conference, rev, kind: 'floor.given', payload, at: room.now() })
    .execute();
}

test('a person is told where they stand; erased, they leave the lists, but not the record of who chaired and spoke', async () => {
  const listed = await makeDelegate(room.db, conference, { site, name: NAME });
  await room.db
    .updateTable('conferences.delegate')
    .set({ presence: 'absent', presence_at: room.now(), absence_reason: 'Đi công tác' })
    .where('id', '=', listed)
    .execute();
  await spoke(await makeDelegate(room.db, conference, { site, name: NAME, present: true }), 1);
  const told = await preparePersonalData.export(room.reader, person);
  const count = Object.fromEntries(Object.entries(told).map(([table, rows]) => [table.replace('conferences.', ''), rows.length]));
  expect(count).toEqual({ chair: 1, delegate: 2, site: 1, agenda_item: 0, paper: 1, summons: 0, meeting_event: 0 });
  await room.db.transaction().execute((tx) => preparePersonalData.erase(tx, person, room.now()));
  expect(await names()).toEqual([null, NAME]);
  const rows = await room.db.selectFrom('conferences.delegate').select(['presence', 'absence_reason']).orderBy('no').execute();
  expect(rows).toEqual([
    { presence: 'absent', absence_reason: null },
    { presence: 'present', absence_reason: null },
  ]);
  const kept = await room.db.selectFrom('conferences.chair').select('name').execute();
  expect(kept).toEqual([{ name: NAME }]);
});

test('a year later the lists are forgotten and the numbers stay', async () => {
  await makeDelegate(room.db, conference, { site, name: 'Ai Đó Khác', present: true });
  room.setNow('2027-11-20T09:00:00+07:00');
  await forgetPeople.run(room, {} as never);
  expect(await names()).toEqual([null, NAME, 'Ai Đó Khác']);
  room.setNow('2027-11-22T09:00:00+07:00');
  await forgetPeople.run(room, {} as never);
  expect(await names()).toEqual([null, NAME, null]);
  const halls = await room.db.selectFrom('conferences.site').select(['operator_name', 'operator_phone']).execute();
  expect(halls).toEqual([{ operator_name: null, operator_phone: null }]);
  const present = await room.db.selectFrom('conferences.delegate').select('id').where('presence', '=', 'present').execute();
  expect(present).toHaveLength(2);
});
