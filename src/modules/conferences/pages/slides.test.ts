import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptFile } from '#kernel/files/accept.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { sweepFiles } from '#kernel/files/sweep.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { htmlFaults } from '#kernel/testing/html-faults.ts';
import { PDF } from '#kernel/testing/sample-files.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { forgetSlides } from '../jobs/forget-slides.ts';
import { hallPaths } from '../paths-run.ts';
import { slidePaths } from '../paths-slides.ts';
import { paths } from '../paths.ts';
import { MOST_SLIDES } from '../rules/slides.ts';
import { screenOf } from '../rules/session/state.ts';
import { makeHall, sendForm, type Browser } from '../testing/hall.ts';
import { makeDocument } from '../testing/prepare.ts';

let site: TestSite;
let hall: Awaited<ReturnType<typeof makeHall>>;
beforeAll(async () => {
  site = await testSite();
  site.room.setNow('2026-11-21T08:00:00+07:00');
  hall = await makeHall(site);
});
afterAll(() => site.close());

const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
/** Without scripts and what stands for them. */
const bare = (html: string): string => html.replace(/<script type="module"[^>]*><\/script>|<noscript>.*?<\/noscript>/g, '');
const later = (seconds: number): void => site.room.setNow(site.room.now().add({ seconds }).toString());
const page = async (red: number): Promise<string> =>
  (
    await sharp({ create: { width: 320, height: 180, channels: 3, background: { r: red, g: 60, b: 90 } } })
      .webp()
      .toBuffer()
  ).toString('base64');

/** What the script of a page sends. */
const exchange = async (from: Pick<Browser, 'cookie'>, body: object, at: Id<'conferences.site'> | null = null) => {
  const reply = await site.app.inject({
    method: 'POST',
    url: slidePaths.share(hall.conference, at),
    headers: { cookie: from.cookie, origin: site.room.publicUrl, 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  });
  const said = reply.json<{ ok?: boolean; no?: number; why?: string; said?: string }>();
  return { status: reply.statusCode, said };
};
const share = async (from: Pick<Browser, 'cookie'>, red: number, at: Id<'conferences.site'> | null = null) =>
  exchange(from, { do: 'page', image: await page(red) }, at);
const picture = (slide: string, cookie = '') =>
  site.app.inject({
    method: 'GET',
    url: slidePaths.slide(hall.conference, slide as Id<'conferences.slide'>),
    headers: { cookie },
  });
const shown = async () => screenOf(await hall.session())?.slide ?? null;

describe('a screen shared as page images', () => {
  test('the secretariat shares: every page of the meeting has the picture, and whoever may follow gets it', async () => {
    expect((await share(hall.secretary, 10)).said).toEqual({ ok: true, no: 1 });
    const [slide, follow] = [(await shown()) ?? '', await followPath()];
    for (const one of [hall.chair, hall.secretary, hall.atLamDong, hall.huong, hall.screen]) {
      const { body } = await one.get();
      const faults = one === hall.secretary ? await htmlFaults(bare(body)) : [];
      expect([body.includes(slidePaths.slide(hall.conference, slide as never)), faults]).toEqual([true, []]);
    }
    const open = await site.app.inject({ method: 'GET', url: follow });
    expect(text(open.body)).toContain('Ban thư ký, trang 1');
    const file = await picture(slide);
    expect([file.statusCode, file.headers['content-type'], file.headers['cache-control']]).toEqual([
      200,
      'image/webp',
      'private, max-age=31536000, immutable',
    ]);
    await site.room.db.updateTable('conferences.conference').set({ open_to_public: false }).execute();
    const refused = await Promise.all([picture(slide), picture(slide, hall.huong.cookie), picture(newId(), hall.huong.cookie)]);
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([303, 200, 404]);
    await site.room.db.updateTable('conferences.conference').set({ open_to_public: true }).execute();
  });

  test('one page a second; no picture, nothing, and much too much are told apart', async () => {
    expect((await share(hall.secretary, 20)).said).toMatchObject({ ok: false, why: 'conferences.slides.too-soon' });
    later(1);
    expect((await share(hall.secretary, 20)).said).toEqual({ ok: true, no: 2 });
    later(2);
    const wrong = [
      await exchange(hall.secretary, { do: 'page', image: Buffer.from('<svg/>').toString('base64') }),
      await exchange(hall.secretary, { do: 'page', image: 'không phải base64' }),
      await exchange(hall.secretary, {}),
      await exchange(hall.secretary, { do: 'page', image: 'a'.repeat(500_000) }),
    ];
    expect(wrong.map(({ said }) => said.why)).toEqual(Array(4).fill('conferences.media.slides.not-picture'));
    const huge = await exchange(hall.secretary, { do: 'page', image: 'a'.repeat(900_000) });
    expect([huge.status, huge.said.why]).toEqual([422, 'invalid']);
    expect((await hall.session()).rev).toBe(2);
  });

  test('a site shares while it has the floor and no longer; nobody shares for another, nor a screen or delegate at all', async () => {
    expect((await share(hall.atLamDong, 30, hall.lamDong)).said.said).toContain('chưa được mời phát biểu');
    const strangers = await Promise.all([
      share(hall.atCaMau, 30, hall.lamDong),
      share(hall.atLamDong, 30),
      share(hall.screen, 30, hall.lamDong),
      share(hall.huong, 30),
      share({ cookie: '' }, 30),
    ]);
    expect(strangers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    await hall.chair.press('khai-mac');
    await hall.chair.press('moi-diem-cau', { site: hall.lamDong, minutes: '5' });
    expect((await share(hall.atLamDong, 30, hall.lamDong)).said).toEqual({ ok: true, no: 3 });
    expect(text((await hall.screen.get()).body)).toContain('Điểm cầu Lâm Đồng, trang 3');
    await hall.chair.press('het-luot');
    expect(await shown()).toBeNull();
  });

  test('whoever shares stops; the secretary takes anything off; the log and the minutes tell it', async () => {
    later(2);
    await share(hall.secretary, 40);
    expect((await exchange(hall.atLamDong, { do: 'end' }, hall.lamDong)).said.ok).toBe(false);
    expect((await exchange(hall.secretary, { do: 'end' })).said.ok).toBe(true);
    expect([await shown(), (await exchange(hall.secretary, { do: 'end' })).said.why]).toEqual([
      null,
      'conferences.session.already-so',
    ]);
    later(2);
    await share(hall.secretary, 50);
    expect((await hall.secretary.press('thoi-chieu')).statusCode).toBe(303);
    const log = text((await hall.secretary.get(hallPaths.log(hall.conference))).body);
    expect([await shown(), log.includes('Chiếu màn hình Lâm Đồng')]).toEqual([null, true]);
  });

  test('the oldest go when there are too many; what is named survives the sweep; all are forgotten long after the end', async () => {
    const { db } = site.room;
    const before = await db.selectFrom('conferences.slide').selectAll().orderBy('no').execute();
    await db
      .updateTable('conferences.slide')
      .set((eb) => ({ no: eb('no', '+', MOST_SLIDES - 3) }))
      .where('no', '>', 2)
      .execute();
    later(2);
    expect((await share(hall.secretary, 60)).said.no).toBe(MOST_SLIDES + 3);
    const kept = await db.selectFrom('conferences.slide').select('id').execute();
    expect(kept.map(({ id }) => id)).not.toContain(before[0]?.id);
    const slide = (await shown()) ?? '';
    later(2 * 86_400);
    await sweepFiles(site.room);
    expect((await picture(slide)).statusCode).toBe(200);
    await forgetSlides.run(site.room, {} as never);
    expect((await picture(slide)).statusCode).toBe(200);
    later(91 * 86_400);
    await forgetSlides.run(site.room, {} as never);
    await sweepFiles(site.room);
    const left = await db.selectFrom('kernel.file').select('id').where('name', '=', 'trang-chieu.webp').execute();
    expect([left.length, (await picture(slide)).statusCode]).toEqual([0, 404]);
    site.room.setNow('2026-11-21T09:00:00+07:00');
  });
});

test('a document under embargo, or for the secretariat alone, comes on no screen; released, it does', async () => {
  const embargo = Temporal.Instant.from('2026-11-21T10:00:00+07:00');
  const { db, files } = site.room;
  const stored = unwrap(await acceptFile(files, PDF, 'tai-lieu.pdf'));
  const file = await db.transaction().execute((tx) => keepFile(tx, stored));
  const held = await makeDocument(db, hall.conference, { no: 1, file, title: 'Dự thảo nghị quyết', embargoUntil: embargo });
  const inner = await makeDocument(db, hall.conference, { no: 2, file, title: 'Kịch bản điều hành', audience: 'secretariat' });
  const show = (document: string) => hall.secretary.press('chieu', { document, page: '2' });
  for (const document of [held, inner]) expect((await show(document)).statusCode).toBe(422);
  site.room.setNow('2026-11-21T10:00:00+07:00');
  expect([(await show(held)).statusCode, (await show(inner)).statusCode]).toEqual([303, 422]);
  expect(text((await hall.screen.get()).body)).toContain('Dự thảo nghị quyết Đang xem trang 2');
});

describe('the check before the meeting', () => {
  const check = () => slidePaths.check(hall.conference);

  test('whoever has a seat finds it, says in words what to try; strangers are led to the door', async () => {
    for (const one of [hall.chair, hall.secretary, hall.atLamDong, hall.huong, hall.screen]) {
      const { statusCode, body } = await one.get(check());
      expect([statusCode, body.includes('data-media-check'), body.includes('data-media-result')]).toEqual([
        200,
        true,
        one === hall.atLamDong,
      ]);
      expect(one === hall.atLamDong ? await htmlFaults(bare(body)) : []).toEqual([]);
    }
    const stranger = await site.app.inject({ method: 'GET', url: check() });
    expect([stranger.statusCode, stranger.headers.location]).toEqual([302, `/vao-hop?toi=${encodeURIComponent(check())}`]);
    const config = await site.app.inject({
      method: 'POST',
      url: `/hoi-nghi/hop/${hall.conference}/tieng-hinh?vai=screen`,
      headers: { cookie: hall.atLamDong.cookie, origin: site.room.publicUrl, 'content-type': 'application/json' },
      payload: '{"do":"config"}',
    });
    expect(config.json()).toMatchObject({ ok: true, value: { token: expect.any(String) } });
    const operator = (await hall.atLamDong.get()).body;
    const door = (await hall.atLamDong.get('/vao-hop')).body;
    expect([operator, door].map((html) => html.includes(`href="${check()}"`))).toEqual([true, true]);
    expect(text(door)).toContain('Trình duyệt này đã có chỗ: Điểm cầu: Lâm Đồng');
  });

  test('the operator enters the result for their own site; what was tried by hand stays', async () => {
    const { db } = site.room;
    await db
      .insertInto('conferences.site_check')
      .values(['screen', 'camera'].map((item) => ({ site_id: hall.lamDong, item, done_at: site.room.now() })))
      .execute();
    const send = (at: string, cookie: string) => sendForm(site, check(), { _key: newId(), site: at, done: 'microphone' }, cookie);
    expect((await send(hall.lamDong, hall.atLamDong.cookie)).headers.location).toBe(`${check()}?ghi=1`);
    const foreign = [await send(hall.lamDong, hall.atCaMau.cookie), await send(hall.lamDong, hall.screen.cookie)];
    expect(foreign.map(({ headers }) => headers.location)).toEqual(Array(2).fill(expect.stringContaining('/dang-nhap')));
    const ticked = await db.selectFrom('conferences.site_check').select('item').orderBy('item').execute();
    expect(ticked.map(({ item }) => item)).toEqual(['microphone', 'screen']);
    expect(text((await hall.atLamDong.get(`${check()}?ghi=1`)).body)).toContain('Đã ghi vào danh mục diễn tập');
  });
});

async function followPath(): Promise<string> {
  const { code } = await site.room.db.selectFrom('conferences.conference').select('code').executeTakeFirstOrThrow();
  return paths.follow(code);
}
