import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, type Actor } from '#kernel/actor.ts';
import { day, type Day } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { actorOf, makeBody, makeHolder, makeHolding, makePerson, makeUnit } from '#modules/org/testing/factories.ts';
import { recordAct } from '#modules/ledger/index.ts';
import { makeDisplay, makePublication, makeRegister } from '../testing/factories.ts';
import { amendPublication } from './amend-publication.ts';
import { assignResponsible } from './assign-responsible.ts';
import { editPublication } from './edit-publication.ts';
import { endDisplay } from './end-display.ts';
import { moveDuty } from './move-duty.ts';
import { openDuty } from './open-duty.ts';
import { openRegister } from './open-register.ts';
import { planChannel } from './plan-channel.ts';
import { publishPublication } from './publish-publication.ts';
import { recordChannel } from './record-channel.ts';
import { reportFromVillage } from './report-from-village.ts';
import { voidDisplay } from './void-display.ts';
import { withdrawPublication } from './withdraw-publication.ts';

const TODAY = day('2026-11-21');
let room: TestRoom;
let unit: Id<'org.unit'>;
let officer: Actor;
let stranger: Actor;

beforeAll(async () => {
  room = await testRoom({ recordAct });
  unit = await makeUnit(room.db);
  officer = await actorOf(
    room.db,
    await makeHolder(room.db, { unit, post: 'committee-officer', kind: 'peoples-committee' }),
    TODAY,
  );
  const other = await makeUnit(room.db);
  stranger = await actorOf(
    room.db,
    await makeHolder(room.db, { unit: other, post: 'committee-chair', kind: 'peoples-committee' }),
    TODAY,
  );
  await makeRegister(room.db, { unit });
});
afterAll(() => room.close());

const read = (id: string) =>
  room.db
    .selectFrom('publicity.publication')
    .selectAll()
    .where('id', '=', id as Id<'publicity.publication'>)
    .executeTakeFirstOrThrow();
const channelsOf = (id: string) =>
  room.db
    .selectFrom('publicity.channel')
    .selectAll()
    .where('publication_id', '=', id as Id<'publicity.publication'>)
    .orderBy('id')
    .execute();
const whyOf = (outcome: { ok: boolean; why?: string }): string => (outcome.ok ? 'ok' : (outcome.why ?? ''));
const acts = async (): Promise<number> =>
  (
    await room.db
      .selectFrom('ledger.act')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

describe('open-register', () => {
  it('opens standing duties for what hangs permanently, once', async () => {
    const fresh = await makeUnit(room.db);
    const chair = await actorOf(
      room.db,
      await makeHolder(room.db, { unit: fresh, post: 'committee-chair', kind: 'peoples-committee' }),
      TODAY,
    );
    const input = { keeper: fresh, startsOn: '2026-11-02', hasWeb: 'on' };
    unwrap(await openRegister(room, chair, input));
    const duties = await room.db
      .selectFrom('publicity.publication')
      .select(['item', 'due_on', 'permanent', 'state'])
      .where('unit_id', '=', fresh)
      .orderBy('item')
      .execute();
    expect(duties).toEqual([
      { item: 'administrative-procedures', due_on: '2026-11-09', permanent: true, state: 'due' },
      { item: 'democracy-regulation', due_on: '2026-11-09', permanent: true, state: 'due' },
    ]);
    expect(whyOf(await openRegister(room, chair, input))).toBe('publicity.register.exists');
    expect(whyOf(await openRegister(room, stranger, input))).toBe('forbidden');
    expect(whyOf(await openRegister(room, anonymous, input))).toBe('sign-in');
  });

  it('opens for a body bound by the rules, by its own head, and for no other body', async () => {
    const school = await makeBody(room.db, { unit, kind: 'public-unit', name: 'Trường THCS Suối Mơ' });
    const union = await makeBody(room.db, { unit, kind: 'youth', name: 'Đoàn xã' });
    const head = await makePerson(room.db);
    await makeHolding(room.db, { person: head, body: school, post: 'agency-head' });
    const actor = await actorOf(room.db, head, TODAY);
    unwrap(await openRegister(room, actor, { keeper: school, startsOn: '2026-11-02' }));
    expect(whyOf(await openRegister(room, officer, { keeper: school, startsOn: '2026-11-02' }))).toBe('forbidden');
    expect(whyOf(await openRegister(room, officer, { keeper: union, startsOn: '2026-11-02' }))).toBe('not-found');
    unwrap(
      await openDuty(room, actor, { keeper: school, item: 'assets', title: 'Tài sản công năm 2026', aroseOn: '2026-11-13' }),
    );
  });
});

describe('open-duty', () => {
  const input = () => ({
    keeper: unit,
    item: 'social-support',
    title: 'Danh sách hộ được hỗ trợ nhà ở đợt 2',
    aroseOn: '2026-11-13',
  });

  it('works out the deadline and the channels', async () => {
    const { id } = unwrap(await openDuty(room, officer, { ...input(), documentNo: '12/QĐ-UBND' }));
    expect(await read(id)).toMatchObject({
      due_on: '2026-11-20',
      state: 'due',
      channels_missing: 5,
      regime: 'commune',
      folded: expect.stringContaining('12 qd ubnd'),
    });
    expect((await channelsOf(id)).map((channel) => channel.kind).sort()).toEqual([
      'heads',
      'loudspeaker',
      'posting',
      'posting',
      'web',
    ]);
  });

  it.each([
    ['a day to come', { aroseOn: '2026-11-22' }, 'publicity.duty.in-future'],
    ['before the register', { aroseOn: '2026-01-04' }, 'publicity.duty.before-register'],
    ['an item that does not exist', { item: 'khong-co' }, 'publicity.item.unknown'],
    ['somebody of another unit', { responsible: newId() }, 'publicity.responsible.unknown'],
    ['no title', { title: ' ' }, 'invalid'],
    ['a unit that does not exist', { keeper: newId() }, 'not-found'],
    ['30 February', { aroseOn: '2026-02-30' }, 'invalid'],
  ])('refuses %s and leaves nothing', async (_what, change, why) => {
    const before = [await acts(), (await room.db.selectFrom('publicity.publication').select('id').execute()).length];
    expect(whyOf(await openDuty(room, officer, { ...input(), ...change }))).toBe(why);
    expect([await acts(), (await room.db.selectFrom('publicity.publication').select('id').execute()).length]).toEqual(before);
  });

  it('asks for the register first', async () => {
    const fresh = await makeUnit(room.db);
    const chair = await actorOf(
      room.db,
      await makeHolder(room.db, { unit: fresh, post: 'committee-chair', kind: 'peoples-committee' }),
      TODAY,
    );
    expect(whyOf(await openDuty(room, chair, { ...input(), keeper: fresh }))).toBe('publicity.register.none');
  });
});

describe('prepare and publish', () => {
  it('edits until it is published, then no more', async () => {
    const { id } = await makePublication(room.db, { unit });
    unwrap(await editPublication(room, officer, { publication: id, title: 'Dự toán năm 2027', summary: 'Tổng thu 12 tỷ đồng.' }));
    expect(await read(id)).toMatchObject({ title: 'Dự toán năm 2027', folded: 'du toan nam 2027\ntong thu 12 ty dong.' });
    unwrap(await publishPublication(room, officer, { publication: id }));
    expect(whyOf(await editPublication(room, officer, { publication: id, title: 'Khác' }))).toBe('publicity.state.changed');
    expect(whyOf(await publishPublication(room, officer, { publication: id }))).toBe('publicity.state.changed');
  });

  it('begins the web channel, counts the rest as missing, tells followers and leaves a record', async () => {
    const { id } = await makePublication(room.db, { unit, aroseOn: day('2026-11-18') });
    const before = await acts();
    unwrap(await publishPublication(room, officer, { publication: id }));
    expect(await read(id)).toMatchObject({
      state: 'published',
      released_on: TODAY,
      published_on: TODAY,
      channels_missing: 2,
      complete_on: null,
    });
    expect((await channelsOf(id)).map((channel) => [channel.kind, channel.started_on])).toContainEqual(['web', TODAY]);
    expect(await acts()).toBe(before + 1);
    const item = await room.db.selectFrom('notices.item').select(['topic', 'title']).orderBy('id', 'desc').executeTakeFirst();
    expect(item?.topic).toBe(`publicity:${unit}`);
    expect(item?.title).toContain('công khai: Ngân sách');
  });

  it('refuses what has no content, what is still to come, and whoever may not', async () => {
    const empty = await makePublication(room.db, { unit, summary: '' });
    expect(whyOf(await publishPublication(room, officer, { publication: empty.id }))).toBe('publicity.publish.nothing');
    const planned = await makePublication(room.db, { unit, aroseOn: day('2026-12-10') });
    expect(whyOf(await publishPublication(room, officer, { publication: planned.id }))).toBe('publicity.publish.too-early');
    expect(whyOf(await publishPublication(room, stranger, { publication: planned.id }))).toBe('forbidden');
    expect((await read(planned.id)).state).toBe('due');
  });

  it('an item with persons is published only after somebody looked, and twice asked when something is found', async () => {
    const { id } = await makePublication(room.db, {
      unit,
      item: 'social-support',
      summary: 'Ông Nguyễn Văn A, CCCD 001085012345',
    });
    expect(whyOf(await publishPublication(room, officer, { publication: id }))).toBe('publicity.privacy.look');
    expect(whyOf(await publishPublication(room, officer, { publication: id, looked: 'on' }))).toBe('publicity.privacy.stays');
    expect((await read(id)).privacy_checked_at).toBeNull();
    unwrap(await editPublication(room, officer, { publication: id, title: 'Danh sách', summary: 'Ông Nguyễn Văn A, thôn 2' }));
    unwrap(await publishPublication(room, officer, { publication: id, looked: 'on' }));
    expect(await read(id)).toMatchObject({ state: 'published', privacy_checked_by: officer.holdings[0]?.id });
  });
});

describe('move-duty', () => {
  it('writes the old and the new day down, for everybody, and asks the rules of the new day', async () => {
    const { id } = await makePublication(room.db, { unit, aroseOn: day('2026-11-13') });
    unwrap(await moveDuty(room, officer, { publication: id, aroseOn: '2026-11-17', reason: 'Văn bản ký ngày 17/11' }));
    expect(await read(id)).toMatchObject({ arose_on: '2026-11-17', law_status: 'verify', channels_missing: 3 });
    const amendment = await room.db
      .selectFrom('publicity.amendment')
      .selectAll()
      .where('publication_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(amendment).toMatchObject({ kind: 'duty', reason: 'Văn bản ký ngày 17/11' });
    expect(amendment.change).toContain('Ngày phát sinh đổi từ 13/11/2026 thành 17/11/2026');
    expect(whyOf(await moveDuty(room, officer, { publication: id, aroseOn: '2026-11-17', reason: 'x' }))).toBe(
      'publicity.move.same-day',
    );
    expect(whyOf(await moveDuty(room, officer, { publication: id, aroseOn: '2025-11-17', reason: 'x' }))).toBe(
      'publicity.duty.before-register',
    );
  });
});

describe('channels', () => {
  const published = () =>
    makePublication(room.db, {
      unit,
      item: 'social-support',
      aroseOn: day('2026-10-01'),
      state: 'published',
      releasedOn: day('2026-10-08'),
      starts: [day('2026-10-08')],
    });

  it('records, interrupts, resumes: the days are counted afresh', async () => {
    const { id, channels } = await published();
    const posting = channels[1];
    const channel = posting?.id;
    expect((await read(id)).channels_missing).toBe(4);
    unwrap(await recordChannel(room, officer, { publication: id, channel, from: '2026-10-07', note: 'Bảng tin trụ sở' }));
    expect(await read(id)).toMatchObject({ channels_missing: 3, published_on: '2026-10-07' });
    expect(whyOf(await recordChannel(room, officer, { publication: id, channel, from: '2026-10-20' }))).toBe(
      'publicity.display.overlap',
    );
    const display = await room.db
      .selectFrom('publicity.display')
      .select('id')
      .where('channel_id', '=', channel ?? newId<'publicity.channel'>())
      .executeTakeFirstOrThrow();
    unwrap(await endDisplay(room, officer, { publication: id, display: display.id, on: '2026-10-20', reason: 'Bão số 9' }));
    expect((await read(id)).channels_short).toBe(1);
    expect(whyOf(await endDisplay(room, officer, { publication: id, display: display.id, on: '2026-10-21', reason: 'x' }))).toBe(
      'publicity.display.not-up',
    );
    unwrap(await recordChannel(room, officer, { publication: id, channel, from: '2026-10-22' }));
    expect((await read(id)).channels_short).toBe(0);
  });

  it('marks a mistake, which counts no more and stays to be seen', async () => {
    const { id, channels } = await published();
    const channel = channels[1]?.id ?? newId<'publicity.channel'>();
    const display = await makeDisplay(room.db, { channel, from: day('2026-10-02') });
    expect(await read(id)).toMatchObject({ published_on: '2026-10-02', channels_missing: 3 });
    unwrap(await voidDisplay(room, officer, { publication: id, display, reason: 'Gõ nhầm ngày' }));
    expect(await read(id)).toMatchObject({ published_on: '2026-10-08', channels_missing: 4 });
    expect(whyOf(await voidDisplay(room, officer, { publication: id, display, reason: 'x' }))).toBe(
      'publicity.display.void-already',
    );
    unwrap(await recordChannel(room, officer, { publication: id, channel, from: '2026-10-09' }));
  });

  it('the loudspeaker is recorded with its last day', async () => {
    const { id, channels } = await published();
    const channel = channels.find((one) => one.kind === 'loudspeaker')?.id;
    unwrap(await recordChannel(room, officer, { publication: id, channel, from: '2026-10-09', lastDay: '2026-10-10' }));
    expect((await read(id)).channels_short).toBe(1);
    unwrap(await recordChannel(room, officer, { publication: id, channel, from: '2026-10-12', lastDay: '2026-10-14' }));
    expect((await read(id)).channels_short).toBe(0);
  });

  it('a village head reports for the own village, and it counts for the commune', async () => {
    const { id, channels } = await published();
    const village = await makeUnit(room.db, { level: 'village', parent: unit });
    const head = await actorOf(
      room.db,
      await makeHolder(room.db, { unit: village, post: 'village-head', kind: 'village' }),
      TODAY,
    );
    const input = { publication: id, village, kind: 'heads', from: '2026-10-10' };
    expect(whyOf(await reportFromVillage(room, officer, input))).toBe('forbidden');
    unwrap(await reportFromVillage(room, head, input));
    expect(await read(id)).toMatchObject({ channels_missing: 3 });
    const own = await channelsOf(id);
    expect(own.find((channel) => channel.id === channels.find((one) => one.kind === 'heads')?.id)?.started_on).toBe('2026-10-10');
    expect(own.find((channel) => channel.village_id === village)).toMatchObject({ required: false, kind: 'heads' });
    const far = await makeUnit(room.db, { level: 'village' });
    const other = await actorOf(room.db, await makeHolder(room.db, { unit: far, post: 'village-head', kind: 'village' }), TODAY);
    expect(whyOf(await reportFromVillage(room, other, { ...input, village: far }))).toBe('forbidden');
    expect(whyOf(await reportFromVillage(room, other, input))).toBe('forbidden');
  });

  it('whoever is answerable records, and prepares nothing', async () => {
    const { id, channels } = await published();
    const person = await makePerson(room.db);
    const holding = await makeHolding(room.db, {
      person,
      body: await makeBody(room.db, { unit, kind: 'front', name: 'Mặt trận xã' }),
      post: 'front-officer',
    });
    const actor = await actorOf(room.db, person, TODAY);
    const input = { publication: id, channel: channels[1]?.id, from: '2026-10-09' };
    expect(whyOf(await recordChannel(room, actor, input))).toBe('forbidden');
    unwrap(await assignResponsible(room, officer, { publication: id, responsible: holding }));
    unwrap(await recordChannel(room, actor, input));
    expect(whyOf(await amendPublication(room, actor, { publication: id, change: 'x', reason: 'y', looked: 'on' }))).toBe(
      'forbidden',
    );
  });

  it('plans a channel, adds a further one, and takes none of another publication', async () => {
    const { id, channels } = await published();
    const other = await published();
    const plan = { publication: id, kind: 'posting', plannedFrom: '2026-11-01', plannedTo: '2026-12-01' };
    unwrap(await planChannel(room, officer, { ...plan, channel: channels[1]?.id, place: 'Cổng trụ sở' }));
    unwrap(await planChannel(room, officer, { ...plan, channel: '', place: 'Chợ Mơ' }));
    expect(
      (await channelsOf(id))
        .map((channel) => channel.place)
        .filter(Boolean)
        .sort(),
    ).toEqual(['Chợ Mơ', 'Cổng trụ sở']);
    expect((await read(id)).channels_missing).toBe(4);
    expect(whyOf(await planChannel(room, officer, { ...plan, channel: other.channels[1]?.id }))).toBe(
      'publicity.channel.unknown',
    );
    expect(whyOf(await planChannel(room, officer, { ...plan, channel: '', plannedTo: '2026-10-01' }))).toBe(
      'publicity.channel.plan-backwards',
    );
    expect(
      whyOf(await recordChannel(room, officer, { publication: id, channel: other.channels[1]?.id, from: '2026-10-09' })),
    ).toBe('not-found');
  });
});

describe('amend and withdraw', () => {
  const published = (from: Day = day('2026-11-18')) =>
    makePublication(room.db, { unit, aroseOn: day('2026-11-16'), state: 'published', releasedOn: from });

  it('an amendment stands beside the original, which stays', async () => {
    const { id } = await published();
    const before = await read(id);
    unwrap(await amendPublication(room, officer, { publication: id, change: 'Số hộ là 45', reason: 'Đính chính' }));
    expect(await read(id)).toEqual(before);
    expect(whyOf(await amendPublication(room, officer, { publication: id, change: 'Gọi 0912345678', reason: 'x' }))).toBe(
      'publicity.privacy.stays',
    );
    unwrap(await amendPublication(room, officer, { publication: id, change: 'Gọi 0912345678', reason: 'x', stays: 'on' }));
    await expect(room.db.updateTable('publicity.amendment').set({ reason: 'khác' }).execute()).rejects.toThrow(
      /permission denied|append-only/,
    );
  });

  it('a withdrawal keeps the row, takes everything down, and ends all acts', async () => {
    const { id } = await published();
    unwrap(await withdrawPublication(room, officer, { publication: id, reason: 'Lộ dữ liệu cá nhân' }));
    expect(await read(id)).toMatchObject({ state: 'withdrawn', withdrawn_on: TODAY, published_on: '2026-11-18' });
    const hanging = await room.db
      .selectFrom('publicity.display as d')
      .innerJoin('publicity.channel as c', 'c.id', 'd.channel_id')
      .select('d.id')
      .where('c.publication_id', '=', id)
      .where('d.to_day', 'is', null)
      .where('d.void_reason', 'is', null)
      .execute();
    expect(hanging).toEqual([]);
    expect(whyOf(await withdrawPublication(room, officer, { publication: id, reason: 'x' }))).toBe('publicity.state.changed');
    expect(whyOf(await amendPublication(room, officer, { publication: id, change: 'x', reason: 'y' }))).toBe(
      'publicity.state.changed',
    );
  });

  it('what was published and withdrawn on one day was up for no day', async () => {
    const { id } = await published(TODAY);
    unwrap(await withdrawPublication(room, officer, { publication: id, reason: 'Nhầm tệp' }));
    expect(await read(id)).toMatchObject({ state: 'withdrawn', released_on: TODAY, published_on: TODAY });
  });

  it('a duty that was opened by mistake is withdrawn without ever having been public', async () => {
    const { id } = await makePublication(room.db, { unit });
    unwrap(await withdrawPublication(room, officer, { publication: id, reason: 'Ghi trùng' }));
    expect(await read(id)).toMatchObject({ state: 'withdrawn', published_on: null });
  });
});

describe('two at once', () => {
  it('two officers publish at the same moment: one does, the other is told', async () => {
    const { id } = await makePublication(room.db, { unit });
    const outcomes = await Promise.all([
      publishPublication(room, officer, { publication: id }),
      publishPublication(room, officer, { publication: id }),
    ]);
    expect(outcomes.map(whyOf).sort()).toEqual(['ok', 'publicity.state.changed']);
  });

  it('a form sent twice runs once', async () => {
    const { id, channels } = await makePublication(room.db, { unit, state: 'published', starts: [] });
    const key = newId();
    const input = { publication: id, channel: channels[1]?.id, from: '2026-11-20' };
    expect(whyOf(await recordChannel(room, officer, input, key))).toBe('ok');
    expect(whyOf(await recordChannel(room, officer, input, key))).toBe('ok');
  });
});
