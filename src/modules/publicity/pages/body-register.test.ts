import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import { makeBody } from '#modules/org/testing/factories.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { unitNames } from '#modules/org/index.ts';
import { paths } from '../paths.ts';
import { publicPaths } from '../paths-public.ts';
import { makePublication, makeRegister } from '../testing/factories.ts';
import { makeWorld, rolesIn, type World } from '../testing/matrix.ts';
import { htmlFaults } from '#kernel/testing/html-faults.ts';

let site: TestSite;
let world: World;
let enterprise: Id<'org.body'>;
let communePath: string;

beforeAll(async () => {
  site = await testSite();
  const { db, reader } = site.room;
  const today = dayOf(site.room.now());
  world = await makeWorld(db);
  enterprise = await makeBody(db, { unit: world.commune, kind: 'enterprise', name: 'Công ty Thủy nông' });
  await makeRegister(db, { unit: world.commune });
  await makeRegister(db, { unit: world.commune, body: world.body });
  const shared = { unit: world.commune, body: world.body, regime: 'agency' as const };
  await makePublication(db, { ...shared, item: 'budget', title: 'Dự toán của trạm', aroseOn: addDays(today, -40) });
  await makePublication(db, { ...shared, item: 'personnel', title: 'Nâng lương năm 2026', aroseOn: addDays(today, -1) });
  communePath = (await unitNames(reader, [world.commune], today)).get(world.commune)?.path ?? '';
});
afterAll(() => site.close());

const get = async (path: string): Promise<string> => {
  const answer = await site.get(path);
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return answer.body;
};

describe('the register of an agency', () => {
  it('shows what is missing first, since when, and the law of agencies behind each row', async () => {
    const body = await get(publicPaths.bodyRegister(world.body));
    expect(body).toContain('Sổ công khai của Trạm Y tế');
    expect(body).toMatch(/Chưa công khai, quá hạn từ \d\d\/\d\d\/2026/);
    expect(body.indexOf('>Dự toán của trạm<')).toBeLessThan(body.indexOf('>Nâng lương năm 2026<'));
    expect(body).toMatch(/khoản \d+ Điều 46/);
    expect(body).not.toMatch(/Điều 11 /);
  });

  it.each(['vi', 'en'])('is valid HTML without script, open and not opened, in %s', async (lang) => {
    for (const body of [world.body, enterprise])
      expect(await htmlFaults(await get(`${publicPaths.bodyRegister(body)}?lang=${lang}`))).toEqual([]);
  });

  it('filters, sorts and is taken along', async () => {
    const page = publicPaths.bodyRegister(world.body);
    expect(await get(`${page}?tinh-trang=overdue&sap=-noi-dung`)).not.toContain('>Nâng lương năm 2026<');
    const csv = await get(`${publicPaths.bodyRegisterCsv(world.body)}?muc=personnel`);
    expect(csv.trim().split('\n')).toHaveLength(2);
    expect(csv).toContain('Nâng lương năm 2026');
  });

  it('leads its keepers, and nobody else, to their work', async () => {
    const roles = rolesIn(world);
    const page = publicPaths.bodyRegister(world.body);
    expect((await site.get(page, roles['body head'])).body).toContain(`href="${paths.work(world.body)}"`);
    expect((await site.get(page, roles['commune officer'])).body).not.toContain(`href="${paths.work(world.body)}"`);
    expect(await get(page)).not.toContain(paths.work(world.body));
  });
});

describe('the way there', () => {
  it('begins on the page and on the register of the commune, with what is overdue', async () => {
    for (const path of [`/${communePath}`, publicPaths.register(communePath)]) {
      const body = await get(path);
      for (const one of [world.body, world.otherBody, enterprise])
        expect([path, body.includes(`href="${publicPaths.bodyRegister(one)}"`)]).toEqual([path, true]);
      expect(body).toMatch(/Trạm Y tế<\/a>.*?1 quá hạn/s);
      expect(body).toMatch(/Công ty Thủy nông<\/a>.*?Chưa mở sổ/s);
      expect(body).not.toContain('Mặt trận xã</a>');
    }
  });

  it('begins on the page of the body, for those who keep the organisation', async () => {
    const { body } = await site.get(`/to-chuc/co-quan/${world.body}`, rolesIn(world)['commune administrator']);
    expect(body).toContain(`href="${publicPaths.bodyRegister(world.body)}"`);
  });

  it('moves to the register of the commune for its id, and ends at anything else', async () => {
    const moved = await site.get(publicPaths.bodyRegister(world.commune as never));
    expect([moved.statusCode, moved.headers.location]).toEqual([301, publicPaths.register(communePath)]);
    for (const none of [newId<'org.body'>(), world.province as never, 'khong-co' as never])
      expect((await site.get(publicPaths.bodyRegister(none))).statusCode).toBe(404);
  });
});
