import { afterAll, beforeAll, expect, it } from 'vitest';
import { unwrap } from '#kernel/result.ts';
import { htmlFaults } from '#kernel/testing/html-faults.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { callMeeting } from '../commands/call-meeting.ts';
import { makeInvitations } from '../commands/make-invitations.ts';
import { paths } from '../paths.ts';
import { makeVillage, planned, type HeldMeeting, type VillageScene } from '../testing/village-scene.ts';

let site: TestSite;
let scene: VillageScene;
let held: HeldMeeting;

beforeAll(async () => {
  site = await testSite();
  site.room.setNow('2026-11-21T09:00:00+07:00');
  scene = await makeVillage(site.room.db, 3);
  held = await planned(site.room, scene);
  unwrap(await callMeeting(site.room, scene.head, { meeting: held.meeting, documentsOn: '2026-11-21' }));
});
afterAll(() => site.close());

const present = () =>
  site.room.db
    .selectFrom('decisions.attendance')
    .select(['household_id', 'representative'])
    .where('meeting_id', '=', held.meeting)
    .where('present', '=', true)
    .execute();

it('invitations are printed once with a code for each household; only its digest is kept, and printing again voids it', async () => {
  const printed = await site.post(paths.meetingAct(held.meeting, 'giay-moi'), {}, scene.head);
  expect([printed.statusCode, await htmlFaults(printed.body)]).toEqual([200, []]);
  const codes = [...printed.body.matchAll(/<b class="code">([0-9A-Z-]+)<\/b>/g)].map(([, code]) => code ?? '');
  expect([codes.length, new Set(codes).size, printed.body.match(/class="qr"/g)?.length]).toEqual([3, 3, 3]);
  const { rows } = await site.room.pool.query('select * from decisions.invitation');
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(codes.join('|')));

  const [first = ''] = codes;
  const stranger = await site.get(paths.invitation(first));
  const none = await site.get(paths.invitation('1111-1111-1'));
  expect(stranger.statusCode).toBe(200);
  expect(stranger.body.replaceAll(first, 'X')).toBe(none.body.replaceAll('1111-1111-1', 'X'));
  expect(stranger.body).not.toContain('Nhà số');
  const other = await makeVillage(site.room.db, 1);
  expect((await site.get(paths.invitation(first), other.head)).body).not.toContain('H001');

  const door = await site.get(paths.invitation(first), scene.officer);
  expect(await htmlFaults(door.body)).toEqual([]);
  expect(door.body).toContain('Hộ H001');
  expect((await site.get(`${paths.invitationLookUp()}?ma=${first.toLowerCase().replaceAll('-', ' ')}`)).headers.location).toBe(
    paths.invitation(first),
  );

  const come = (code: string, actor?: VillageScene['head']) =>
    site.post(
      paths.invitation(code),
      { meeting: held.meeting, household: scene.householdIds[0] ?? '', representative: 'Lò Văn Đến' },
      actor,
    );
  expect((await come(first, scene.officer)).body).toContain('26');
  site.room.setNow('2026-11-26T19:00:00+07:00');
  expect((await come(first)).statusCode).toBe(303);
  expect(await present()).toEqual([]);
  expect((await come(first, scene.officer)).headers.location).toBe(paths.invitation(first));
  expect(await present()).toMatchObject([{ representative: 'Lò Văn Đến' }]);
  expect((await site.get(paths.invitation(first), scene.officer)).body).toContain('Lò Văn Đến');
  const undo = { meeting: held.meeting, household: scene.householdIds[0] ?? '' };
  expect((await site.post(paths.invitationUndo(first), undo, scene.officer)).statusCode).toBe(303);
  expect(await present()).toEqual([]);

  expect(await makeInvitations(site.room, scene.head, { meeting: held.meeting })).toMatchObject({
    why: 'decisions.invitation.made',
  });
  expect(await makeInvitations(site.room, scene.inspector, { meeting: held.meeting })).toMatchObject({ why: 'forbidden' });
  unwrap(await makeInvitations(site.room, scene.head, { meeting: held.meeting, again: 'on' }));
  expect((await site.get(paths.invitation(first), scene.officer)).body).not.toContain('Hộ H001');
});
