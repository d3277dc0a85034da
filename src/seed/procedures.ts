import { addDays } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import { makeDecision } from '#modules/decisions/testing/factories.ts';
import { makeMeeting } from '#modules/decisions/testing/meetings.ts';
import { at, type Ground } from './decided.ts';

type Decision = Id<'decisions.decision'>;

/** Procedures under way: the election of a head, a convention whose draft hangs out, the annual conference. */
export async function plantProcedures(ground: Ground): Promise<void> {
  await plantElection(ground);
  await plantPostedConvention(ground);
  await plantAnnual(ground);
}

/** A meeting nobody was invited to yet. */
async function planned({ db, today, villages }: Ground, ahead: number, kind: 'community' | 'annual') {
  const on = addDays(today, ahead);
  const meeting = await makeMeeting(db, { village: at(villages, 0), on, households: 60, kind, demo: true });
  await db
    .updateTable('decisions.meeting')
    .set({ state: 'planned', notice_on: null, households: null, secretary: null })
    .where('id', '=', meeting)
    .execute();
  return { on, meeting };
}

const step = (decision: Decision, key: string, on: ReturnType<typeof addDays>, legalRef: string, note: string) => ({
  decision_id: decision,
  key,
  done_on: on,
  legal_ref: legalRef,
  law_status: 'confirmed' as const,
  note,
});

const HEAD_REF = 'Điều 6 đến Điều 9 Nghị định 59/2023/NĐ-CP';

/** Some weeks before the day: plan and list of candidates are there, the election team and the posting are still to come. */
async function plantElection(ground: Ground): Promise<void> {
  const { db, today, villages } = ground;
  const decision = await makeDecision(db, {
    village: at(villages, 0),
    matter: 'village-head',
    title: 'Bầu Trưởng thôn Bản Mây',
    content: 'Nhiệm kỳ trước kết thúc cuối năm nay.',
    ruleDay: today,
    demo: true,
  });
  await db.updateTable('decisions.decision').set({ election: 'elect' }).where('id', '=', decision).execute();
  const { on, meeting } = await planned(ground, 14, 'community');
  const round = newId<'decisions.round'>();
  await db
    .insertInto('decisions.round')
    .values({
      id: round,
      decision_id: decision,
      no: 1,
      meeting_id: meeting,
      form: 'meeting',
      form_ground: 'first',
      method: 'hands',
      state: 'planned',
      created_at: Temporal.Instant.from(`${today}T08:00:00+07:00`),
    })
    .execute();
  const candidate = { round_id: round, kind: 'candidate', origin: 'front-board', age_confirmed: true } as const;
  await db
    .insertInto('decisions.option')
    .values([
      { ...candidate, no: 1, label: 'Vàng A Thử' },
      { ...candidate, no: 2, label: 'Lù Thị Sáng' },
    ])
    .execute();
  await db
    .insertInto('decisions.step')
    .values([
      step(decision, 'plan', addDays(on, -22), HEAD_REF, 'Quyết định số 61/QĐ-UBND'),
      step(decision, 'candidates', addDays(on, -16), HEAD_REF, 'Biên bản hội nghị Ban công tác Mặt trận'),
    ])
    .execute();
}

/** A draft in its second week on the wall, with its team and the comments that came so far. */
async function plantPostedConvention({ db, today, villages }: Ground): Promise<void> {
  const decision = await makeDecision(db, {
    village: at(villages, 5),
    matter: 'convention',
    title: 'Quy ước tổ dân phố Chợ Mơ về vệ sinh và trật tự khu chợ',
    content: [
      'Điều 1. Mỗi hộ kinh doanh quét dọn phần vỉa hè trước nhà trước 18 giờ.',
      'Điều 2. Rác được gom đúng nơi, đúng giờ xe thu gom.',
      'Điều 3. Hòa giải mâu thuẫn giữa các hộ trước khi đưa lên phường, xã.',
    ].join('\n'),
    ruleDay: addDays(today, -20),
    demo: true,
  });
  await db
    .insertInto('decisions.drafting')
    .values({ decision_id: decision, minority: 'met', named_on: addDays(today, -20) })
    .execute();
  const people = [
    ['organisation', 'Hoàng Thị Chợ'],
    ['respected', 'Lò Văn Già'],
    ['law', 'Nguyễn Văn Luật'],
  ] as const;
  await db
    .insertInto('decisions.drafting_member')
    .values(people.map(([part, name]) => ({ id: newId<'decisions.drafting_member'>(), decision_id: decision, part, name })))
    .execute();
  await db
    .insertInto('decisions.step')
    .values(step(decision, 'draft-posted', addDays(today, -12), 'Nghị định 61/2023/NĐ-CP', 'Nhà văn hóa tổ dân phố Chợ Mơ'))
    .execute();
  await db.insertInto('decisions.convention').values({ decision_id: decision, comments: 7, review_day: '11-18' }).execute();
}

/** The plan has gone to the commune; the summons to the households are the next thing to do. */
async function plantAnnual(ground: Ground): Promise<void> {
  const { meeting } = await planned(ground, 21, 'annual');
  await ground.db
    .insertInto('decisions.annual')
    .values({ meeting_id: meeting, plan_sent_on: addDays(ground.today, -2) })
    .execute();
}
