import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { htmlFaults } from '#kernel/testing/html-faults.ts';
import { fileBoxKeys } from '#modules/decisions/index.ts';
import { makePerson } from '#modules/org/testing/factories.ts';
import { makeModules } from '#src/modules.ts';
import { personHolding, testSite, type TestSite } from '#src/testing/site.ts';
import { makeConferences } from '../index.ts';
import { deleteRecordingsIn } from '../jobs/delete-recordings.ts';
import { noMedia } from '../media-environment.ts';
import { byteRange } from '../media/program/byte-range.ts';
import { recordingFolder } from '../media/program/recording-files.ts';
import { webmLength } from '../media/program/webm-length.ts';
import { concludePaths } from '../paths-conclude.ts';
import { hallPaths } from '../paths-run.ts';
import { recordingPaths } from '../paths-recording.ts';
import { paths } from '../paths.ts';
import { recordingPersonalData } from '../personal-data-recording.ts';
import { mediaScene } from '../queries/media-picture.ts';
import type { Hindrance } from '../rules/recording.ts';
import { makeHall, sendForm } from '../testing/hall.ts';

const NAME = 'Trần Văn Giữ Băng';
const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** The head of a file that runs for an hour and a half, as ffmpeg writes it, and some bytes to ask for. */
const file = (): Buffer => {
  const length = Buffer.alloc(8);
  length.writeDoubleBE(90 * 60_000);
  const info = [0x15, 0x49, 0xa9, 0x66, 0x93, 0x2a, 0xd7, 0xb1, 0x83, 0x0f, 0x42, 0x40, 0x44, 0x89, 0x88];
  return Buffer.concat([Buffer.from(info), length, Buffer.from('0123456789')]);
};

let site: TestSite;
let hall: Awaited<ReturnType<typeof makeHall>>;
let dataDir: string;
let keeper: Actor;
let person: Id<'org.person'>;
let code: string;
let why: Hindrance | null = 'conferences.recording.no-ffmpeg';

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'dc-'));
  const media = { dataDir, settings: noMedia, hindrance: async () => why };
  const conferences = makeConferences({ keys: fileBoxKeys(path.join(dataDir, 'ballot-keys')), media });
  const all = makeModules({ smtpUrl: undefined, mailFrom: 'x <x@localhost>', dataDir });
  site = await testSite(all.map((one) => (one.name === 'conferences' ? conferences : one)));
  hall = await makeHall(site);
  const row = await site.room.db.selectFrom('conferences.conference').select(['unit_id', 'code']).executeTakeFirstOrThrow();
  code = row.code;
  person = await makePerson(site.room.db, { unit: row.unit_id, name: NAME });
  keeper = { ...personHolding({ post: 'committee-officer', unit: row.unit_id }), person };
});
afterAll(async () => {
  await site.close();
  await rm(dataDir, { recursive: true, force: true });
});

const rows = () => site.room.db.selectFrom('conferences.recording').selectAll().orderBy('no').execute();
const press = (act: string, fields: Record<string, string>, who: Actor = keeper) =>
  site.post(recordingPaths.act(hall.conference, act), fields, who);
/** Whoever has no account is asked for one, where a seat is not enough. */
const toSignIn = ({ headers }: LightMyRequestResponse): boolean => String(headers.location).startsWith('/dang-nhap');

/** The address of the file in the page that an opening led to. */
const srcIn = (html: string): string => /<video[^>]* src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';

describe('a site is sent out of the line', () => {
  test('by chair or secretary; it is told, keeps its hand, and is let in again', async () => {
    await hall.chair.press('khai-mac');
    const refused = await hall.chair.press('dua-ra', { site: hall.main });
    expect([refused.statusCode, text(refused.body).includes('Không đưa điểm cầu chủ trì ra')]).toEqual([422, true]);
    expect((await hall.chair.press('dua-ra', { site: hall.lamDong })).statusCode).toBe(303);
    expect((await mediaScene(site.room.reader, hall.conference))?.picture.out).toEqual([hall.lamDong]);
    const [own, other, chair] = await Promise.all([hall.atLamDong, hall.atCaMau, hall.chair].map((one) => one.get()));
    const told = [own, other].map((page) => text(page?.body ?? '').includes('Chủ trì đã tắt hình và tiếng của điểm cầu này'));
    expect(told).toEqual([true, false]);
    expect(chair?.body).toContain('aria-label="Cho vào lại: Lâm Đồng"');
    const hand = await hall.atLamDong.press('xin-phat-bieu', { site: hall.lamDong, delegate: '', kind: 'hand' });
    expect([hand.statusCode, (await hall.session()).queue.length]).toEqual([303, 1]);
    expect((await hall.secretary.press('cho-vao', { site: hall.lamDong })).statusCode).toBe(303);
    expect((await hall.secretary.press('cho-vao', { site: hall.lamDong })).statusCode).toBe(422);
    const act = hallPaths.act(hall.conference, 'thu-ky', 'dua-ra');
    expect(toSignIn(await sendForm(site, act, { site: hall.caMau }, hall.atCaMau.cookie))).toBe(true);
    expect((await hall.session()).out).toEqual([]);
  });
});

describe('a recording', () => {
  test('is refused with the reason; once it runs every page of the meeting tells what for and until when', async () => {
    const wanted = { purpose: 'lập biên bản hội nghị', keepDays: '90' };
    const refused = await hall.secretary.press('ghi-hinh', wanted);
    expect([refused.statusCode, text(refused.body).includes('chưa cài chương trình ffmpeg')]).toEqual([422, true]);
    why = null;
    expect((await hall.secretary.press('ghi-hinh', { ...wanted, keepDays: '7' })).statusCode).toBe(422);
    expect((await hall.secretary.press('ghi-hinh', wanted)).statusCode).toBe(303);
    expect((await hall.secretary.press('ghi-hinh', wanted)).statusCode).toBe(422);
    const pages = [hall.chair, hall.secretary, hall.atCaMau, hall.huong, hall.screen].map((one) => one.get());
    for (const { body } of await Promise.all([...pages, site.get(paths.follow(code))])) {
      expect(text(body)).toMatch(/Mục đích: lập biên bản hội nghị\. Bản ghi được giữ đến hết ngày 19\/02\/2027 rồi xóa/);
    }
    expect(text((await site.get(hallPaths.door())).body)).toContain('có thể được ghi hình, ghi âm');
    const [row] = await rows();
    expect((await mediaScene(site.room.reader, hall.conference))?.recording).toBe(row?.id);
    expect((await press('xoa', { recording: row?.id ?? '', sure: 'on' })).statusCode).toBe(422);
  });

  test('ends with the meeting; its parts play in pieces for whoever opened them, and the opening is noted', async () => {
    await hall.chair.press('be-mac');
    expect(await mediaScene(site.room.reader, hall.conference), 'over: nothing is carried any more').toBeNull();
    const [row] = await rows();
    const recording = row?.id ?? ('' as Id<'conferences.recording'>);
    expect([row?.stopped_at === null, (await hall.session()).recording]).toEqual([false, false]);
    const folder = recordingFolder(dataDir, hall.conference, recording);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, '1.webm'), file());
    const list = recordingPaths.list(hall.conference);
    const minutes = text((await site.get(concludePaths.minutes(hall.conference), keeper)).body);
    expect(minutes).toContain('Tắt hình và tiếng của điểm cầu Lâm Đồng.');
    expect(minutes).toContain('Mục đích: lập biên bản hội nghị. Lưu giữ đến hết ngày 19/02/2027.');
    const happened = text((await hall.secretary.get(hallPaths.log(hall.conference))).body);
    expect(happened).toMatch(/Bắt đầu ghi hình, ghi âm lập biên bản hội nghị .*Cho điểm cầu vào lại cầu truyền hình Lâm Đồng/);
    expect(text((await site.get(list, keeper)).body)).toMatch(/Phần 1 1 giờ 30 phút, 33 B/);
    expect([toSignIn(await site.get(list)), (await site.get(list, personHolding())).statusCode]).toEqual([true, 403]);

    const opened = await press('mo', { recording, part: '1' });
    const src = srcIn((await site.get(String(opened.headers.location), keeper)).body);
    const part = await site.get(src, keeper, { range: 'bytes=23-26' });
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, '0123', 'bytes 23-26/33']);
    expect((await site.get(src, keeper, { range: 'bytes=40-' })).statusCode).toBe(416);
    const whole = await site.get(src, keeper);
    expect([whole.statusCode, whole.headers['content-type'], whole.rawPayload.length]).toEqual([200, 'video/webm', 33]);
    // For nobody else, not without the key, and not for ever.
    expect([toSignIn(await site.get(src)), (await site.get(src, personHolding())).statusCode]).toEqual([true, 403]);
    const wayBack = [await site.get(src.replace(/\?.*/, ''), keeper), await hall.secretary.get(src)];
    expect(wayBack.map(({ headers }) => headers.location)).toEqual([list, list]);
    const seated = await sendForm(
      site,
      recordingPaths.act(hall.conference, 'mo'),
      { recording, part: '1' },
      hall.secretary.cookie,
    );
    expect((await hall.secretary.get(srcIn((await hall.secretary.get(String(seated.headers.location))).body))).statusCode).toBe(
      200,
    );
    site.room.setNow('2026-11-21T17:00:00+07:00');
    expect((await site.get(src, keeper)).statusCode).toBe(302);
    const log = (await site.get(list, keeper)).body;
    expect(text(log)).toContain(NAME);
    expect(text(log)).toContain('Thư ký, vào bằng mã');
    expect(await htmlFaults(log.replace(/<script type="module"[^>]*><\/script>/g, ''))).toEqual([]);
    const told = await recordingPersonalData.export(site.room.reader, person);
    expect(told['conferences.recording_view']).toHaveLength(1);
  });

  test('is released to everybody, counted without names, and taken back', async () => {
    const recording = (await rows())[0]?.id ?? ('' as Id<'conferences.recording'>);
    const src = recordingPaths.part(recording, 1);
    expect(toSignIn(await site.get(src))).toBe(true);
    expect(text((await site.get(paths.conference(code))).body)).not.toContain('Ghi hình hội nghị');
    await press('cong-khai', { recording });
    expect(text((await site.get(paths.conference(code))).body)).toContain('Xem bản ghi số 1, phần 1');
    const opened = await site.post(recordingPaths.openReleased(code), { recording, part: '1' });
    expect(srcIn((await site.get(String(opened.headers.location))).body)).toBe(src);
    expect((await site.get(src, undefined, { range: 'bytes=0-' })).statusCode).toBe(206);
    const counted = await site.room.db.selectFrom('conferences.recording_openings').select(['day', 'openings']).execute();
    expect(counted).toEqual([{ day: '2026-11-21', openings: 1 }]);
    await press('thoi-cong-khai', { recording });
    expect(toSignIn(await site.get(src))).toBe(true);
    expect((await site.post(recordingPaths.openReleased(code), { recording, part: '1' })).statusCode).toBe(404);
  });

  test('is deleted when its time is over, or at once by whoever keeps it; who opened it is forgotten after a year', async () => {
    const { db } = site.room;
    const [row] = await rows();
    const recording = row?.id ?? ('' as Id<'conferences.recording'>);
    const folder = recordingFolder(dataDir, hall.conference, recording);
    const night = () => deleteRecordingsIn(dataDir).run(site.room, {} as never);
    site.room.setNow('2027-02-19T23:00:00+07:00');
    await night();
    expect([existsSync(folder), (await rows())[0]?.deleted_at]).toEqual([true, null]);
    site.room.setNow('2027-02-20T01:20:00+07:00');
    await night();
    expect([existsSync(folder), (await rows())[0]?.deleted_at === null]).toEqual([false, false]);
    expect((await press('mo', { recording, part: '1' })).statusCode).toBe(422);

    await db.updateTable('conferences.recording').set({ deleted_at: null }).where('id', '=', recording).execute();
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, '1.webm'), file());
    expect((await press('xoa', { recording })).statusCode).toBe(422);
    const byChair = await sendForm(
      site,
      recordingPaths.act(hall.conference, 'xoa'),
      { recording, sure: 'on' },
      hall.chair.cookie,
    );
    expect(toSignIn(byChair)).toBe(true);
    expect([(await press('xoa', { recording, sure: 'on' })).statusCode, existsSync(folder)]).toEqual([303, false]);
    const views = () => db.selectFrom('conferences.recording_view').select(['person_id', 'seat_role']).orderBy('at').execute();
    await db.transaction().execute((tx) => recordingPersonalData.erase(tx, person, site.room.now()));
    expect((await views()).map((view) => view.person_id)).toEqual([null, null]);
    site.room.setNow('2027-11-23T01:20:00+07:00');
    await night();
    expect(await views()).toEqual([]);
  });
});

test('ranges as players ask for them', () => {
  const asked = [
    undefined,
    'bytes=0-',
    'bytes=2-3',
    'bytes=-4',
    'bytes=8-99',
    'bytes=10-',
    'bytes=5-2',
    'bytes=0-1,4-5',
    'items=1',
  ];
  expect(asked.map((one) => Object.values(byteRange(one, 10) ?? {}).join('-'))).toEqual([
    '0-9',
    '0-9',
    '2-3',
    '6-9',
    '8-9',
    '',
    '',
    '0-9',
    '0-9',
  ]);
  expect([byteRange(undefined, 0), byteRange('bytes=-5', 0)]).toEqual([null, null]);
});

test('the length of a file that was ended, and of none that was not', () => {
  expect([webmLength(file()), webmLength(file().subarray(0, 14)), webmLength(Buffer.alloc(40))]).toEqual([5_400_000, null, null]);
});
