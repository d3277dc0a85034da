import type { Actor } from '#kernel/actor.ts';
import { addDays, dayOf, type Day } from '#kernel/day.ts';
import { acceptFile } from '#kernel/files/accept.ts';
import { unwrap } from '#kernel/result.ts';
import { photo } from '#kernel/testing/sample-files.ts';
import type { TestRoom } from '#kernel/testing/room.ts';
import type { Id } from '#kernel/id.ts';
import { actorOf, makeHolder, makeHouseholds, makeUnit } from '#modules/org/testing/factories.ts';
import type { BoxKeys } from '../box/box-keys.ts';
import { memoryBoxKeys } from './memory-box-keys.ts';
import { callBallot } from '../commands/call-ballot.ts';
import { makeSlips } from '../commands/make-slips.ts';
import { openBallot } from '../commands/open-ballot.ts';
import { planBallot, type PlannedForm } from '../commands/plan-ballot.ts';
import type { SlipSheet } from '../steps/slip-sheet.ts';
import { makeDecision, type DecisionParts } from './factories.ts';

export { memoryBoxKeys };

/** A village with its head, the head of its Front board, an officer of its commune, and households. */
export interface Village {
  readonly village: Id<'org.unit'>;
  readonly head: Actor;
  readonly front: Actor;
  readonly officer: Actor;
  readonly keys: BoxKeys;
}

export async function makeVillage(room: TestRoom, households: number): Promise<Village> {
  const commune = await makeUnit(room.db, { level: 'commune' });
  const village = await makeUnit(room.db, { level: 'village', parent: commune });
  if (households > 0) await makeHouseholds(room.db, village, households);
  const today = dayOf(room.now());
  const holder = async (
    unit: Id<'org.unit'>,
    post: Parameters<typeof makeHolder>[1]['post'],
    kind: Parameters<typeof makeHolder>[1]['kind'],
  ) => actorOf(room.db, await makeHolder(room.db, { unit, post, kind }), today);
  return {
    village,
    head: await holder(village, 'village-head', 'village'),
    front: await holder(village, 'front-board-head', 'front-board'),
    officer: await holder(commune, 'committee-officer', 'peoples-committee'),
    keys: memoryBoxKeys(),
  };
}

const AT_NINE = (day: Day): string => `${day}T09:00:00+07:00`;

/** Moves the clock to nine o'clock so many days later. */
export const later = (room: TestRoom, days: number): void => room.setNow(AT_NINE(addDays(dayOf(room.now()), days)));

export const planInput = (room: TestRoom, decision: Id<'decisions.decision'>, form: PlannedForm) => {
  const today = dayOf(room.now());
  return {
    decision,
    form,
    withFront: 'on',
    opensOn: addDays(today, 3),
    closesOn: addDays(today, 5),
    leader: 'Hoàng Thị Trưởng Ban',
    members: 'Lò Văn Một\nNguyễn Thị Hai',
    witnesses: 'Hộ ông Ba\nHộ bà Bốn',
  };
};

export interface RunningBallot {
  readonly decision: Id<'decisions.decision'>;
  readonly round: Id<'decisions.round'>;
  readonly sheet: SlipSheet;
}

/** Plans, calls, prints and opens a vote the way people do; the clock stands on its first day afterwards. */
export async function openVote(
  room: TestRoom,
  { village, head, keys }: Village,
  form: PlannedForm,
  parts: DecisionParts & { readonly decision?: Id<'decisions.decision'>; readonly method?: 'secret' | 'named' } = {},
): Promise<RunningBallot> {
  const decision = parts.decision ?? (await makeDecision(room.db, { village, ...parts }));
  const { round } = unwrap(
    await planBallot(room, head, { ...planInput(room, decision, form), method: parts.method ?? 'secret' }),
  );
  unwrap(await callBallot(room, head, { round }));
  const sheet = unwrap(await makeSlips(room, head, { round }));
  later(room, 3);
  unwrap(await openBallot(keys)(room, head, { round }));
  return { decision, round, sheet };
}

/** The photo of a stack, as the server takes one. */
export const stackPhoto = async (room: TestRoom) =>
  unwrap(await acceptFile(room.files, await photo({ width: 60, height: 40 }), 'xap-phieu.jpg'));
