import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { actorOf, makeHolder, makePerson, makeUnit } from '#modules/org/testing/factories.ts';
import { personHolding, testSite, type TestSite } from '#src/testing/site.ts';
import { eraseAnsweredRequests } from '../jobs/erase-requests.ts';
import { publicPaths } from '../paths-public.ts';
import { personalData } from '../personal-data.ts';
import { deskRequests } from '../queries/desk-requests.ts';
import { KEEP_DAYS } from '../rules/keep-days.ts';
import { makePublication, makeRegister, type MadePublication } from '../testing/factories.ts';
import { htmlFaults } from '#kernel/testing/html-faults.ts';

let site: TestSite;
let unit: Id<'org.unit'>;
let missing: MadePublication;
let other: Id<'org.unit'>;
let keeper: Actor;
const officer = () => keeper;

beforeAll(async () => {
  site = await testSite();
  unit = await makeUnit(site.room.db, { name: 'Xã Suối Mơ' });
  other = await makeUnit(site.room.db, { name: 'Xã Bên' });
  keeper = await actorOf(
    site.room.db,
    await makeHolder(site.room.db, { unit, post: 'committee-officer', kind: 'peoples-committee' }),
    day('2026-11-21'),
  );
  await makeRegister(site.room.db, { unit });
  missing = await makePublication(site.room.db, { unit, title: 'Danh sách hộ được hỗ trợ', aroseOn: day('2026-11-11') });
});
afterAll(() => site.close());

let askedFrom = 0;
/** Each from a network of its own, so that the limit is tested where it is meant. */
const ask = (fields: Record<string, string>, query: string, ip = `10.0.${(askedFrom += 1)}.1`) =>
  site.app.inject({
    method: 'POST',
    url: `/yeu-cau?${query}`,
    remoteAddress: ip,
    headers: { origin: site.room.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

async function asked(
  fields: Record<string, string> = {},
): Promise<{ receipt: string; progress: string; id: Id<'publicity.request'> }> {
  const answer = await ask({ code: missing.code, askedFor: 'Xin danh sách của thôn Đồng Lúa', ...fields }, `ma=${missing.code}`);
  expect(answer.statusCode).toBe(303);
  const receipt = String(answer.headers.location);
  const code = receipt.split('/')[2] ?? '';
  const { id } = await site.room.db
    .selectFrom('publicity.request')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return { receipt, progress: publicPaths.request(code), id };
}

const mails = () =>
  site.room.db
    .selectFrom('notices.mail')
    .select(['recipient', 'subject', 'body', 'kind'])
    .where('kind', 'like', 'publicity.request-%')
    .execute();

describe('asking', () => {
  it('needs neither account nor name; the receipt says by when, under which law', async () => {
    const { receipt } = await asked();
    const page = await site.get(receipt);
    expect(page.body).toContain('Yêu cầu của bạn đã được nhận');
    expect(page.body).toContain('Thứ Năm 26/11/2026');
    expect(page.body).toContain('Luật Tiếp cận thông tin');
    expect(page.body).toContain('Xin danh sách của thôn Đồng Lúa');
    expect(page.body).toContain('<meta name="robots" content="noindex"/>');
    expect(await htmlFaults(page.body)).toEqual([]);
  });

  it('of a commune in free words needs words', async () => {
    const empty = await ask({ unit, askedFor: '  ' }, `noi=${unit}`);
    expect([empty.statusCode, empty.body.includes('Xin ghi bạn cần thông tin gì')]).toEqual([422, true]);
    expect((await ask({ unit, askedFor: 'Giờ tiếp công dân' }, `noi=${unit}`)).statusCode).toBe(303);
  });

  it('refuses what is wrong at its field and writes nothing', async () => {
    const count = async () => (await site.room.db.selectFrom('publicity.request').select('id').execute()).length;
    const before = await count();
    const wrong = [
      [await ask({ code: missing.code, email: 'không phải thư' }, `ma=${missing.code}`), 422],
      [await ask({ code: missing.code, askedFor: 'a'.repeat(2_001) }, `ma=${missing.code}`), 422],
      [await ask({ code: missing.code, askedFor: 'a'.repeat(1_000_000) }, `ma=${missing.code}`), 422],
      [await ask({ code: '1111-1111-1' }, 'ma=1111-1111-1'), 404],
      [await ask({ unit: 'abc', askedFor: 'x' }, 'noi=abc'), 422],
      [await ask({}, ''), 404],
    ] as const;
    for (const [answer, status] of wrong) expect([answer.statusCode, answer.statusCode < 500]).toEqual([status, true]);
    expect(await count()).toBe(before);
  });

  it('is let through ten times an hour from one network', async () => {
    const statuses = [];
    for (let n = 0; n < 12; n += 1)
      statuses.push((await ask({ unit, askedFor: `Hỏi lần ${n}` }, `noi=${unit}`, '10.9.9.9')).statusCode);
    expect(statuses.filter((status) => status === 303)).toHaveLength(10);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('who sees what', () => {
  it('the code alone tells how far it is, and not a word of it', async () => {
    const { progress, receipt } = await asked({ email: 'ba.con@example.vn' });
    const page = (await site.get(progress)).body;
    expect(page).toContain('Đang chờ trả lời');
    expect(page).not.toMatch(/thôn Đồng Lúa|ba\.con/);
    expect((await site.get(receipt)).body).not.toContain('ba.con');
    expect((await site.get(`${progress}/${'a'.repeat(32)}`)).statusCode).toBe(404);
    expect(await htmlFaults(page)).toEqual([]);
  });

  it('those who keep the register read it, nobody above or beside them', async () => {
    const { id } = await asked();
    const paths = [publicPaths.requests(unit), publicPaths.answerRequest(id)];
    for (const path of paths) {
      expect((await site.get(path)).statusCode).toBe(303);
      expect((await site.get(path, personHolding({ post: 'committee-chair', unit: other }))).statusCode).toBe(403);
      expect((await site.get(path, personHolding({ post: 'party-secretary', unit }))).statusCode).toBe(403);
      const page = await site.get(path, officer());
      expect(page.statusCode).toBe(200);
      expect(page.body).not.toContain('ba.con');
      expect(await htmlFaults(page.body)).toEqual([]);
    }
    expect((await site.get(publicPaths.answerRequest(id), officer())).body).toContain('đang kiểm chứng');
  });

  it('the ledger keeps no word of it', async () => {
    const { id } = await asked({ askedFor: 'Chuyện riêng của tôi' });
    const acts = await site.room.db.selectFrom('ledger.act').selectAll().where('row_id', '=', id).execute();
    expect(acts).toHaveLength(1);
    expect(JSON.stringify(acts)).not.toContain('Chuyện riêng');
  });
});

describe('answering', () => {
  it('shows on the receipt and goes by mail with the link that opens it', async () => {
    const { receipt, id } = await asked({ email: 'Ba.Con@example.vn' });
    expect((await site.post(publicPaths.answerRequest(id), { answer: '' }, officer())).statusCode).toBe(422);
    expect((await site.post(publicPaths.answerRequest(id), { answer: 'Danh sách có 12 hộ.' })).statusCode).toBe(303);
    expect((await site.get(receipt)).body).not.toContain('12 hộ');
    expect((await site.post(publicPaths.answerRequest(id), { answer: 'Danh sách có 12 hộ.' }, officer())).headers.location).toBe(
      publicPaths.answerRequest(id),
    );
    expect((await site.get(receipt)).body).toContain('Danh sách có 12 hộ.');
    const [mail] = await mails();
    expect(mail).toMatchObject({ recipient: 'ba.con@example.vn', kind: 'publicity.request-answered' });
    expect(mail?.body).toContain(`http://localhost:3000${receipt}`);
    const twice = await site.post(publicPaths.answerRequest(id), { answer: 'Lần nữa' }, officer());
    expect([twice.statusCode, twice.body.includes('đã được trả lời rồi')]).toEqual([409, true]);
  });

  it('a refusal needs its reason and its law', async () => {
    const { receipt, id } = await asked();
    expect((await site.post(publicPaths.refuseRequest(id), { reason: 'Mật' }, officer())).statusCode).toBe(422);
    expect(
      (
        await site.post(
          publicPaths.refuseRequest(id),
          { reason: 'Bí mật nhà nước', refusalRef: 'Điều 6 Luật Tiếp cận thông tin' },
          officer(),
        )
      ).statusCode,
    ).toBe(303);
    expect((await site.get(receipt)).body).toContain('Điều 6 Luật Tiếp cận thông tin');
  });

  it('more time is taken in two steps, with a reason, and never after the deadline', async () => {
    const { receipt, progress, id } = await asked();
    const lengthen = () => site.post(publicPaths.lengthenRequest(id), { reason: 'Phải hỏi các thôn' }, officer());
    expect((await lengthen()).statusCode).toBe(303);
    expect((await site.get(receipt)).body).toContain('Phải hỏi các thôn');
    expect((await site.get(progress)).body).toContain('Thông tin phức tạp');
    expect((await site.get(progress)).body).not.toContain('Phải hỏi các thôn');
    expect((await lengthen()).statusCode).toBe(303);
    expect((await lengthen()).body).toContain('không cho thêm thời gian');
    const extensions = await site.room.db
      .selectFrom('publicity.request_extension')
      .select(['step', 'due_from', 'due_to'])
      .where('request_id', '=', id)
      .orderBy('at')
      .execute();
    expect(extensions.map(({ step }) => step)).toEqual(['complex', 'extend']);
    expect(extensions[1]?.due_from).toBe(extensions[0]?.due_to);
    const late = await asked();
    site.room.setNow('2026-12-21T09:00:00+07:00');
    expect((await site.post(publicPaths.lengthenRequest(late.id), { reason: 'x' }, officer())).body).toContain('Đã quá hạn');
    expect((await site.get(late.progress)).body).toContain('Quá hạn trả lời');
    site.room.setNow('2026-11-21T09:00:00+07:00');
  });
});

describe('the desk', () => {
  it('holds the open requests of those who keep the register, the nearest first, and of nobody else', async () => {
    const { reader } = site.room;
    const today = day('2026-11-21');
    const { id } = await asked();
    const found = await deskRequests(reader, officer(), today);
    expect(found.find((item) => item.request === id)).toMatchObject({
      title: 'Danh sách hộ được hỗ trợ',
      dueOn: '2026-11-26',
      unitName: 'Xã Suối Mơ',
      holding: keeper.holdings[0]?.id,
    });
    expect(found.map((item) => item.dueOn)).toEqual(found.map((item) => item.dueOn).toSorted());
    expect(await deskRequests(reader, personHolding({ post: 'committee-chair', unit: other }), today)).toEqual([]);
    expect(await deskRequests(reader, personHolding({ post: 'front-officer', unit }), today)).toEqual([]);
  });
});

describe('forgetting', () => {
  const stored = (id: Id<'publicity.request'>) =>
    site.room.db
      .selectFrom('publicity.request')
      .select(['asked_for', 'email', 'answer', 'state', 'erased_on'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();

  it('erases what was written some time after the answer, and keeps that there was a request', async () => {
    const { receipt, progress, id } = await asked({ email: 'quen@example.vn' });
    const open = await asked();
    await site.post(publicPaths.answerRequest(id), { answer: 'Xem tại trụ sở.' }, officer());
    const run = () => eraseAnsweredRequests.run(site.room, {} as never);
    const after = site.room.now().add({ hours: KEEP_DAYS * 24 });
    site.room.setNow(after.subtract({ minutes: 1 }).toString());
    await run();
    expect((await stored(id)).answer).toBe('Xem tại trụ sở.');
    site.room.setNow(after.add({ minutes: 1 }).toString());
    await run();
    expect(await stored(id)).toMatchObject({ asked_for: null, email: null, answer: null, state: 'answered' });
    expect((await stored(open.id)).asked_for).not.toBeNull();
    expect((await site.get(receipt)).body).toContain('đã được xóa theo thời hạn');
    expect((await site.get(progress)).body).toContain('Đã trả lời');
    site.room.setNow('2026-11-21T09:00:00+07:00');
  });

  it('hands over and erases what a person with a known address asked', async () => {
    const { db } = site.room;
    const person = await makePerson(db, { unit, email: 'Chi.Lan@example.vn' });
    const { id } = await asked({ email: 'chi.lan@example.vn', askedFor: 'Của chị Lan' });
    const stranger = await asked({ email: 'khac@example.vn' });
    expect(JSON.stringify(await personalData.export(site.room.reader, person))).toContain('Của chị Lan');
    await db.transaction().execute((tx) => personalData.erase(tx, person, site.room.now()));
    expect(await stored(id)).toMatchObject({ asked_for: null, email: null, erased_on: '2026-11-21' });
    expect((await stored(stranger.id)).email).toBe('khac@example.vn');
  });
});
