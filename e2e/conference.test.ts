import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { concludePaths } from '#modules/conferences/paths-conclude.ts';
import { pollPaths } from '#modules/conferences/paths-polls.ts';
import { plainMediaSettings } from '#modules/conferences/media/settings.ts';
import { paths } from '#modules/conferences/paths.ts';
import { hasChromium, sideways, type Visitor } from './journey.ts';
import { callMeeting, checkIn, enter, press, pressRead, type Meeting } from './meeting.ts';
import { stage, type Stage } from './stage.ts';

const MINUTES = 10;
const QUESTION = 'Đồng chí có tán thành báo cáo tổng kết không?';

/** Everybody's browser in one meeting. */
interface Hall {
  readonly here: Stage;
  readonly meeting: Meeting;
  readonly chair: Visitor;
  readonly secretary: Visitor;
  readonly sites: readonly Visitor[];
  readonly screen: Visitor;
}

const MAIN = 'Tỉnh Minh Họa';
const SITES = ['Xã Suối Mơ', 'Phường Bến Đò'];

async function hallOf(here: Stage, title: string): Promise<Hall> {
  const chair = await here.visit(1280);
  await chair.signIn('lanhdao');
  const meeting = await callMeeting(chair, here.site, title);
  const come = async (width: number, code: string | undefined, asScreen = false): Promise<Visitor> => {
    const visitor = await here.visit(width, { permissions: ['camera', 'microphone'] });
    await enter(visitor, code ?? '', asScreen);
    return visitor;
  };
  const secretary = await come(1280, meeting.secretaryCode);
  const sites = [];
  for (const name of [MAIN, ...SITES]) sites.push(await come(360, meeting.siteCodes.get(name)));
  for (const one of sites) await checkIn(one, meeting);
  const screen = await come(1280, meeting.siteCodes.get('Xã Suối Mơ'), true);
  await chair.open(paths.hall(meeting.id, 'chu-tri'));
  return { here, meeting, chair, secretary, sites, screen };
}

/** The clock of the server goes on; nobody's page knows better. */
function later({ site }: Stage, minutes: number): void {
  const { room } = site;
  room.setNow(room.now().add({ minutes }).toString());
}

const sees = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

/** What else is looked at: while somebody has the floor, and before the meeting ends. */
interface During {
  readonly speaking?: () => Promise<void>;
  readonly more?: () => Promise<void>;
}

/** Opened, a report, two sites that speak, a vote by show of hands, closed: everybody follows on a page that stays open. */
async function hold(
  { here, meeting, chair, secretary, sites, screen }: Hall,
  { speaking = async () => undefined, more = async () => undefined }: During,
): Promise<void> {
  const [, first, second] = sites as [Visitor, Visitor, Visitor];
  await pressRead(chair.page, 'Khai mạc hội nghị');
  await pressRead(chair.page, /Vào nội dung đầu tiên/);
  for (const { page } of [screen, first, secretary]) await sees(page, 'Báo cáo tổng kết');
  await pressRead(first.page, 'Xin phát biểu');
  await pressRead(second.page, 'Câu hỏi');
  await pressRead(chair.page, /Mời người tiếp theo/);
  await sees(screen.page, /Xã Suối Mơ|Phường Bến Đò/);
  await speaking();
  later(here, 3);
  await pressRead(chair.page, /Kết thúc phát biểu/);
  later(here, MINUTES - 3);
  await vote(meeting, chair, sites);
  await more();
  await chair.open(paths.hall(meeting.id, 'chu-tri'));
  await chair.page.getByText('Việc khác').click();
  await press(chair.page, 'Bế mạc hội nghị');
  await sees(screen.page, /Đã bế mạc/);
}

/** Written by whoever chairs, and ready to be opened. */
async function prepareVote({ page, open }: Visitor, meeting: Meeting, question: string, method: RegExp): Promise<void> {
  await open(pollPaths.list(meeting.id));
  await page.getByLabel('Nội dung biểu quyết', { exact: true }).fill(question);
  await page.getByLabel(method).check();
  await page.getByLabel(/^Tán thành, không tán thành/).check();
  await page.getByLabel('Tử số').fill('1');
  await page.getByLabel('Mẫu số').fill('2');
  await page.getByLabel(/Trên tỷ lệ này/).check();
  await page.getByLabel(/^Số phiếu hợp lệ/).check();
  await page.getByLabel('Quy định tại').fill('Điều 5 Quy chế làm việc');
  await press(page, 'Lưu nội dung biểu quyết');
  await page.getByRole('link', { name: question }).first().click();
}

async function vote(meeting: Meeting, chair: Visitor, sites: readonly Visitor[]): Promise<void> {
  const { page } = chair;
  await prepareVote(chair, meeting, QUESTION, /Giơ tay, đếm tại từng điểm cầu/);
  await press(page, 'Mở biểu quyết');
  for (const [index, site] of sites.entries()) {
    await site.page.getByRole('link', { name: 'Nhập số phiếu của điểm cầu' }).first().click();
    await site.page.getByLabel('Tán thành', { exact: true }).fill(index === 0 ? '3' : '2');
    await site.page.getByLabel('Không tán thành', { exact: true }).fill(index === 0 ? '0' : '1');
    await site.page.getByLabel('Không có ý kiến').fill('0');
    await press(site.page, 'Báo số phiếu');
    await sees(site.page, 'Đã báo số phiếu');
  }
  await page.reload();
  await press(page, 'Đóng biểu quyết');
  await press(page, 'Công bố kết quả');
  await sees(page, /7\/9|77,8/);
}

/** Two people sign one text, which is then a paper. */
async function signMinutes({ meeting, chair, secretary }: Hall): Promise<void> {
  for (const [{ page, open }, name, title] of [
    [secretary, 'Vũ Đình Thư Ký', 'Chánh Văn phòng'],
    [chair, 'Trần Thị Hòa', 'Phó Bí thư'],
  ] as const) {
    await open(concludePaths.minutes(meeting.id));
    if (name.endsWith('Thư Ký')) {
      expect(await page.getByLabel('Nội dung biên bản').inputValue()).toContain('Tán thành 7');
      await press(page, 'Lưu biên bản');
    }
    await page.getByLabel(name.endsWith('Thư Ký') ? 'Thư ký' : 'Chủ trì', { exact: true }).check();
    await page.getByLabel('Họ và tên').fill(name);
    await page.getByLabel('Chức danh').fill(title);
    await press(page, 'Ký biên bản');
  }
  await sees(chair.page, /Trần Thị Hòa, Phó Bí thư, ký lúc/);
  const paper = await chair.page.request.get(
    new URL(concludePaths.minutesFile(meeting.id, 'bien-ban.pdf'), chair.page.url()).href,
  );
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
}

/** A delegate whose phone runs no script votes by name, and reads that it was counted. */
async function voteWithoutScript({ here, meeting, chair }: Hall): Promise<void> {
  const delegate = await here.visit(360, { javaScriptEnabled: false });
  const { page } = delegate;
  await enter(delegate, meeting.delegateCode);
  await sees(page, 'Hội nghị sơ kết');
  await prepareVote(chair, meeting, 'Đồng chí có tán thành chương trình phối hợp không?', /Biểu quyết có ghi tên/);
  await press(chair.page, 'Mở biểu quyết');
  await page.reload();
  await page.getByRole('link', { name: 'Bỏ phiếu', exact: true }).first().click();
  await page.getByLabel('Tán thành', { exact: true }).check();
  await press(page, 'Gửi phiếu');
  await sees(page, 'Lựa chọn đã được ghi nhận cùng với tên');
  await chair.page.reload();
  await press(chair.page, 'Đóng biểu quyết');
  await press(chair.page, 'Công bố kết quả');
  await delegate.open(paths.hall(meeting.id, 'dai-bieu'));
  await sees(page, /Tán thành 1 trên/);
  expect(await sideways(page)).toBe(0);
  await delegate.leave();
}

async function leaveAll({ chair, secretary, sites, screen }: Hall): Promise<void> {
  for (const visitor of [chair, secretary, ...sites, screen]) {
    expect(await sideways(visitor.page)).toBe(0);
    await visitor.leave();
  }
}

const TITLE = 'three sites and a hall screen hold a review conference, from summons to signed minutes';

describe.runIf(hasChromium)(`${TITLE}, without picture and sound`, () => {
  const here = stage();

  test('everybody follows on pages that stay open; a delegate votes without script', async () => {
    const hall = await hallOf(here, 'Hội nghị sơ kết không có hình');
    await hold(hall, { more: () => voteWithoutScript(hall) });
    await signMinutes(hall);
    expect(hall.sites).toHaveLength(1 + SITES.length);
    await leaveAll(hall);
  });
});

describe.runIf(hasChromium)(`${TITLE}, with picture and sound`, () => {
  const here = stage(undefined, { media: plainMediaSettings });

  test('the hall sees the main site, and hears who has the floor for as long as they have it', async () => {
    const hall = await hallOf(here, 'Hội nghị sơ kết có hình');
    const [main, stream, ferry] = hall.sites as [Visitor, Visitor, Visitor];
    for (const { page } of [main, stream, ferry]) await openDevices(page);
    await showsPicture(hall.screen.page, 1);
    const stranger = await here.visit(360, { expected: /^404 .*m3u8/ });
    expect(await stranger.open(paths.follow(hall.meeting.code))).toBe(200);
    await hold(hall, {
      speaking: () => showsPicture(hall.screen.page, 2),
      more: async () => {
        // That it plays depends on how busy the machine is; that it is there does not.
        await stranger.page.locator('[data-stream] video').waitFor({ timeout: 60_000 });
        await stranger.leave();
      },
    });
    await signMinutes(hall);
    await leaveAll(hall);
  });
});

async function openDevices(page: Page): Promise<void> {
  await press(page, 'Mở máy quay và micrô');
  await page.locator('.media-preview:visible').waitFor();
}

/** Pictures that move, of so many sites. */
async function showsPicture(page: Page, sites: number): Promise<void> {
  const moving =
    "[...document.querySelectorAll('.media-stage video')].filter((one) => one.videoWidth > 0 && one.currentTime > 0).length";
  await expect.poll(() => page.evaluate<number>(moving), { timeout: 60_000 }).toBeGreaterThanOrEqual(sites);
}
