import { addDays, type Day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { makeDecision } from '#modules/decisions/testing/factories.ts';
import { makeCalledRound, makeMeeting } from '#modules/decisions/testing/meetings.ts';
import { at, held, type Ground } from './decided.ts';
import { plantCommuneWide, plantProposals } from './initiatives.ts';
import type { DemoPeople } from './people.ts';
import { plantProcedures } from './procedures.ts';
import type { DemoUnits } from './units.ts';

/** What the villages of one commune discuss and decide, with every state of a decision once. */
export async function plantDecisions(db: Db, units: DemoUnits, people: DemoPeople, today: Day): Promise<void> {
  const villages = units.villages.filter(({ commune }) => commune === units.communes.stream).map(({ id }) => id);
  const ground: Ground = { db, today, people, villages };
  await plantPassed(ground);
  await plantRulings(ground);
  await plantRunning(ground);
  await plantReplaced(ground);
  await plantProcedures(ground);
  await plantProposals(ground);
  await plantCommuneWide(ground, units.communes.stream);
}

const set = (db: Db, id: Id<'decisions.decision'>, days: Partial<Record<'sent_on' | 'answer_due' | 'effective_on', Day>>) =>
  db.updateTable('decisions.decision').set(days).where('id', '=', id).execute();

/** In force at once; failed; a meeting too few came to. */
async function plantPassed(ground: Ground): Promise<void> {
  const { db, today, villages } = ground;
  const road = await held(ground, {
    village: at(villages, 0),
    matter: 'contribution',
    title: 'Bê tông hóa 450 m đường ngõ từ nhà văn hóa đến đầu mương',
    content: 'Xã hỗ trợ 120 tấn xi măng. Mỗi hộ góp 500.000 đồng và hai ngày công; hộ nghèo, hộ neo đơn được miễn tiền.',
    state: 'passed',
    ago: 48,
    vote: { form: 'meeting', votes: [47, 5, 1], blank: 2 },
  });
  await set(db, road, { effective_on: addDays(today, -48), sent_on: addDays(today, -45) });
  await held(ground, {
    village: at(villages, 1),
    matter: 'collection',
    title: 'Thu quỹ an ninh trật tự 100.000 đồng mỗi hộ một năm',
    content: 'Mua loa, đèn pin và xăng xe cho tổ bảo vệ an ninh trật tự của thôn.',
    state: 'failed',
    ago: 30,
    vote: { form: 'meeting', votes: [66, 27, 3] },
  });
  await held(ground, {
    village: at(villages, 4),
    matter: 'contribution',
    title: 'Xây cổng thôn bằng tiền đóng góp của các hộ',
    content: 'Dự toán 96 triệu đồng, mỗi hộ góp 380.000 đồng.',
    state: 'no-result',
    ago: 6,
    vote: { form: 'meeting', votes: [98, 4], blank: 1 },
  });
}

/** Waiting for recognition; recognised; refused; annulled. */
async function plantRulings(ground: Ground): Promise<void> {
  const { db, today, villages, people } = ground;
  const convention = { matter: 'convention', content: 'Gồm 6 chương, 21 điều, đã niêm yết lấy ý kiến 30 ngày.' } as const;
  const waiting = await held(ground, {
    ...convention,
    village: at(villages, 2),
    title: 'Quy ước thôn Suối Cạn về nếp sống văn hóa',
    state: 'sent',
    ago: 7,
    vote: { form: 'meeting', votes: [121, 9, 2] },
  });
  await plantPosted(ground, waiting, 7);
  await set(db, waiting, { sent_on: addDays(today, -4), answer_due: addDays(today, 3) });
  const done = [
    ['recognised', 'Quy ước thôn Nà Lúa về bảo vệ nguồn nước và rừng đầu nguồn', 3, 'Hồ sơ đầy đủ, đúng trình tự.'],
    [
      'refused',
      'Quy ước thôn Khe Đá về phạt tiền người vứt rác',
      4,
      'Điều 9 đặt ra mức phạt tiền thay cho xử phạt của pháp luật; đề nghị sửa lại.',
    ],
    [
      'annulled',
      'Quy ước thôn Đồi Thông về thời gian tổ chức đám cưới',
      1,
      'Cuộc họp không có biên bản kiểm phiếu của Ban kiểm phiếu.',
    ],
  ] as const;
  for (const [kind, title, village, reason] of done) {
    const ago = 60 + village;
    const decision = await held(ground, {
      ...convention,
      village: at(villages, village),
      title,
      state: kind,
      ago,
      vote: { form: 'meeting', votes: [60 + village * 40, 6] },
    });
    const day = addDays(today, -ago + 8);
    await plantPosted(ground, decision, ago);
    if (kind === 'recognised') await plantPassedOn(ground, decision, addDays(day, 1));
    await set(db, decision, {
      sent_on: addDays(today, -ago + 2),
      answer_due: addDays(today, -ago + 9),
      ...(kind === 'recognised' ? { effective_on: day } : {}),
    });
    await db
      .insertInto('decisions.ruling')
      .values({
        id: newId<'decisions.ruling'>(),
        decision_id: decision,
        kind,
        reason,
        document_no: `${20 + village}/QĐ-UBND`,
        on_day: day,
        by_holding: people.chair.holding,
        created_at: Temporal.Instant.from(`${day}T09:00:00+07:00`),
      })
      .execute();
  }
}

/** What comes before the meeting on a convention: the draft on the wall, the notice and the documents to every household. */
async function plantPosted({ db, today }: Ground, decision: Id<'decisions.decision'>, ago: number): Promise<void> {
  const before = (days: number): Day => addDays(today, -ago - days);
  const shared = { decision_id: decision, law_status: 'confirmed' } as const;
  await db
    .insertInto('decisions.step')
    .values([
      {
        ...shared,
        key: 'draft-posted',
        done_on: before(40),
        legal_ref: 'Nghị định 61/2023/NĐ-CP',
        note: 'Nhà văn hóa thôn',
      },
      { ...shared, key: 'documents', done_on: before(4), legal_ref: 'Nghị định 59/2023/NĐ-CP' },
    ])
    .execute();
  await db
    .updateTable('decisions.round')
    .set({ notice_on: before(4) })
    .where('decision_id', '=', decision)
    .execute();
}

/** A recognised convention goes back to the village within days (Decree 61/2023); its text is there for everybody. */
async function plantPassedOn({ db }: Ground, decision: Id<'decisions.decision'>, on: Day): Promise<void> {
  await db
    .insertInto('decisions.step')
    .values({
      decision_id: decision,
      key: 'passed-on',
      done_on: on,
      legal_ref: 'Nghị định 61/2023/NĐ-CP',
      law_status: 'confirmed',
      note: 'Gửi Trưởng thôn và Ban công tác Mặt trận',
    })
    .execute();
  await db
    .insertInto('decisions.convention')
    .values({
      decision_id: decision,
      comments: 12,
      request_no: '04/TTr-BCTMT',
      request_on: on,
      adopted: 'Điều 1. Không chặt cây, không thả trâu bò ở rừng đầu nguồn.\nĐiều 2. Mỗi hộ góp một công làm mương mỗi năm.',
    })
    .execute();
}

/** A draft, a meeting that was called, one taken back, and the second vote by slips after a meeting too few came to. */
async function plantRunning(ground: Ground): Promise<void> {
  const { db, today, villages } = ground;
  const village = at(villages, 0);
  await makeDecision(db, {
    village,
    title: 'Lắp bốn đèn năng lượng mặt trời ở ngõ vào trường',
    state: 'draft',
    ruleDay: today,
    demo: true,
  });
  await makeDecision(db, {
    village,
    title: 'Đổi giờ phát thanh buổi sáng',
    state: 'withdrawn',
    ruleDay: addDays(today, -20),
    demo: true,
  });
  const meeting = await makeMeeting(db, { village, on: addDays(today, 4), households: 60, state: 'called', demo: true });
  await db
    .updateTable('decisions.meeting')
    .set({ notice_on: addDays(today, -1) })
    .where('id', '=', meeting)
    .execute();
  const cleaning = await makeDecision(db, { village, state: 'announced', ruleDay: addDays(today, -1), demo: true });
  await makeCalledRound(db, cleaning, meeting);
  const well = await held(ground, {
    village: at(villages, 5),
    matter: 'self-management',
    title: 'Giao tổ phụ nữ quản lý sân chơi của tổ dân phố',
    content: 'Mở cửa từ 5 giờ đến 21 giờ; mỗi tháng tổng vệ sinh một lần.',
    state: 'passed',
    ago: 15,
    vote: { form: 'ballot', votes: [201, 22, 4], blank: 3, spoiled: 2 },
  });
  await set(db, well, { effective_on: addDays(today, -15), sent_on: addDays(today, -11) });
}

/** What a community changed of its own decisions: amended, abolished. */
async function plantReplaced(ground: Ground): Promise<void> {
  const { db, today, villages } = ground;
  const village = at(villages, 3);
  const vote = { form: 'meeting', votes: [150, 12, 2] } as const;
  const shared = { village, matter: 'self-management', ago: 90, vote } as const;
  const newer = await held(ground, {
    ...shared,
    title: 'Giờ mở cửa nhà văn hóa: thêm buổi tối thứ Bảy',
    state: 'passed',
    ago: 25,
  });
  await set(db, newer, { effective_on: addDays(today, -25), sent_on: addDays(today, -23) });
  for (const [state, title] of [
    ['amended', 'Giờ mở cửa nhà văn hóa thôn'],
    ['abolished', 'Phân công trực đêm theo thứ tự nhà'],
  ] as const) {
    const older = await held(ground, { ...shared, title, state });
    await db.updateTable('decisions.decision').set({ replaced_by: newer }).where('id', '=', older).execute();
  }
}
