import { addDays, type Day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import {
  makeAmendment,
  makeChannel,
  makeDisplay,
  makePublication,
  makeRegister,
  takeDown,
  type MadePublication,
  type PublicationParts,
} from '#modules/publicity/testing/factories.ts';
import { makePlan, makePlanItem } from '#modules/publicity/testing/plans.ts';
import type { DemoPeople } from './people.ts';
import { summaryOf } from './summaries.ts';
import type { DemoUnits } from './units.ts';

/** The register of one commune with every state once, one with everything late, one that has not begun. */
export async function plantPublicity(db: Db, units: DemoUnits, people: DemoPeople, today: Day): Promise<void> {
  const { stream, ferry } = units.communes;
  await makeRegister(db, { unit: stream, startsOn: addDays(today, -240), demo: true });
  await makeRegister(db, { unit: ferry, startsOn: addDays(today, -120), demo: true });
  for (const body of [people.school, people.waterworks])
    await makeRegister(db, { unit: stream, body, startsOn: addDays(today, -120), demo: true });
  await plantInOrder(db, units, people, today);
  await plantTrouble(db, units, people, today);
  await plantStanding(db, units, people, today);
  await plantLate(db, units, people, today);
  await plantBodies(db, units, people, today);
  await plantPlan(db, units, people, today);
}

type Plant = (db: Db, units: DemoUnits, people: DemoPeople, today: Day) => Promise<void>;

/** With the text that a good officer would write under the title. */
const publish = (db: Db, today: Day, parts: PublicationParts & { readonly title: string }): Promise<MadePublication> =>
  makePublication(db, { summary: summaryOf(parts.title, today), ...parts });

/** On time and complete; running; amended; near its day; far from it. */
const plantInOrder: Plant = async (db, { communes: { stream: unit } }, { officer, front }, today) => {
  const shared = { unit, demo: true, responsible: officer.holding };
  const complete = await publish(db, today, {
    ...shared,
    item: 'budget',
    title: 'Quyết toán ngân sách xã năm 2025 đã được Hội đồng nhân dân phê chuẩn',
    documentNo: '14/NQ-HĐND',
    aroseOn: addDays(today, -95),
    state: 'published',
  });
  for (const channel of complete.channels)
    if (channel.kind === 'posting') await takeDown(db, channel.id, addDays(complete.dueOn, 31), 'Đã đủ thời gian niêm yết');
  const running = await publish(db, today, {
    ...shared,
    item: 'budget',
    title: 'Dự toán ngân sách xã năm 2027 trình Hội đồng nhân dân',
    documentNo: '87/TTr-UBND',
    aroseOn: addDays(today, -12),
    state: 'published',
    releasedOn: addDays(today, -9),
  });
  await makeAmendment(db, {
    publication: running.id,
    onDay: addDays(today, -3),
    reason: 'Sở Tài chính yêu cầu làm rõ',
    change: 'Bổ sung thuyết minh khoản chi sửa chữa cầu treo thôn Bản Mây.',
  });
  await publish(db, today, {
    ...shared,
    item: 'fees',
    title: 'Mức thu phí chợ Mơ từ tháng 12 năm 2026',
    aroseOn: addDays(today, -8),
    state: 'published',
    releasedOn: addDays(today, -4),
  });
  await publish(db, today, {
    ...shared,
    item: 'consultation-results',
    title: 'Tổng hợp, tiếp thu, giải trình ý kiến về quỹ đất công ích năm 2027',
    aroseOn: addDays(today, -5),
    responsible: front.holding,
  });
  await publish(db, today, {
    ...shared,
    item: 'funds-contributions',
    title: 'Thu, chi quỹ Vì người nghèo quý III năm 2026',
    aroseOn: addDays(today, -6),
    responsible: front.holding,
  });
  await publish(db, today, {
    ...shared,
    item: 'projects-land-planning',
    title: 'Tiến độ dự án đường liên thôn Nà Lúa – Khe Đá',
    aroseOn: addDays(today, -1),
  });
};

/** Late, overdue, a channel missing, taken down too early, interrupted and begun again, withdrawn. */
const plantTrouble: Plant = async (db, { communes: { stream: unit } }, { officer, chair }, today) => {
  const shared = { unit, demo: true, responsible: officer.holding };
  await publish(db, today, {
    ...shared,
    item: 'social-support',
    title: 'Danh sách hộ được hỗ trợ nhà ở đợt 2 năm 2026',
    aroseOn: addDays(today, -14),
    responsible: chair.holding,
  });
  await publish(db, today, {
    ...shared,
    item: 'military-police-service',
    title: 'Kết quả sơ tuyển nghĩa vụ quân sự năm 2027',
    aroseOn: addDays(today, -40),
    state: 'published',
    releasedOn: addDays(today, -28),
  });
  await publish(db, today, {
    ...shared,
    item: 'relief',
    title: 'Phân bổ hàng cứu trợ sau đợt lũ tháng 9',
    aroseOn: addDays(today, -50),
    state: 'published',
    starts: [addDays(today, -46), null, null, null],
  });
  const short = await publish(db, today, {
    ...shared,
    item: 'public-assets',
    title: 'Thanh lý xe ô tô công của xã',
    aroseOn: addDays(today, -70),
    state: 'published',
  });
  const posting = short.channels.find((channel) => channel.kind === 'posting');
  if (posting !== undefined) await takeDown(db, posting.id, addDays(short.dueOn, 17), 'Bảng tin bị gió lốc làm đổ');
  const again = await publish(db, today, {
    ...shared,
    item: 'inspection-discipline',
    title: 'Kết luận kiểm tra việc thu các khoản đóng góp ở thôn Suối Cạn',
    aroseOn: addDays(today, -45),
    state: 'published',
  });
  const hung = again.channels.find((channel) => channel.kind === 'posting');
  if (hung !== undefined) {
    await takeDown(db, hung.id, addDays(again.dueOn, 10), 'Sơn lại nhà văn hóa');
    await makeDisplay(db, { channel: hung.id, from: addDays(again.dueOn, 14), note: 'Treo lại sau khi sơn xong' });
  }
  await makeChannel(db, {
    publication: again.id,
    kind: 'organisations',
    place: 'Sinh hoạt chi hội Phụ nữ, chi hội Nông dân',
    plannedFrom: addDays(today, -20),
  });
  await publish(db, today, {
    ...shared,
    item: 'other',
    title: 'Thông báo tuyển cộng tác viên dân số thôn Khe Đá',
    withdrawnReason: 'Ghi hai lần cùng một thông báo. Bản còn lại ở bảng tin thôn Khe Đá, nội dung không đổi.',
    aroseOn: addDays(today, -30),
    state: 'withdrawn',
  });
};

/** Items 4 and 13 stay up for good. */
const plantStanding: Plant = async (db, { communes: { stream: unit } }, { officer }, today) => {
  const shared = { unit, demo: true, responsible: officer.holding, aroseOn: addDays(today, -240), state: 'published' as const };
  await publish(db, today, {
    ...shared,
    item: 'democracy-regulation',
    title: 'Quy chế thực hiện dân chủ của xã và quy tắc ứng xử của cán bộ, công chức',
  });
  await publish(db, today, {
    ...shared,
    item: 'administrative-procedures',
    title: 'Thủ tục hành chính do Ủy ban nhân dân xã giải quyết',
  });
};

/** A ward whose work has piled up. */
const plantLate: Plant = async (db, { communes: { ferry: unit } }, { ferryOfficer }, today) => {
  const shared = { unit, demo: true, responsible: ferryOfficer.holding };
  await publish(db, today, {
    ...shared,
    item: 'budget',
    title: 'Tình hình thực hiện dự toán ngân sách phường quý III',
    aroseOn: addDays(today, -45),
  });
  await publish(db, today, {
    ...shared,
    item: 'social-support',
    title: 'Danh sách người cao tuổi hưởng trợ cấp xã hội',
    aroseOn: addDays(today, -33),
  });
  await publish(db, today, {
    ...shared,
    item: 'democracy-regulation',
    title: 'Quy chế thực hiện dân chủ của phường',
    aroseOn: addDays(today, -120),
  });
  await publish(db, today, {
    ...shared,
    item: 'fees',
    title: 'Mức thu dịch vụ trông giữ xe ở bến đò',
    aroseOn: addDays(today, -60),
    state: 'published',
    releasedOn: addDays(today, -31),
  });
};

/** A school and a state enterprise: the same mechanism with rules of their own. */
const plantBodies: Plant = async (db, { communes: { stream: unit } }, { school, waterworks, teacher }, today) => {
  await publish(db, today, {
    unit,
    body: school,
    regime: 'agency',
    item: 'budget',
    title: 'Dự toán thu, chi năm học 2026–2027',
    aroseOn: addDays(today, -20),
    state: 'published',
    responsible: teacher.holding,
    demo: true,
  });
  await publish(db, today, {
    unit,
    body: school,
    regime: 'agency',
    item: 'personnel',
    title: 'Kết quả đánh giá, xếp loại viên chức năm 2026',
    aroseOn: addDays(today, -11),
    responsible: teacher.holding,
    demo: true,
  });
  await publish(db, today, {
    unit,
    body: waterworks,
    regime: 'enterprise',
    item: 'business-situation',
    title: 'Kết quả sản xuất, kinh doanh sáu tháng đầu năm 2026',
    aroseOn: addDays(today, -18),
    demo: true,
  });
};

const plantPlan: Plant = async (db, { communes: { stream: unit } }, { officer, front }, today) => {
  const year = Number(today.slice(0, 4));
  const { id: plan } = await makePlan(db, { unit, year, demo: true });
  await makePlanItem(db, {
    plan,
    item: 'budget',
    title: 'Dự toán ngân sách năm sau',
    expectedOn: addDays(today, 20),
    responsibleHolding: officer.holding,
    responsible: officer.title,
  });
  await makePlanItem(db, {
    plan,
    item: 'funds-contributions',
    title: 'Thu, chi các quỹ quý IV',
    expectedOn: addDays(today, 35),
    responsibleHolding: front.holding,
    responsible: front.title,
  });
};
