import { sql } from 'kysely';
import type { Db } from '#kernel/db.ts';
import { hashToken, secretToken } from '#kernel/short-code.ts';
import type { Id } from '#kernel/id.ts';
import { makeAgendaItem, makeConference, makeDelegate, makeSeat, makeSite } from '#modules/conferences/testing/factories.ts';

export interface BenchScene {
  readonly conference: Id<'conferences.conference'>;
  readonly site: Id<'conferences.site'>;
  readonly item: Id<'conferences.agenda_item'>;
  readonly chair: string;
  readonly secretary: string;
  readonly operator: string;
  readonly screen: string;
  readonly delegate: string;
  /** Cookies of those who follow, each with a seat of their own. */
  readonly followers: readonly string[];
}

/** A conference of 34 sites that is going on, and as many seated delegates as follow it. */
export async function makeScene(db: Db, followers: number): Promise<BenchScene> {
  const at = Temporal.Now.instant();
  const conference = await makeConference(db, { startsAt: at, hours: 4, demo: true });
  const site = await makeSite(db, conference, { role: 'main', name: 'Hội trường Tỉnh ủy' });
  const sites = [site];
  for (const name of ['Lâm Đồng', 'Thanh Hóa', 'Cà Mau', 'Tuyên Quang', 'Gia Lai', 'Huế', 'Sơn La'])
    sites.push(await makeSite(db, conference, { name }));
  for (let no = 9; no <= 34; no += 1) sites.push(await makeSite(db, conference));
  const items = [
    'Khai mạc',
    'Báo cáo tổng kết công tác dân vận năm 2026',
    'Ý kiến của cơ quan phối hợp',
    'Tham luận của các điểm cầu',
    'Thảo luận',
    'Kết luận',
  ];
  const made = [];
  for (const [index, title] of items.entries()) made.push(await makeAgendaItem(db, conference, { title, place: index + 1 }));
  const [item] = made;
  const delegate = await makeDelegate(db, conference, { site: sites[1] ?? site, name: 'Kơ Să Hương' });
  const tokens = Array.from({ length: followers }, secretToken);
  await sql`
    with d as (
      insert into conferences.delegate (id, conference_id, site_id, no, kind, name)
      select gen_random_uuid(), ${conference}::uuid, ${site}::uuid, 1000 + n, 'delegate', 'Đại biểu ' || n from generate_series(1, ${followers}::int) n
      returning id, no)
    insert into conferences.seat (id, conference_id, role, site_id, delegate_id, token_hash, created_at, seen_at, expires_at)
    select gen_random_uuid(), ${conference}::uuid, 'delegate', ${site}::uuid, d.id, t.hash, now(), now(), now() + interval '2 days'
    from d join unnest(${tokens.map(hashToken)}::text[]) with ordinality t (hash, n) on t.n = d.no - 1000`.execute(db);
  await sql`vacuum analyze`.execute(db);
  const seat = async (role: 'chair' | 'secretary' | 'operator' | 'screen' | 'delegate', parts = {}) =>
    (await makeSeat(db, conference, role, { at, ...parts })).cookie;
  return {
    conference,
    site: sites[1] ?? site,
    item: item ?? ('' as Id<'conferences.agenda_item'>),
    chair: await seat('chair'),
    secretary: await seat('secretary'),
    operator: await seat('operator', { site: sites[1] }),
    screen: await seat('screen', { site: sites[1] }),
    delegate: await seat('delegate', { site: sites[1], delegate }),
    followers: tokens.map((token) => `dc_cho=${token}`),
  };
}
