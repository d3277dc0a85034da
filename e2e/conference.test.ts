import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { concludePaths } from '#modules/conferences/paths-conclude.ts';
import { pollPaths } from '#modules/conferences/paths-polls.ts';
import { paths } from '#modules/conferences/paths.ts';
import { hasChromium, sideways, type Visitor } from './journey.ts';
import { callMeeting, enter, press, pressRead, type Meeting } from './meeting.ts';
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
    const visitor = await here.visit(width);
    await enter(visitor, code ?? '', asScreen);
    return visitor;
  };
  const secretary = await come(1280, meeting.secretaryCode);
  const sites = [];
  for (const name of [MAIN, ...SITES]) sites.push(await come(360, meeting.siteCodes.get(name)));
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

/** Opened, a report, two sites that speak, a vote by show of hands, closed: everybody follows on a page that stays open. */
async function hold(
  { here, meeting, chair, secretary, sites, screen }: Hall,
  speaking: (page: Page) => Promise<void>,
): Promise<void> {
  const [, first, second] = sites as [Visitor, Visitor, Visitor];
  await pressRead(chair.page, 'Khai mạc hội nghị');
  await pressRead(chair.page, /Vào nội dung đầu tiên/);
  for (const { page } of [screen, first, secretary]) await sees(page, 'Báo cáo tổng kết');
  await pressRead(first.page, 'Xin phát biểu');
  await pressRead(second.page, 'Chất vấn');
  await pressRead(chair.page, /Mời người tiếp theo/);
  await sees(screen.page, /Xã Suối Mơ|Phường Bến Đò/);
  await speaking(screen.page);
  later(here, 3);
  await pressRead(chair.page, /Kết thúc phát biểu/);
  later(here, MINUTES - 3);
  await vote(here, meeting, chair, sites);
  await chair.open(paths.hall(meeting.id, 'chu-tri'));
  await chair.page.getByText('Việc khác').click();
  await press(chair.page, 'Bế mạc hội nghị');
  await sees(screen.page, /đã bế mạc/);
}

async function vote(_here: Stage, meeting: Meeting, chair: Visitor, sites: readonly Visitor[]): Promise<void> {
  const { page, open } = chair;
  await open(pollPaths.list(meeting.id));
  await page.getByLabel('Nội dung biểu quyết', { exact: true }).fill(QUESTION);
  await page.getByLabel(/Giơ tay, đếm tại từng điểm cầu/).check();
  await page.getByLabel(/^Tán thành, không tán thành/).check();
  await page.getByLabel('Tử số').fill('1');
  await page.getByLabel('Mẫu số').fill('2');
  await page.getByLabel(/Trên tỷ lệ này/).check();
  await page.getByLabel(/^Số phiếu hợp lệ/).check();
  await page.getByLabel('Quy định tại').fill('Điều 5 Quy chế làm việc');
  await press(page, 'Lưu nội dung biểu quyết');
  await page.getByRole('link', { name: QUESTION }).first().click();
  await press(page, 'Mở biểu quyết');
  for (const [index, site] of sites.entries()) {
    await site.page
      .getByRole('link', { name: /số người giơ tay|Báo|Nhập/ })
      .first()
      .click();
    await site.page.getByLabel('Tán thành', { exact: true }).fill(String(20 + index));
    await site.page.getByLabel('Không tán thành').fill('1');
    await site.page.getByLabel('Không có ý kiến').fill('0');
    await press(site.page, /Báo kết quả|Gửi/);
  }
  await page.reload();
  await press(page, 'Đóng biểu quyết');
  await press(page, 'Công bố kết quả');
  await sees(page, '63');
}

/** Two people sign one text, which is then a paper. */
async function signMinutes({ meeting, chair, secretary }: Hall): Promise<void> {
  for (const [{ page, open }, name, title] of [
    [secretary, 'Vũ Đình Thư Ký', 'Chánh Văn phòng'],
    [chair, 'Trần Thị Hòa', 'Phó Bí thư'],
  ] as const) {
    await open(concludePaths.minutes(meeting.id));
    if (name.endsWith('Thư Ký')) {
      expect(await page.getByLabel('Nội dung biên bản').inputValue()).toContain('Tán thành 63');
      await press(page, 'Lưu biên bản');
    }
    await page
      .getByLabel(/Họ (và )?tên/)
      .last()
      .fill(name);
    await page.getByLabel('Chức vụ').last().fill(title);
    await press(page, /^Ký/);
  }
  await sees(chair.page, /Trần Thị Hòa, Phó Bí thư, ký lúc/);
  const paper = await chair.page.request.get(
    new URL(concludePaths.minutesFile(meeting.id, 'bien-ban.pdf'), chair.page.url()).href,
  );
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
}

describe.runIf(hasChromium)('three sites and a hall screen hold a review conference, from summons to signed minutes', () => {
  const here = stage();

  test('without picture and sound', async () => {
    const hall = await hallOf(here, 'Hội nghị sơ kết không có hình');
    await hold(hall, async () => undefined);
    await signMinutes(hall);
    for (const visitor of [hall.chair, hall.secretary, ...hall.sites, hall.screen]) {
      expect(await sideways(visitor.page)).toBe(0);
      await visitor.leave();
    }
  });
});
