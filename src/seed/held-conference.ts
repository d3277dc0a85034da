import { addDays, type Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { replay } from '#modules/conferences/rules/session/fold.ts';
import type { EntryKind, Happening } from '#modules/conferences/rules/session/events.ts';
import { makeAgendaItem, makeConference, makeDelegate, makeSite } from '#modules/conferences/testing/factories.ts';
import { makePoll } from '#modules/conferences/testing/poll-rows.ts';
import { makeChair } from '#modules/conferences/testing/prepare.ts';
import { plantOutcome } from './held-outcome.ts';
import type { DemoPeople } from './people.ts';
import type { DemoUnits } from './units.ts';

type Conference = Id<'conferences.conference'>;
type Item = Id<'conferences.agenda_item'>;
type Site = Id<'conferences.site'>;

const AGO = 130;
const MINUTE = 60_000;

export interface Held {
  readonly tx: Tx;
  readonly conference: Conference;
  readonly startsAt: Temporal.Instant;
  readonly today: Day;
  readonly sites: { readonly main: Site; readonly ferry: Site; readonly moon: Site; readonly stream: Site };
}

/** The review conference of the first half of the year as it was held: its log, votes, minutes, conclusions, awards and report. */
export async function plantHeldConference(tx: Tx, units: DemoUnits, people: DemoPeople, today: Day): Promise<Conference> {
  const on = addDays(today, -AGO);
  const startsAt = Temporal.Instant.from(`${on}T08:00:00+07:00`);
  const conference = await makeConference(tx, {
    unit: units.province,
    title: 'Hội nghị sơ kết công tác dân vận 6 tháng đầu năm',
    startsAt,
    hours: 2,
    state: 'concluded',
    sitesDay: on,
    calledOn: addDays(on, -8),
    demo: true,
  });
  await makeChair(tx, conference, {
    no: 1,
    role: 'directing',
    person: people.leader.person,
    name: people.leader.name,
    titles: [people.leader.title],
  });
  await makeChair(tx, conference, { no: 2 });
  const site = (unit: Id<'org.unit'>, name: string, role: 'main' | 'site' = 'site') =>
    makeSite(tx, conference, { unit, name, role, level: role === 'main' ? 'province' : 'commune' });
  const { communes } = units;
  const sites = {
    main: await site(units.province, 'Tỉnh Minh Họa', 'main'),
    ferry: await site(communes.ferry, 'Phường Bến Đò'),
    moon: await site(communes.moon, 'Đặc khu Đảo Trăng'),
    stream: await site(communes.stream, 'Xã Suối Mơ'),
  };
  const held: Held = { tx, conference, startsAt, today, sites };
  await plantAttendance(held);
  const items = await plantItems(held);
  const { poll } = await makePoll(tx, {
    conference,
    question: 'Thông qua phương hướng, nhiệm vụ 6 tháng cuối năm',
    method: 'hands',
    state: 'published',
    at: startsAt.add({ minutes: 92 }),
  });
  await plantLog(held, items, poll);
  await plantOutcome(held, people);
  return conference;
}

const HALLS = [
  ['main', ['Nguyễn Thị Hạnh', 'Lê Văn Thắng', 'Trịnh Thị Hoài', 'Bùi Quang Minh']],
  ['ferry', ['Phạm Văn Đò', 'Ngô Thị Lan', 'Đinh Văn Tám']],
  ['moon', ['Trương Văn Hải', 'Võ Thị Sóng', 'Hồ Văn Khơi']],
  ['stream', ['Hoàng Văn Lâm', 'Lò Thị Ban', 'Vàng A Thử', 'Giàng Thị Sáo']],
] as const;

/** Everybody came but one in each hall but the first. */
async function plantAttendance({ tx, conference, sites }: Held): Promise<void> {
  for (const [hall, names] of HALLS) {
    for (const [at, name] of names.entries()) {
      const present = hall === 'main' || at > 0;
      await makeDelegate(tx, conference, { site: sites[hall], name, titles: ['Đại biểu hội nghị'], present });
    }
  }
}

async function plantItems({ tx, conference, startsAt }: Held): Promise<readonly Item[]> {
  const plan = [
    ['opening', 'Khai mạc, giới thiệu đại biểu', 10],
    ['report', 'Báo cáo sơ kết công tác dân vận 6 tháng đầu năm', 20],
    ['papers', 'Tham luận của các điểm cầu', 40],
    ['vote', 'Thông qua phương hướng, nhiệm vụ 6 tháng cuối năm', 15],
    ['conclusion', 'Kết luận và bế mạc', 20],
  ] as const;
  const items: Item[] = [];
  let at = 0;
  for (const [index, [kind, title, minutes]] of plan.entries()) {
    const plannedAt = startsAt.add({ minutes: at });
    items.push(await makeAgendaItem(tx, conference, { kind, title, minutes, plannedAt, place: index + 1 }));
    at += minutes;
  }
  return items;
}

/** What happened, minute by minute. */
async function plantLog(
  { tx, conference, startsAt, sites }: Held,
  items: readonly Item[],
  poll: Id<'conferences.poll'>,
): Promise<void> {
  const start = startsAt.epochMilliseconds;
  const speech = (minute: number, site: Site, kind: EntryKind, lasts: number): [number, Happening][] => {
    const entry = { id: newId(), kind, site, delegate: null, paper: null, at: start + minute * MINUTE, place: null };
    return [
      [minute, { kind: 'queue.joined', entry }],
      [minute + 1, { kind: 'floor.given', entry, seconds: 7 * 60 }],
      [minute + 1 + lasts, { kind: 'floor.ended' }],
    ];
  };
  const opened = (minute: number, at: number): [number, Happening][] => {
    const item = items[at];
    return item === undefined ? [] : [[minute, { kind: 'item.opened', item }]];
  };
  const log: readonly (readonly [number, Happening])[] = [
    ...Object.values(sites).map((site): [number, Happening] => [-12, { kind: 'site.joined', site }]),
    [3, { kind: 'session.opened' }],
    ...opened(3, 0),
    ...opened(14, 1),
    ...speech(15, sites.main, 'paper', 17),
    ...opened(36, 2),
    ...speech(37, sites.stream, 'paper', 8),
    [44, { kind: 'site.lost', site: sites.moon }],
    [47, { kind: 'site.returned', site: sites.moon }],
    ...speech(48, sites.ferry, 'paper', 6),
    ...speech(57, sites.moon, 'hand', 5),
    ...speech(66, sites.stream, 'question', 2),
    ...speech(70, sites.main, 'reply', 4),
    ...opened(88, 3),
    [91, { kind: 'quorum.noted', present: 4, entitled: 4, met: true }],
    [92, { kind: 'poll.opened', poll }],
    [97, { kind: 'poll.closed', poll }],
    [98, { kind: 'poll.published', poll }],
    ...opened(102, 4),
    [124, { kind: 'session.closed' }],
  ];
  const lines = log.map(([minute, what]) => ({ at: start + minute * MINUTE, what }));
  await tx
    .insertInto('conferences.meeting_event')
    .values(
      lines.map(({ at, what: { kind, ...payload } }, index) => ({
        conference_id: conference,
        rev: index + 1,
        kind,
        payload: JSON.stringify(payload),
        at: Temporal.Instant.fromEpochMilliseconds(at),
      })),
    )
    .execute();
  await tx
    .updateTable('conferences.session')
    .set({ rev: lines.length, state: JSON.stringify(replay(lines)) })
    .where('conference_id', '=', conference)
    .execute();
}
