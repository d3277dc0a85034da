import { addDays } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import { makeShortCode } from '#kernel/short-code.ts';
import { makeDecision } from '#modules/decisions/testing/factories.ts';
import { at, held, type Ground } from './decided.ts';

type Unit = Id<'org.unit'>;

/** Initiatives that collect, are ready, were put, were withdrawn. */
export async function plantProposals({ db, today, villages }: Ground): Promise<void> {
  const village = at(villages, 0);
  const households = await db
    .selectFrom('org.household')
    .select('id')
    .where('village_id', '=', village)
    .orderBy('code')
    .execute();
  const all = [
    ['collecting', 'Lập đội bóng chuyền của thôn và dùng chung sân nhà văn hóa', 4],
    ['ready', 'Đặt hai thùng rác có nắp ở đầu mỗi ngõ', 9],
    ['put', 'Dọn vệ sinh đường làng vào sáng chủ nhật đầu tháng', 11],
    ['withdrawn', 'Cấm nuôi chó trong thôn', 1],
  ] as const;
  for (const [state, title, consents] of all) {
    const ended = state === 'put' || state === 'withdrawn';
    const id = newId<'decisions.proposal'>();
    await db
      .insertInto('decisions.proposal')
      .values({
        id,
        code: makeShortCode(),
        unit_id: village,
        matter: 'self-management',
        title,
        content: `${title}. Hộ nào có ý kiến khác xin báo cho Trưởng thôn trước ngày họp.`,
        proposer: 'residents',
        initiator: 'Sùng Thị Chu',
        households: households.length,
        opened_on: addDays(today, -35),
        state,
        ready_on: state === 'ready' || state === 'put' ? addDays(today, -10) : null,
        consents: ended ? consents : null,
        ended_on: ended ? addDays(today, -5) : null,
        demo: true,
        created_at: Temporal.Instant.from(`${addDays(today, -35)}T08:00:00+07:00`),
      })
      .execute();
    await db
      .insertInto('decisions.consent')
      .values(
        households.slice(0, consents).map((household, index) => ({
          proposal_id: id,
          household_id: household.id,
          given_on: addDays(today, -30 + index),
          way: 'writing' as const,
        })),
      )
      .execute();
  }
}

/** One matter before all six villages: four passed it, one did not, one has not voted yet. */
export async function plantCommuneWide(ground: Ground, commune: Unit): Promise<void> {
  const { db, today, villages } = ground;
  const id = newId<'decisions.commune_wide'>();
  const title = 'Góp ngày công làm tuyến mương chung của xã';
  const content = 'Mỗi hộ góp hai ngày công trong tháng 12; xã lo máy xúc và ống cống.';
  await db
    .insertInto('decisions.commune_wide')
    .values({
      id,
      code: makeShortCode(),
      unit_id: commune,
      matter: 'contribution',
      title,
      content,
      rule_day: addDays(today, -25),
      form: 'meeting',
      front_agreed_on: addDays(today, -28),
      state: 'open',
      demo: true,
      created_at: Temporal.Instant.from(`${addDays(today, -25)}T08:00:00+07:00`),
    })
    .execute();
  const shared = { matter: 'contribution', title, content } as const;
  const votes: readonly (readonly [number, number])[] = [
    [49, 4],
    [88, 6],
    [128, 10],
    [160, 12],
    [120, 71],
  ];
  for (const [index, [agree, against]] of votes.entries()) {
    const decision = await held(ground, {
      ...shared,
      village: at(villages, index),
      state: index === 4 ? 'failed' : 'passed',
      ago: 12,
      vote: { form: 'meeting', votes: [agree, against] },
    });
    await db.updateTable('decisions.decision').set({ commune_wide_id: id }).where('id', '=', decision).execute();
  }
  const last = await makeDecision(db, {
    village: at(villages, 5),
    ...shared,
    state: 'draft',
    ruleDay: addDays(today, -25),
    demo: true,
  });
  await db.updateTable('decisions.decision').set({ commune_wide_id: id }).where('id', '=', last).execute();
}
