import { addDays, type Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { acceptFile } from '#kernel/files/accept.ts';
import { keepFile } from '#kernel/files/keep.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { makeAgendaItem, makeConference, makeDelegate, makeSite } from '#modules/conferences/testing/factories.ts';
import { makeChair, makeDocument, makePaper, makeSummons } from '#modules/conferences/testing/prepare.ts';
import type { DemoPeople } from './people.ts';
import type { DemoUnits } from './units.ts';

type Conference = Id<'conferences.conference'>;
type Site = Id<'conferences.site'>;

interface Ground {
  readonly tx: Tx;
  readonly room: Room;
  readonly conference: Conference;
  readonly today: Day;
  readonly startsAt: Temporal.Instant;
}

const AHEAD = 6;

/** A review conference of the province in some days: summoned, with all communes as sites, papers and documents on their way. */
export async function plantConferences(room: Room, tx: Tx, units: DemoUnits, people: DemoPeople, today: Day): Promise<void> {
  const startsAt = Temporal.Instant.from(`${addDays(today, AHEAD)}T08:00:00+07:00`);
  const body = await tx
    .selectFrom('org.body')
    .select(['id', 'name'])
    .where('unit_id', '=', units.province)
    .where('kind', '=', 'party-board')
    .executeTakeFirstOrThrow();
  const conference = await makeConference(tx, {
    unit: units.province,
    body: body.id,
    bodyName: body.name,
    title: 'Hội nghị tổng kết công tác dân vận và thực hiện dân chủ ở cơ sở năm 2026',
    theme: 'Dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng',
    startsAt,
    hours: 3,
    sitesDay: today,
    calledOn: addDays(today, -4),
    place: 'Hội trường Tỉnh ủy, phường Bến Đò',
    quorum: { of: 'sites', numerator: 2, denominator: 3 },
    demo: true,
  });
  await tx
    .updateTable('conferences.conference')
    .set({ quorum_ref: 'Điều 6 Quy chế làm việc của Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh' })
    .where('id', '=', conference)
    .execute();
  const ground: Ground = { tx, room, conference, today, startsAt };
  await makeChair(tx, conference, {
    no: 1,
    role: 'directing',
    person: people.leader.person,
    name: people.leader.name,
    titles: [people.leader.title],
  });
  await makeChair(tx, conference, { no: 2 });
  const sites = await plantSites(ground, units);
  const papers = await plantAgenda(ground);
  await plantDelegates(ground, sites, people);
  await plantPapers(ground, sites, papers);
  await plantDocuments(ground);
  await makeSummons(tx, conference, addDays(today, -4));
}

interface DemoSites {
  readonly main: Site;
  readonly stream: Site;
  readonly ferry: Site;
  readonly moon: Site;
}

/** One hall ready, one nearly, one nobody has written anything about. */
async function plantSites({ tx, conference, startsAt }: Ground, { province, communes }: DemoUnits): Promise<DemoSites> {
  const site = (no: number, unit: Id<'org.unit'>, name: string, main = false) =>
    makeSite(tx, conference, { no, unit, name, role: main ? 'main' : 'site', level: main ? 'province' : 'commune' });
  const sites = {
    main: await site(1, province, 'Tỉnh Minh Họa', true),
    moon: await site(2, communes.moon, 'Đặc khu Đảo Trăng'),
    ferry: await site(3, communes.ferry, 'Phường Bến Đò'),
    stream: await site(4, communes.stream, 'Xã Suối Mơ'),
  };
  const set = (one: Site, values: object) => tx.updateTable('conferences.site').set(values).where('id', '=', one).execute();
  await set(sites.main, { hall: 'Hội trường Tỉnh ủy, phường Bến Đò' });
  await set(sites.moon, { hall: null });
  await set(sites.ferry, { hall: 'Hội trường UBND phường Bến Đò', operator_name: 'Phạm Văn Đò', operator_phone: '0900 000 003' });
  await set(sites.stream, {
    hall: 'Nhà văn hóa trung tâm xã Suối Mơ',
    chair_name: 'Hoàng Văn Lâm',
    chair_title: 'Chủ tịch Ủy ban nhân dân xã',
    operator_name: 'Nguyễn Thị Mai',
    operator_phone: '0900 000 004',
    test_call_at: startsAt.subtract({ hours: 42 }),
    test_call: 'good',
    summoned_no: 1,
  });
  const done = [
    'hall-power',
    'backup-power',
    'line',
    'device',
    'camera',
    'microphone',
    'loudspeaker',
    'screen',
    'test-call',
    'attendance-list',
  ];
  const checks = (one: Site, items: readonly string[]) =>
    items.map((item) => ({ site_id: one, item, done_at: startsAt.subtract({ hours: 40 }) }));
  await tx
    .insertInto('conferences.site_check')
    .values([...checks(sites.stream, done), ...checks(sites.ferry, done.slice(0, 3))])
    .execute();
  return sites;
}

/** @returns the item in which papers are read */
async function plantAgenda({ tx, conference, startsAt }: Ground): Promise<Id<'conferences.agenda_item'>> {
  const item = (place: number, kind: Parameters<typeof makeAgendaItem>[2] & object) =>
    makeAgendaItem(tx, conference, { place, ...kind });
  await item(1, { kind: 'opening', title: 'Tuyên bố lý do, giới thiệu đại biểu', minutes: 10, plannedAt: startsAt });
  await item(2, { kind: 'report', title: 'Báo cáo tổng kết năm 2026, phương hướng năm 2027', minutes: 30 });
  const papers = await item(3, { kind: 'papers', title: 'Tham luận của các điểm cầu', minutes: 40 });
  await item(4, { kind: 'discussion', title: 'Thảo luận, kiến nghị', minutes: 35 });
  await item(5, { kind: 'break', title: 'Giải lao', minutes: 10 });
  await item(6, { kind: 'vote', title: 'Biểu quyết thông qua chương trình phối hợp năm 2027', minutes: 10 });
  await item(7, { kind: 'award', title: 'Công bố quyết định khen thưởng', minutes: 10 });
  await item(8, { kind: 'conclusion', title: 'Phát biểu chỉ đạo của lãnh đạo tỉnh', minutes: 20 });
  await item(9, { kind: 'closing', title: 'Bế mạc', minutes: 5 });
  return papers;
}

const PEOPLE = [
  ['main', 'Phạm Thị Chủ Trì', 'Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy'],
  ['main', 'Vũ Đình Thư Ký', 'Chánh Văn phòng Ban Tuyên giáo và Dân vận Tỉnh ủy'],
  ['moon', 'Lê Thị Biển', 'Phó Bí thư Đảng ủy đặc khu'],
  ['ferry', 'Phạm Văn Đò', 'Công chức Văn hóa – Xã hội phường'],
  ['stream', 'Hoàng Văn Lâm', 'Chủ tịch Ủy ban nhân dân xã'],
  ['stream', 'Lò Thị Ban', 'Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã'],
  ['stream', 'Vàng A Thử', 'Trưởng thôn Bản Mây'],
] as const;

async function plantDelegates({ tx, conference }: Ground, sites: DemoSites, people: DemoPeople): Promise<void> {
  await makeDelegate(tx, conference, { site: sites.main, name: people.leader.name, titles: [people.leader.title] });
  for (const [site, name, title] of PEOPLE) await makeDelegate(tx, conference, { site: sites[site], name, titles: [title] });
  await makeDelegate(tx, conference, { site: sites.main, name: 'Ngô Thị Báo', titles: ['Báo Minh Họa'], kind: 'press' });
}

/** One accepted, one sent in, one late. */
async function plantPapers(
  { tx, room, conference, today }: Ground,
  sites: DemoSites,
  item: Id<'conferences.agenda_item'>,
): Promise<void> {
  const file = await textFile(
    { tx, room },
    'Tham luận xã Suối Mơ.txt',
    'Kinh nghiệm bàn và quyết định mức đóng góp làm đường ngõ ở thôn Bản Mây.',
  );
  const shared = { item, dueOn: addDays(today, -2) };
  await makePaper(tx, conference, {
    ...shared,
    site: sites.stream,
    place: 1,
    title: 'Bàn kỹ, quyết đúng, làm xong: đường ngõ của thôn Bản Mây',
    speaker: 'Hoàng Văn Lâm',
    speakerTitle: 'Chủ tịch Ủy ban nhân dân xã Suối Mơ',
    state: 'accepted',
    file,
  });
  await makePaper(tx, conference, {
    ...shared,
    site: sites.ferry,
    place: 2,
    title: 'Công khai ngân sách phường bằng áp phích và loa truyền thanh',
    speaker: 'Phạm Văn Đò',
    speakerTitle: 'Công chức Văn hóa – Xã hội phường Bến Đò',
    state: 'submitted',
    file: await textFile(
      { tx, room },
      'Tham luận phường Bến Đò.txt',
      'Cách làm áp phích dễ đọc cho mọi nội dung phải công khai.',
    ),
  });
  await makePaper(tx, conference, {
    ...shared,
    site: sites.moon,
    place: 3,
    title: 'Giữ liên lạc với ngư dân trên biển trong các đợt lấy ý kiến',
    speaker: 'Lê Thị Biển',
    speakerTitle: 'Phó Bí thư Đảng ủy đặc khu Đảo Trăng',
  });
}

/** One for everybody, one for participants alone from the evening before. */
async function plantDocuments({ tx, room, conference, startsAt }: Ground): Promise<void> {
  await makeDocument(tx, conference, {
    no: 1,
    title: 'Đề cương báo cáo tổng kết công tác dân vận năm 2026',
    file: await textFile(
      { tx, room },
      'Đề cương báo cáo.txt',
      'Bản minh họa. Phần một: kết quả năm 2026. Phần hai: phương hướng năm 2027.',
    ),
  });
  await makeDocument(tx, conference, {
    no: 2,
    title: 'Dự thảo chương trình phối hợp năm 2027',
    audience: 'attendees',
    embargoUntil: startsAt.subtract({ hours: 12 }),
    file: await textFile(
      { tx, room },
      'Dự thảo chương trình phối hợp.txt',
      'Bản minh họa. Nội dung chỉ công bố từ 20 giờ ngày hôm trước.',
    ),
  });
}

async function textFile({ tx, room }: Pick<Ground, 'tx' | 'room'>, name: string, text: string): Promise<Id<'kernel.file'>> {
  return keepFile(tx, unwrap(await acceptFile(room.files, Buffer.from(text), name)));
}
