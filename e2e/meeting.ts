import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Id } from '#kernel/id.ts';
import { makeSeatCode, seatCodeHash } from '#modules/conferences/rules/seat-code.ts';
import { preparePaths } from '#modules/conferences/paths-prepare.ts';
import { paths } from '#modules/conferences/paths.ts';
import type { LiveSite } from '#src/testing/live-site.ts';
import { addressOf, type Visitor } from './journey.ts';

type Conference = Id<'conferences.conference'>;

/** A called meeting: its working pages, and the codes that lead into it by the names of its sites. */
export interface Meeting {
  readonly id: Conference;
  readonly title: string;
  readonly code: string;
  readonly siteCodes: ReadonlyMap<string, string>;
  readonly secretaryCode: string;
  /** Of a delegate at Xã Suối Mơ. */
  readonly delegateCode: string;
}

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .click();

/** Nobody reads a button and presses it in less; the pages of a meeting take whoever is quicker for somebody who meant the button before. */
const READING_MS = 500;

/** A button of a page that changes by itself. */
export async function pressRead(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .waitFor();
  await page.waitForTimeout(READING_MS);
  await press(page, name);
}

/** From an empty form to the summons, as the secretariat of the province does it. */
export async function callMeeting({ page, open }: Visitor, site: LiveSite, title: string): Promise<Meeting> {
  await page.getByRole('link', { name: 'Hội nghị', exact: true }).first().click();
  await page.getByRole('link', { name: 'Chuẩn bị hội nghị mới' }).click();
  await page.getByLabel('Hội nghị sơ kết, tổng kết').check();
  await page.getByLabel('Tên hội nghị').fill(title);
  await page.getByLabel('Ngày họp').fill('2026-11-21');
  await page.getByLabel('Giờ bắt đầu').fill('8h');
  await page.getByLabel('Giờ kết thúc').fill('11 giờ');
  await page.getByLabel('Hội trường của điểm cầu chính').fill('Hội trường Tỉnh ủy');
  await page.getByLabel('Tên ghi trên giấy tờ').fill('Ban Dân vận Tỉnh ủy');
  await page.getByLabel('Cho mọi người theo dõi trực tiếp').check();
  await page.getByLabel('Không quy định số tối thiểu').check();
  await press(page, 'Bắt đầu chuẩn bị');
  const id = addressOf(page).split('/').at(-1) as Conference;
  await open(`${paths.work(id)}/chu-tri`);
  for (const [role, name] of [
    ['Lãnh đạo chỉ đạo', 'Trần Thị Hòa'],
    ['Chủ trì', 'Phạm Thị Chủ Trì'],
  ] as const) {
    const form = page.locator('form', { has: page.getByRole('button', { name: 'Ghi vào danh sách' }) }).last();
    await form.getByLabel(role, { exact: true }).check();
    await form.getByLabel('Họ và tên').fill(name);
    await form.getByLabel('Chức danh').fill('Phó Bí thư Tỉnh ủy');
    await form.getByRole('button', { name: 'Ghi vào danh sách' }).click();
  }
  await open(`${paths.work(id)}/diem-cau`);
  await page.getByLabel('Tất cả các xã, phường, đặc khu của đơn vị').check();
  await press(page, 'Thêm điểm cầu');
  await open(`${paths.work(id)}/chuong-trinh`);
  for (const item of ['Báo cáo tổng kết', 'Thảo luận']) {
    const form = page.locator('form', { has: page.getByRole('button', { name: 'Thêm vào chương trình' }) });
    await form.getByLabel('Nội dung').fill(item);
    await form.getByLabel('Số phút').fill('5');
    await form.getByRole('button', { name: 'Thêm vào chương trình' }).click();
  }
  const sites = await site.room.db.selectFrom('conferences.site').select(['id', 'no']).where('conference_id', '=', id).execute();
  for (const { id: one, no } of sites) {
    await open(preparePaths.siteDelegates(one));
    await page
      .getByLabel('Danh sách, mỗi người một dòng')
      .fill([1, 2, 3].map((at) => `Lò Thị ${no}.${at}; Phó Bí thư`).join('\n'));
    await press(page, 'Ghi vào danh sách');
  }
  await open(`${paths.work(id)}/trieu-tap`);
  await page.getByLabel('Chức vụ người ký').fill('Trưởng Ban');
  await press(page, 'Gửi giấy triệu tập');
  await page.getByText(/Đã gửi giấy triệu tập lần 1/).waitFor();
  return {
    id,
    title,
    code: await codeOf(site, id),
    siteCodes: await siteCodes(page, site, id),
    secretaryCode: await secretaryCode(page),
    delegateCode: await delegateCode(site, id),
  };
}

async function codeOf({ room }: LiveSite, id: Conference): Promise<string> {
  const { code } = await room.db
    .selectFrom('conferences.conference')
    .select('code')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return code;
}

/** The guides come as a PDF that is given once; what is printed in it, no test can read, so the halls get other codes. */
async function siteCodes(page: Page, { room }: LiveSite, id: Conference): Promise<ReadonlyMap<string, string>> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Tải hướng dẫn có mã (PDF)')]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const sites = await room.db.selectFrom('conferences.site').select(['id', 'name']).where('conference_id', '=', id).execute();
  const codes = new Map<string, string>();
  for (const { id: one, name } of sites) {
    const code = makeSeatCode();
    codes.set(name, code);
    await room.db
      .updateTable('conferences.site')
      .set({ code_hash: seatCodeHash(room.secret, code) })
      .where('id', '=', one)
      .execute();
  }
  return codes;
}

/** Invitations are a PDF as well. */
async function delegateCode({ room }: LiveSite, id: Conference): Promise<string> {
  const code = makeSeatCode();
  const { id: delegate } = await room.db
    .selectFrom('conferences.delegate')
    .innerJoin('conferences.site', 'conferences.site.id', 'conferences.delegate.site_id')
    .select('conferences.delegate.id')
    .where('conferences.delegate.conference_id', '=', id)
    .where('conferences.site.name', '=', 'Xã Suối Mơ')
    .orderBy('conferences.delegate.no')
    .executeTakeFirstOrThrow();
  await room.db
    .updateTable('conferences.delegate')
    .set({ code_hash: seatCodeHash(room.secret, code) })
    .where('id', '=', delegate)
    .execute();
  return code;
}

async function secretaryCode(page: Page): Promise<string> {
  await press(page, 'Tạo mã cho thư ký');
  const shown = (await page.locator('main').innerText()).match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}\b/);
  return shown?.[0] ?? '';
}

/** Through the door that a printed code leads to. */
export async function enter({ page, open }: Visitor, code: string, asScreen = false): Promise<void> {
  await open(paths.door(code));
  await press(page, asScreen ? /màn hình/ : 'Vào chỗ này');
}

/** Everybody on the list of this site has come. */
export async function checkIn({ page, open }: Visitor, { id }: Meeting): Promise<void> {
  await open(preparePaths.door(id));
  for (const box of await page.locator('main input[type=checkbox][name=delegates]').all()) await box.check();
  await press(page, 'Có mặt');
  await open(paths.hall(id, 'diem-cau'));
}
