import { sql } from 'kysely';
import { anonymous, system } from '#kernel/actor.ts';
import { day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import { acceptFile } from '#kernel/files/accept.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { PDF } from '#kernel/testing/sample-files.ts';
import { newToken, tokenHash } from '#modules/identity/crypto/keys.ts';
import { linkToken } from '#modules/notices/rules/link-token.ts';
import { makeFollow } from '#modules/notices/testing/factories.ts';
import { makeUnit, REFORM } from '#modules/org/testing/factories.ts';
import { planUnitAct } from '#modules/org/commands/plan-unit-act.ts';
import { answerRequest } from '#modules/publicity/commands/answer-request.ts';
import { askInformation } from '#modules/publicity/commands/ask-information.ts';
import { freezeQuarter } from '#modules/publicity/commands/freeze-quarter.ts';
import { receiptSecret } from '#modules/publicity/rules/receipt.ts';
import { conferenceSamples } from './samples-conferences.ts';
import { decisionSamples } from './samples-decisions.ts';
import { hallSamples } from './samples-hall.ts';
import { recordingSamples } from './samples-recording.ts';
import { pollSamples } from './samples-polls.ts';
import { slideSamples } from './samples-slides.ts';
import { makeAmendment } from '#modules/publicity/testing/factories.ts';
import { makePlan, makePlanItem } from '#modules/publicity/testing/plans.ts';

/**
 * Values that lead somewhere, by the name of the parameter in the route, or by more of the route where names alone do not
 * tell (`yeu-cau/:code`); and what a route wants behind the question mark, by `?` and the route. The first value is the best known.
 */
export type Samples = Readonly<Record<string, readonly string[]>>;

/** Reads what the demonstration has to offer, and plants the few things it lacks: files, links from mails, an open import. */
export async function samplesOf(room: Room): Promise<Samples> {
  const { db } = room;
  const one = async (query: ReturnType<typeof sql<{ v: string }>>): Promise<string[]> =>
    (await query.execute(db)).rows.map((row) => row.v);
  const commune = await one(sql`select unit_id as v from org.unit_version where name = 'Xã Suối Mơ'`);
  const province = await one(sql`select unit_id as v from org.unit_version where name = 'Tỉnh Minh Họa'`);
  const village = await one(sql`select unit_id as v from org.unit_version where name = 'Thôn Bản Mây'`);
  const school = await one(sql`select id as v from org.body where kind = 'public-unit'`);
  const island = await one(sql`select unit_id as v from org.unit_version where name = 'Đặc khu Đảo Trăng'`);
  const planted = await plantRest(room, commune[0] ?? '', village[0] ?? '');
  const known: Samples = {
    ...planted,
    ...(await decisionSamples(room, commune[0] ?? '', village[0] ?? '')),
    ...(await conferenceSamples(room)),
    ...(await hallSamples(room, commune[0] ?? '')),
    unit: [...commune, ...province, ...village],
    'api/thon-toi/:unit': village,
    keeper: [...commune, ...school, ...island],
    body: await one(
      sql`select id as v from org.body where kind in ('peoples-committee', 'village', 'operator') order by name limit 3`,
    ),
    person: await one(sql`select id as v from org.person where name in ('Nguyễn Thị Mai', 'Đỗ Minh Quản') order by name desc`),
    holding: await one(
      sql`select h.id as v from org.holding h join org.person p on p.id = h.person_id where p.name = 'Nguyễn Thị Mai'`,
    ),
    household: await one(sql`select h.id as v from org.household h where village_id = ${village[0]} order by code limit 1`),
    year: ['2026', '2027'],
    period: ['2026-3', '2026-4'],
    topic: commune.map((unit) => `publicity:${unit}`),
  };
  return {
    ...known,
    ...(await recordingSamples(room, known)),
    ...(await pollSamples(room, known)),
    ...(await slideSamples(room, known)),
  };
}

async function plantRest(room: Room, commune: string, village: string): Promise<Samples> {
  const { db, secret } = room;
  const file = await storedFile(room, PDF, 'Nghị quyết.pdf');
  const { id: publication, code } = await db
    .updateTable('publicity.publication')
    .set({ file_id: file })
    .where('title', 'like', 'Dự toán ngân sách xã năm 2027%')
    .returning(['id', 'code'])
    .executeTakeFirstOrThrow();
  const due = await db
    .selectFrom('publicity.publication')
    .select(['id', 'code'])
    .where('state', '=', 'due')
    .where('unit_id', '=', commune as Id<'org.unit'>)
    .where('body_id', 'is', null)
    .executeTakeFirstOrThrow();
  const amendment = await makeAmendment(db, { publication, file });
  const { id: display } = await db
    .updateTable('publicity.display')
    .set({ evidence_file: file })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: plan } = await db.updateTable('publicity.plan').set({ file_id: file }).returning('id').executeTakeFirstOrThrow();
  const { follow, follower } = await makeFollow(db, { topic: `publicity:${commune}`, email: 'theo-doi@vidu.vn' });
  const waiting = await makeFollow(db, { topic: `publicity:${commune}`, email: 'cho-xac-nhan@vidu.vn', confirmed: false });
  const { id: draft } = await makePlan(db, { unit: commune as Id<'org.unit'>, year: 2027, adoptedOn: null, demo: true });
  await makePlanItem(db, { plan: draft });
  await plantOldVillage(db);
  unwrap(await freezeQuarter(room, system, { unit: commune, year: '2026', quarter: '3' }));
  const ask = async () =>
    unwrap(
      await askInformation(room, anonymous, { unit: commune, askedFor: 'Dự toán ngân sách xã năm 2027', email: '', lang: 'vi' }),
    );
  const [open, answered] = [await ask(), await ask()];
  const upload = unwrap(await acceptFile(room.files, PDF, 'Trả lời.pdf'));
  unwrap(await answerRequest(room, system, { request: answered.id, answer: 'Xin gửi kèm bản dự toán.', file: upload }));
  const rename = {
    kind: 'rename',
    unit: commune,
    day: '2027-03-01',
    document: 'Nghị quyết thử',
    name: 'Xã Suối Mộng',
    type: 'xa',
    code: '',
  };
  return {
    act: [unwrap(await planUnitAct(room, system, rename)).id],
    '?/to-chuc/don-vi/thay-doi/moi': [`kind=rename&unit=${commune}`],
    '?/to-chuc/don-vi/thay-doi/xem-truoc': [new URLSearchParams({ ...rename, name: 'Xã Suối Trong' }).toString()],
    '?/api/units': ['q=suoi+mo'],
    '?/api/publicity': [`unit=${commune}`],
    '?/yeu-cau': [`noi=${commune}`],
    request: [open.id],
    'yeu-cau/:code': [open.code, answered.code],
    secret: [open, answered].map(({ id }) => receiptSecret(secret, id)),
    publication: [publication, due.id],
    code: [code, due.code],
    amendment: [amendment],
    display: [display],
    plan: [plan],
    import: [await plantImport(room, village as Id<'org.unit'>)],
    'theo-doi/xac-nhan/:token': [linkToken(secret, 'confirm', waiting.follow)],
    'theo-doi/bo/:token': [linkToken(secret, 'leave', follow)],
    'theo-doi/bo-het/:token': [linkToken(secret, 'leave-all', follower)],
    'dat-lai-mat-khau/:token': [await plantReset(room)],
  };
}

async function storedFile(room: Room, bytes: Buffer, name: string): Promise<Id<'kernel.file'>> {
  const upload = unwrap(await acceptFile(room.files, bytes, name));
  return room.db.transaction().execute((tx) => keepFile(tx, upload));
}

/** A village of the time before the reform, four names deep in the tree. */
async function plantOldVillage(db: Db): Promise<void> {
  const { unit_id: parent } = await db
    .selectFrom('org.unit_version')
    .select('unit_id')
    .where('name', '=', 'Xã Suối Cạn')
    .executeTakeFirstOrThrow();
  await makeUnit(db, { level: 'village', name: 'Thôn Đầu Nguồn', parent, from: day('2025-03-01'), to: REFORM, demo: true });
}

async function plantReset(room: Room): Promise<string> {
  const token = newToken();
  const { person_id } = await room.db.selectFrom('identity.account').select('person_id').executeTakeFirstOrThrow();
  await room.db
    .insertInto('identity.reset')
    .values({ token_hash: tokenHash(token), person_id, expires_at: room.now().add({ hours: 1 }), used_at: null })
    .execute();
  return token;
}

async function plantImport(room: Room, unit: Id<'org.unit'>): Promise<string> {
  const csv = Buffer.from('Mã hộ,Địa chỉ\nH900,Nhà cuối xóm\n');
  const upload = unwrap(await acceptFile(room.files, csv, 'ho.csv'));
  const id = newId<'org.import'>();
  await room.db.transaction().execute(async (tx) => {
    const file_id = await keepFile(tx, upload);
    const { sha256 } = upload;
    await tx
      .insertInto('org.import')
      .values({ id, unit_id: unit, kind: 'households', day: REFORM, file_id, sha256, planned_at: room.now() })
      .execute();
  });
  return id;
}

/** Addresses of units from the province down, by how many names they have. */
async function unitPaths(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ path: string }>`
    with recursive below (unit_id, path) as (
      select unit_id, slug from org.unit_version where level = 'province'
      union select v.unit_id, b.path || '/' || v.slug from org.unit_version v join below b on v.parent_id = b.unit_id
    ) select path from below order by path`.execute(db);
  return rows.map((row) => row.path);
}

/** Fills routes with values. */
export interface Filler {
  /** What a route wants behind the question mark, with the mark; empty for most. */
  query(url: string): string;
  /** Addresses that lead somewhere, one per value of the last parameter; empty when a parameter is not known at all. */
  valid(url: string): readonly string[];
  /** The first of those with one parameter at a time replaced by each of the texts, as they would stand in an address. */
  spoilt(url: string, texts: () => readonly string[]): readonly string[];
}

const UNIT = /^(?:\/:[a-d])+/;

export async function fillerFor(room: Room, samples: Samples): Promise<Filler> {
  const paths = await unitPaths(room.db);
  const valuesOf = (url: string, name: string): readonly string[] => {
    // A route that says more after its last parameter may have values of its own, under the whole route.
    const whole = url.lastIndexOf('/:') === url.indexOf(`/:${name}`) ? samples[url.slice(1)] : undefined;
    const place = Object.keys(samples).find((key) => key.endsWith(`/:${name}`) && url.startsWith(`/${key}`));
    return whole ?? samples[place ?? name] ?? [];
  };
  const filled = (url: string, route: string): readonly string[] => {
    const names = [...url.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
    return names.reduce<readonly string[]>(
      (made, name) =>
        made.flatMap((path) => valuesOf(route, name).map((value) => path.replace(`:${name}`, encodeURIComponent(value)))),
      [url],
    );
  };
  const valid = (url: string): readonly string[] => {
    const head = UNIT.exec(url)?.[0];
    if (head === undefined) return filled(url, url);
    const depth = head.split('/').length - 1;
    const units = paths.filter((path) => path.split('/').length === depth).slice(0, 8);
    return units.flatMap((path) => filled(`/${path}${url.slice(head.length)}`, url));
  };
  return {
    query: (url) => (samples[`?${url}`]?.[0] === undefined ? '' : `?${samples[`?${url}`]?.[0]}`),
    valid,
    spoilt: (url, texts) => {
      const parts = url.split('/');
      const good = (valid(url)[0] ?? url).split('/');
      return parts.flatMap((part, index) =>
        part.startsWith(':') ? texts().map((text) => good.with(index, text).join('/')) : [],
      );
    },
  };
}
