import { afterAll, expect, test } from 'vitest';
import { newId, type Id } from '#kernel/id.ts';
import { testRoom } from '#kernel/testing/room.ts';
import { later, makeVillage, openVote } from '../testing/ballots.ts';
import { endOnlineVotes } from './end-online.ts';
import { sweepBoxKeys } from './sweep-box-keys.ts';

const room = await testRoom();
afterAll(() => room.close());

const stateOf = async (round: Id<'decisions.round'>) =>
  (await room.db.selectFrom('decisions.round').select('state').where('id', '=', round).executeTakeFirstOrThrow()).state;

test('an online vote ends by itself after its last day, not before; slips of paper wait for the team', async () => {
  const village = await makeVillage(room, 3);
  const online = await openVote(room, village, 'online-form');
  const paper = await openVote(room, await makeVillage(room, 3), 'ballot');
  const run = () => endOnlineVotes.run(room, {} as never);
  room.setNow('2026-11-26T23:59:00+07:00');
  await run();
  expect(await stateOf(online.round)).toBe('open');
  room.setNow('2026-11-27T00:05:00+07:00');
  await run();
  await run();
  expect(await stateOf(online.round)).toBe('counting');
  later(room, 30);
  await run();
  expect(await stateOf(paper.round)).toBe('open');
});

test('keys of counted, cancelled and vanished votes are destroyed, the key of an open box never', async () => {
  room.setNow('2026-11-21T09:00:00+07:00');
  const village = await makeVillage(room, 3);
  const open = await openVote(room, village, 'online-form');
  const gone = newId<'decisions.round'>();
  await village.keys.keep(gone, 'left behind');
  await sweepBoxKeys(village.keys).run(room, {} as never);
  expect(await village.keys.list()).toEqual([open.round]);
  await room.db.updateTable('decisions.round').set({ state: 'cancelled' }).where('id', '=', open.round).execute();
  await sweepBoxKeys(village.keys).run(room, {} as never);
  expect(await village.keys.list()).toEqual([]);
});
