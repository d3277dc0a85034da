import type { Actor } from '#kernel/actor.ts';
import { day, type Day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import type { TestRoom } from '#kernel/testing/room.ts';
import type { MatterKey } from '#modules/law/index.ts';
import { actorOf, makeHolder, makeHouseholds, makeUnit } from '#modules/org/testing/factories.ts';
import { callMeeting } from '../commands/call-meeting.ts';
import { checkIn } from '../commands/check-in.ts';
import { countHands } from '../commands/count-hands.ts';
import { draftDecision } from '../commands/draft-decision.ts';
import { openMeeting } from '../commands/open-meeting.ts';
import { planMeeting } from '../commands/plan-meeting.ts';
import { makeLawfulSteps } from './procedures.ts';

/** A village with everybody who has to do with its decisions. */
export interface VillageScene {
  readonly commune: Id<'org.unit'>;
  readonly village: Id<'org.unit'>;
  readonly householdIds: readonly Id<'org.household'>[];
  readonly head: Actor;
  readonly frontBoard: Actor;
  readonly officer: Actor;
  readonly chair: Actor;
  readonly front: Actor;
  readonly inspector: Actor;
}

const TODAY = day('2026-11-21');

/** @param households of the village, codes H001 and on */
export async function makeVillage(db: Db, households = 10, on: Day = TODAY): Promise<VillageScene> {
  const commune = await makeUnit(db);
  const village = await makeUnit(db, { level: 'village', parent: commune });
  await makeHouseholds(db, village, households);
  const rows = await db.selectFrom('org.household').select('id').where('village_id', '=', village).orderBy('code').execute();
  const holder = async (
    ...[unit, post, kind]: [Id<'org.unit'>, Parameters<typeof makeHolder>[1]['post'], Parameters<typeof makeHolder>[1]['kind']]
  ) => actorOf(db, await makeHolder(db, { unit, post, kind }), on);
  return {
    commune,
    village,
    householdIds: rows.map(({ id }) => id),
    head: await holder(village, 'village-head', 'village'),
    frontBoard: await holder(village, 'front-board-head', 'front-board'),
    officer: await holder(commune, 'committee-officer', 'peoples-committee'),
    chair: await holder(commune, 'committee-chair', 'peoples-committee'),
    front: await holder(commune, 'front-chair', 'front'),
    inspector: await holder(commune, 'inspection-member', 'inspection-board'),
  };
}

export interface HeldMeeting {
  readonly decision: Id<'decisions.decision'>;
  readonly meeting: Id<'decisions.meeting'>;
  readonly round: Id<'decisions.round'>;
}

/** Drafts a matter and plans a meeting about it, five days ahead at half past seven in the evening. */
export async function planned(room: TestRoom, scene: VillageScene, matter: MatterKey = 'self-management'): Promise<HeldMeeting> {
  const { id: decision } = unwrap(
    await draftDecision(room, scene.head, {
      unit: scene.village,
      matter,
      title: 'Mức đóng góp làm đường bê tông ngõ 3',
      content: 'Mỗi hộ góp 500.000 đồng và hai ngày công.',
      election: matter === 'village-head' || matter === 'board' ? 'elect' : '',
    }),
  );
  await makeLawfulSteps(room.db, { decision, matter, on: day('2026-11-26') });
  const { id: meeting } = unwrap(
    await planMeeting(room, scene.head, {
      unit: scene.village,
      kind: 'community',
      decisions: [decision],
      on: '2026-11-26',
      at: '19:30',
      place: 'Nhà văn hóa thôn',
      chair: 'Vàng A Thử',
    }),
  );
  const { id: round } = await room.db
    .selectFrom('decisions.round')
    .select('id')
    .where('meeting_id', '=', meeting)
    .executeTakeFirstOrThrow();
  return { decision, meeting, round };
}

/** The same, called on 21 November and opened on the evening of the 26th with so many households present. */
export async function opened(
  room: TestRoom,
  scene: VillageScene,
  parts: { readonly matter?: MatterKey; readonly present: number },
): Promise<HeldMeeting> {
  const held = await planned(room, scene, parts.matter);
  unwrap(await callMeeting(room, scene.head, { meeting: held.meeting, documentsOn: '2026-11-21' }));
  room.setNow('2026-11-26T19:40:00+07:00');
  for (const household of scene.householdIds.slice(0, parts.present))
    unwrap(await checkIn(room, scene.head, { meeting: held.meeting, household, representative: 'Lò Văn Thử' }));
  unwrap(await openMeeting(room, scene.head, { meeting: held.meeting }));
  return held;
}

/** One counting of hands: agree, disagree, another opinion. */
export const count = async (room: TestRoom, scene: VillageScene, held: HeldMeeting, counts: readonly number[]): Promise<void> => {
  unwrap(
    await countHands(room, scene.head, {
      meeting: held.meeting,
      round: held.round,
      counts: Object.fromEntries(counts.map((votes, at) => [String(at + 1), votes])),
    }),
  );
};
