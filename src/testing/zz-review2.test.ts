import { sql } from 'kysely';
import { afterAll, beforeAll, test } from 'vitest';
import type { Id } from '#kernel/id.ts';
import { makeUnit } from '#modules/org/testing/factories.ts';
import { publicationItems } from '#modules/law/index.ts';
import { day } from '#kernel/day.ts';
import { openDuty } from '../modules/publicity/commands/open-duty.ts';
import { makeRegister } from '../modules/publicity/testing/factories.ts';
import { personHolding, testSite, type TestSite } from './site.ts';
let site: TestSite;
let unit: Id<'org.unit'>;
beforeAll(async () => {
  site = await testSite();
  unit = await makeUnit(site.room.db, { name: 'Xã Suối Mơ' });
  await makeRegister(site.room.db, { unit });
});
afterAll(() => site.close());
test('title', async () => {
  const item = publicationItems('commune', day('2026-11-20')).find((one) => one.personalData);
  const chair = personHolding({ post: 'committee-chair', unit });
  await sql`insert into org.person (id, unit_id, name, folded, created_at) values (${chair.person}, ${unit}, 'A', 'a', now())`.execute(site.room.db);
  const made = await openDuty(site.room, chair, { keeper: unit, item: item?.key, title: 'Hộ ông Nguyễn Văn A, CCCD 001099012345, sinh 01/02/1980', documentNo: '', aroseOn: '2026-11-20', responsible: '' });
  console.log('DUTY', item?.number, JSON.stringify(made));
  const r = await site.get(`/api/publicity?unit=${unit}&ky=tat-ca`);
  console.log('TITLE anonymous', JSON.parse(r.body).rows?.map((x: { title: string; state: string }) => [x.title, x.state]));
});
test('fks', async () => {
  const { rows } = await sql`select c.conrelid::regclass::text t, (select string_agg(a.attname, ',') from pg_attribute a where a.attrelid=c.conrelid and a.attnum = any(c.conkey)) cols, c.confrelid::regclass::text ref
    from pg_constraint c where c.contype='f' and not exists (select from pg_index i where i.indrelid=c.conrelid and i.indkey[0] = any(c.conkey)) order by 3,1`.execute(site.room.db);
  console.log(rows.map((r) => JSON.stringify(r)).join('\n'));
});
test('mail race', async () => {
  const posts = await Promise.all(Array.from({ length: 5 }, () => 0).concat(Array.from({ length: 10 }, () => 0)).map(() => site.post(`/theo-doi/register:${unit}`, { email: 'nan.nhan@example.vn' })));
  const { rows } = await sql`select count(*)::int n from notices.mail where recipient='nan.nhan@example.vn'`.execute(site.room.db);
  console.log('MAILRACE', posts.map((p) => p.statusCode).join(' '), rows);
});
