import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { photo } from '#kernel/testing/sample-files.ts';
import { actorOf, makeHolder, makeUnit } from '#modules/org/testing/factories.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { afterPaths } from '../paths-after.ts';
import { makeAgendaItem, makeConference, makeDelegate, makeSite } from '../testing/factories.ts';

let site: TestSite;
let officer: Actor;
let stranger: Actor;
let conference: Id<'conferences.conference'>;
let code: string;

const MINUTE = 60_000;
const START = Temporal.Instant.from('2026-11-21T08:00:00+07:00').epochMilliseconds;

const officerOf = async (unit: Id<'org.unit'>): Promise<Actor> => {
  const { db } = site.room;
  return actorOf(db, await makeHolder(db, { unit, post: 'committee-officer', kind: 'peoples-committee' }), day('2026-11-21'));
};

/** A conference of two sites that was held: one spoke for three minutes, the other came and went. */
beforeAll(async () => {
  site = await testSite();
  const { db } = site.room;
  const unit = await makeUnit(db, { level: 'province' });
  officer = await officerOf(unit);
  stranger = await officerOf(await makeUnit(db, { level: 'province' }));
  conference = await makeConference(db, { unit, state: 'closed' });
  const [first, second] = [
    await makeSite(db, conference, { name: 'Xã Một' }),
    await makeSite(db, conference, { name: 'Xã Hai' }),
  ];
  await makeDelegate(db, conference, { site: first, present: true });
  await makeDelegate(db, conference, { site: second });
  const item = await makeAgendaItem(db, conference, { minutes: 30 });
  const times = { state: 'closed', openedAt: START + 5 * MINUTE, closedAt: START + 30 * MINUTE, spentMs: 25 * MINUTE };
  const state = {
    openedAt: START,
    closedAt: START + 250 * MINUTE,
    items: { [item]: times },
    spokenBySite: { [first]: { ms: 3 * MINUTE, turns: 2 } },
  };
  await db
    .updateTable('conferences.session')
    .set({ state: JSON.stringify(state) })
    .where('conference_id', '=', conference)
    .execute();
  const events = [
    { kind: 'site.joined', payload: { site: first } },
    { kind: 'site.joined', payload: { site: second } },
    { kind: 'site.lost', payload: { site: second } },
  ];
  await db
    .insertInto('conferences.meeting_event')
    .values(
      events.map(({ kind, payload }, at) => ({
        conference_id: conference,
        rev: at + 1,
        kind,
        payload: JSON.stringify(payload),
        at: Temporal.Instant.fromEpochMilliseconds(START),
      })),
    )
    .execute();
  code = (await db.selectFrom('conferences.conference').select('code').where('id', '=', conference).executeTakeFirstOrThrow())
    .code;
});
afterAll(() => site.close());

describe('a conference in figures', () => {
  it('is counted from the log and the lists: page, file and open data agree', async () => {
    const page = await site.get(afterPaths.figures(code));
    expect(page.statusCode).toBe(200);
    for (const said of ['2 trên 2', '1 trên 2', 'Xã Một']) expect(page.payload).toContain(said);
    const csv = await site.get(afterPaths.speechCsv(code));
    expect(csv.payload).toContain('Xã Một');
    expect(csv.payload).toContain('180');
    const { figures } = JSON.parse((await site.get(afterPaths.open(code))).payload) as {
      figures: { key: string; now: number }[];
    };
    const of = (key: string) => figures.find((one) => one.key === key)?.now;
    expect([of('joined'), of('unsteady'), of('present'), of('on-time'), of('turns'), of('minutes')]).toEqual([2, 1, 1, 1, 2, 3]);
  });
});

describe('the report', () => {
  const act = (name: string) => afterPaths.pressAct(conference, name);

  it('is drafted from facts, for the keepers of the conference alone', async () => {
    const work = await site.get(afterPaths.pressWork(conference), officer);
    expect(work.payload).toContain('2 trong 2 điểm cầu, 1 trong 2 đại biểu được mời có mặt');
    expect((await site.get(afterPaths.pressWork(conference), stranger)).statusCode).toBe(403);
    expect((await site.get(afterPaths.press(code))).statusCode).toBe(404);
  });

  it('is public with its photos once it was published, and no longer when it was taken back', async () => {
    const nothing = await site.post(act('dang'), {}, officer);
    expect([nothing.statusCode, nothing.payload.includes('Chưa có bài nào được lưu')]).toEqual([409, true]);
    expect(
      (await site.post(act('luu'), { title: 'Nối nhịp cầu', body: 'Đoạn một.\n\nĐoạn <b>hai</b>.' }, stranger)).statusCode,
    ).toBe(403);
    await site.post(act('luu'), { title: 'Nối nhịp cầu', body: 'Đoạn một.\n\nĐoạn <b>hai</b>.' }, officer);
    const form = new FormData();
    form.set('file', new File([new Uint8Array(await photo({ width: 40, height: 30 }))], 'anh.jpg', { type: 'image/jpeg' }));
    form.set('caption', 'Quang cảnh điểm cầu chính');
    expect((await site.postFiles(act('them-anh'), form, officer)).statusCode).toBe(303);
    const [{ id }] = (await site.room.db.selectFrom('conferences.press_photo').select('id').execute()) as [
      { id: Id<'conferences.press_photo'> },
    ];
    expect((await site.get(afterPaths.photo(id))).statusCode).toBe(404);

    expect((await site.post(act('dang'), {}, officer)).statusCode).toBe(303);
    const page = await site.get(afterPaths.press(code));
    expect(page.payload).toContain('Đoạn &lt;b>hai');
    expect(page.payload).toContain('alt="Quang cảnh điểm cầu chính"');
    expect((await site.get(afterPaths.photo(id))).headers['content-type']).toMatch(/^image\//);

    expect((await site.post(act('rut'), {}, officer)).statusCode).toBe(303);
    expect((await site.get(afterPaths.press(code))).statusCode).toBe(404);
    expect((await site.post(act('bo-anh'), { photo: id }, officer)).statusCode).toBe(303);
    expect((await site.get(afterPaths.photo(id), officer)).statusCode).toBe(404);
  });
});
