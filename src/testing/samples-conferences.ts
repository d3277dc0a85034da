import { sql } from 'kysely';
import { acceptFile } from '#kernel/files/accept.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { newId } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { photo } from '#kernel/testing/sample-files.ts';
import type { Samples } from './samples.ts';

/** What stands in the demonstration about conferences before and at their doors: the one that was called. */
export async function conferenceSamples(room: Room): Promise<Samples> {
  const all = async (query: ReturnType<typeof sql<{ v: string }>>): Promise<string[]> =>
    (await query.execute(room.db)).rows.map((row) => row.v);
  const called = sql`(select id from conferences.conference where state = 'called' and demo order by starts_at limit 1)`;
  const held = sql`(select id from conferences.conference where state = 'concluded' and demo order by starts_at limit 1)`;
  return {
    conference: await all(sql`select id as v from conferences.conference where id = ${called}`),
    'hoi-nghi/:code': await all(sql`select code as v from conferences.conference where id = ${called}`),
    'hoi-nghi/cua/:unit': await all(
      sql`select unit_id as v from conferences.site where conference_id = ${called} and no in (1, 4) order by no`,
    ),
    'hoi-nghi/diem-cau/:site': await all(
      sql`select id as v from conferences.site where conference_id = ${called} and no in (1, 4) order by no`,
    ),
    'hoi-nghi/:code/so-lieu': await all(sql`select code as v from conferences.conference where id = ${held}`),
    'hoi-nghi/:code/so-lieu/phat-bieu.csv': await all(sql`select code as v from conferences.conference where id = ${held}`),
    'hoi-nghi/:code/dua-tin': await all(sql`select code as v from conferences.conference where id = ${held}`),
    'api/hoi-nghi/:code': await all(sql`select code as v from conferences.conference where id = ${held}`),
    'hoi-nghi/hop/:conference/luong/:file': ['main.m3u8'],
    'hoi-nghi/anh/:photo': [await plantPhoto(room)],
    'hoi-nghi/lam/:conference/giay-to/:file': ['giay-trieu-tap.pdf', 'danh-sach-dai-bieu.docx'],
    'hoi-nghi/diem-cau/:site/giay-to/:file': ['phieu-diem-cau.pdf'],
    'hoi-nghi/tai-lieu/:document': await all(
      sql`select id as v from conferences.document where conference_id = ${called} order by no`,
    ),
    'hoi-nghi/tham-luan/:paper': await all(
      sql`select id as v from conferences.paper where conference_id = ${called} and file_id is not null order by place`,
    ),
  };
}

/** A photo in the report of the conference that was held: the demonstration has none. */
async function plantPhoto({ db, files }: Room): Promise<string> {
  const { id: conference } = await db
    .selectFrom('conferences.conference')
    .select('id')
    .where('state', '=', 'concluded')
    .where('demo', '=', true)
    .executeTakeFirstOrThrow();
  const taken = unwrap(await acceptFile(files, await photo({ width: 64, height: 48 }), 'anh.jpg'));
  const id = newId<'conferences.press_photo'>();
  await db.transaction().execute(async (tx) => {
    const row = { id, conference_id: conference, no: 1, file_id: await keepFile(tx, taken), caption: 'Quang cảnh hội nghị' };
    await tx.insertInto('conferences.press_photo').values(row).execute();
  });
  return id;
}
