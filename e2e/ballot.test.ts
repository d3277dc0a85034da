import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { system } from '#kernel/actor.ts';
import { dayOf, addDays } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import type { LiveSite } from '#src/testing/live-site.ts';
import { makeHouseholds, makeUnit } from '#modules/org/testing/factories.ts';
import { hasChromium } from './journey.ts';
import { stage } from './stage.ts';
import type { BoxKeys } from '#modules/decisions/index.ts';
import { memoryBoxKeys } from '#modules/decisions/testing/memory-box-keys.ts';
import { callBallot } from '#modules/decisions/commands/call-ballot.ts';
import { closeBallot } from '#modules/decisions/commands/close-ballot.ts';
import { endVoting } from '#modules/decisions/commands/end-voting.ts';
import { makeSlips } from '#modules/decisions/commands/make-slips.ts';
import { openBallot } from '#modules/decisions/commands/open-ballot.ts';
import { planBallot } from '#modules/decisions/commands/plan-ballot.ts';
import { paths } from '#modules/decisions/paths.ts';
import type { SlipSheet } from '#modules/decisions/steps/slip-sheet.ts';
import { makeDecision } from '#modules/decisions/testing/factories.ts';

describe.runIf(hasChromium)('a resident with an old phone, and a stranger', () => {
  let sheet: SlipSheet;
  let round: Id<'decisions.round'>;
  const keys: BoxKeys = memoryBoxKeys();
  const here = stage(async (site) => {
    ({ sheet, round } = await openVote(site, keys));
  });

  test('votes without script by keyboard, sees a receipt, and finds it in the list after the count', async () => {
    const phone = await here.visit(360, { javaScriptEnabled: false });
    await phone.open(paths.lookUp());
    await phone.page.getByLabel('Mã của việc').fill(sheet.decisionCode.toLowerCase());
    await phone.page.keyboard.press('Enter');
    await phone.page.getByLabel('Không đồng ý').check();
    await phone.page.getByLabel('Mã trên thẻ của hộ').fill(sheet.households[0]?.code.toLowerCase() ?? '');
    expect(await sideways(phone.page)).toBe(false);
    await phone.page.keyboard.press('Enter');
    await phone.page.getByText('Đã nhận lá phiếu của hộ').waitFor();
    const receipt = (await phone.page.locator('.code').first().textContent()) ?? '';
    expect(receipt).toMatch(/^[1-9A-Z]{4}(-[1-9A-Z]{4}){3}$/);
    await phone.leave();

    here.site.room.setNow('2026-12-31T09:00:00+07:00');
    unwrap(await endVoting(here.site.room, system, { round }));
    unwrap(await closeBallot(keys)(here.site.room, system, { round }));
    const stranger = await here.visit(1280);
    await stranger.open(`${paths.box(sheet.decisionCode)}?ma=${receipt}`);
    await stranger.page.getByText('Trình duyệt của bạn vừa tự tính lại').waitFor();
    expect(await sideways(stranger.page)).toBe(false);
    await stranger.leave();
  });
});

/** Whether the page must be pushed sideways to be read. */
const sideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);

async function openVote({ room }: LiveSite, keys: BoxKeys): Promise<{ sheet: SlipSheet; round: Id<'decisions.round'> }> {
  const commune = await room.db
    .selectFrom('org.unit_version')
    .select('unit_id')
    .where('name', '=', 'Xã Suối Mơ')
    .executeTakeFirstOrThrow();
  const village = await makeUnit(room.db, { level: 'village', parent: commune.unit_id, name: 'Thôn Cuối Suối' });
  await makeHouseholds(room.db, village, 5);
  const decision = await makeDecision(room.db, { village });
  const opensOn = addDays(dayOf(room.now()), 3);
  const people = { leader: 'Hoàng Thị Trưởng Ban', members: 'Lò Văn Một\nNguyễn Thị Hai', witnesses: 'Hộ ông Ba\nHộ bà Bốn' };
  const plan = { decision, form: 'online-form', withFront: 'on', opensOn, closesOn: addDays(opensOn, 2), ...people };
  const { round } = unwrap(await planBallot(room, system, plan));
  unwrap(await callBallot(room, system, { round }));
  const sheet = unwrap(await makeSlips(room, system, { round }));
  room.setNow(`${opensOn}T09:00:00+07:00`);
  unwrap(await openBallot(keys)(room, system, { round }));
  return { sheet, round };
}
