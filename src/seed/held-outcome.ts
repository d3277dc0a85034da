import { addDays, dayOf } from '#kernel/day.ts';
import { newId } from '#kernel/id.ts';
import type { Held } from './held-conference.ts';
import type { DemoPeople } from './people.ts';

/** What came out of the conference that was held: proposals, conclusions in every state, awards, a published report. */
export async function plantOutcome(held: Held, people: DemoPeople): Promise<void> {
  await plantProposals(held);
  await plantConclusions(held);
  await plantAwards(held);
  await plantReport(held, people);
}

async function plantProposals({ tx, conference, sites, startsAt }: Held): Promise<void> {
  const made = startsAt.add({ minutes: 70 });
  const answered = startsAt.add({ hours: 24 * 20 });
  const rows = [
    [sites.stream, 'Hỗ trợ kinh phí in tài liệu song ngữ cho các thôn vùng cao.', 'Đã bố trí trong dự toán quý III, cấp qua xã.'],
    [sites.ferry, 'Tập huấn sử dụng sổ công khai cho cán bộ mới.', 'Tổ chức hai lớp trong tháng 9, mời cả trưởng tổ dân phố.'],
    [sites.moon, 'Nâng đường truyền cho điểm cầu ngoài đảo.', null],
  ] as const;
  await tx
    .insertInto('conferences.proposal')
    .values(
      rows.map(([site, text, answer], at) => ({
        id: newId<'conferences.proposal'>(),
        conference_id: conference,
        no: at + 1,
        site_id: site,
        text,
        asked: 'Ủy ban nhân dân tỉnh',
        made_at: made,
        answer,
        answered_by: answer === null ? null : 'Văn phòng Ủy ban nhân dân tỉnh',
        answered_at: answer === null ? null : answered,
      })),
    )
    .execute();
}

/** One done, one still in time, one late. */
async function plantConclusions({ tx, conference, sites, startsAt, today }: Held): Promise<void> {
  const announced = startsAt.add({ minutes: 115 });
  const unitOf = async (site: (typeof sites)[keyof typeof sites]) =>
    (await tx.selectFrom('conferences.site').select('unit_id').where('id', '=', site).executeTakeFirstOrThrow()).unit_id;
  const rows = [
    [
      sites.stream,
      'Niêm yết đủ 14 nội dung phải công khai tại nhà văn hóa các thôn.',
      'đủ 14 nội dung ở tất cả các thôn',
      -60,
      -64,
    ],
    [sites.ferry, 'Rà soát, sửa đổi quy ước của các tổ dân phố đã cũ.', 'xong các tổ dân phố', 40, null],
    [sites.moon, 'Lập danh sách hộ theo tổ dân phố để mời họp.', '100% số hộ', -12, null],
  ] as const;
  for (const [at, [site, text, measure, due, done]] of rows.entries()) {
    await tx
      .insertInto('conferences.conclusion')
      .values({
        id: newId<'conferences.conclusion'>(),
        conference_id: conference,
        no: at + 1,
        text,
        site_id: site,
        unit_id: await unitOf(site),
        measure,
        due_on: addDays(today, due),
        drafted_at: announced,
        announced_at: announced,
        done_on: done === null ? null : addDays(today, done),
      })
      .execute();
  }
}

async function plantAwards({ tx, conference, startsAt }: Held): Promise<void> {
  const rows = [
    ['collective', 'Nhân dân và cán bộ thôn Bản Mây', null, 'Bê tông hóa 450 m đường ngõ bằng công sức của các hộ'],
    ['individual', 'Ngô Thị Lan', 'Tổ trưởng tổ dân phố', 'Vận động các hộ hiến đất mở ngõ'],
  ] as const;
  await tx
    .insertInto('conferences.award')
    .values(
      rows.map(([kind, name, title, reason], at) => ({
        id: newId<'conferences.award'>(),
        conference_id: conference,
        no: at + 1,
        kind,
        name,
        title,
        award: 'Giấy khen của Chủ tịch Ủy ban nhân dân tỉnh',
        reason,
        decision_no: '118/QĐ-UBND',
        decided_on: addDays(dayOf(startsAt), -3),
      })),
    )
    .execute();
}

async function plantReport({ tx, conference, startsAt }: Held, people: DemoPeople): Promise<void> {
  const kept = startsAt.add({ hours: 6 });
  await tx
    .insertInto('conferences.press_report')
    .values({
      conference_id: conference,
      title: 'Sơ kết công tác dân vận 6 tháng đầu năm: nối bốn điểm cầu, rõ người rõ việc',
      body: [
        'Sáng nay, tại Hội trường Tỉnh ủy, tỉnh Minh Họa sơ kết công tác dân vận 6 tháng đầu năm, nối với phường Bến Đò, xã Suối Mơ và đặc khu Đảo Trăng.',
        'Các điểm cầu kể việc thật: đường ngõ bê tông ở thôn Bản Mây, ngõ mở rộng ở phường Bến Đò, và cả việc còn vướng là đường truyền ngoài đảo.',
        'Kết luận hội nghị giao ba việc, mỗi việc có đơn vị, thước đo và thời hạn; ai cũng xem được việc nào xong, việc nào trễ.',
      ].join('\n\n'),
      kept_by: people.leader.holding,
      kept_at: kept,
      published_at: kept,
    })
    .execute();
}
