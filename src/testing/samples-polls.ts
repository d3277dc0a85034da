import { sql } from 'kysely';
import { day } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import type { Room } from '#kernel/room.ts';
import { makePoll } from '#modules/conferences/testing/poll-rows.ts';
import type { Samples } from './samples.ts';

/**
 * Votes of every kind in the meeting that samples of the hall lead to: an open one, a draft, a secret one that was published; and what
 * remains of a conference, in that one and in the one that is being prepared.
 */
export async function pollSamples(room: Room, known: Samples): Promise<Samples> {
  const { db } = room;
  const [conference = '', called = ''] = [known['hoi-nghi/hop/:conference']?.[0], known['conference']?.[0]] as Meeting[];
  const { code } = await db
    .selectFrom('conferences.conference')
    .select('code')
    .where('id', '=', conference as Meeting)
    .executeTakeFirstOrThrow();
  const options = { conference: conference as Meeting, question: 'Đồng chí có tán thành dự thảo Nghị quyết không?' };
  const open = await makePoll(db, { ...options, method: 'hands', state: 'open' });
  await sql`update conferences.session set state = state || ${JSON.stringify({ poll: { id: open.poll, state: 'open' } })}::jsonb
    where conference_id = ${conference}`.execute(db);
  const draft = await makePoll(db, { ...options, method: 'named', state: 'draft' });
  const published = await makePoll(db, { ...options, method: 'secret', state: 'published' });
  await db.insertInto('conferences.poll_receipt').values({ poll_id: published.poll, code: '1111-1111-1111-1111' }).execute();
  for (const one of [conference, called]) await plantOutcome(room, one as Meeting);
  return {
    'hoi-nghi/hop/:conference/bieu-quyet/:poll': [open.poll, draft.poll, published.poll],
    'hoi-nghi/hop/:conference/bieu-quyet/:poll/phieu': [draft.poll],
    'hoi-nghi/:code/bieu-quyet/:no': [String(published.no)],
    'hoi-nghi/:code': [...(known['hoi-nghi/:code'] ?? []), code],
    'hoi-nghi/lam/:conference/bien-ban/giay-to/:file': ['bien-ban.pdf', 'bien-ban.docx'],
    'hoi-nghi/lam/:conference/khen-thuong/giay-to/:file': ['giay-khen.pdf'],
  };
}

type Meeting = Id<'conferences.conference'>;

/** What remains of a meeting: a proposal, a conclusion that was announced, an award. */
async function plantOutcome({ db, now }: Room, conference_id: Id<'conferences.conference'>): Promise<void> {
  const { id: site_id, unit_id } = await db
    .selectFrom('conferences.site')
    .select(['id', 'unit_id'])
    .where('conference_id', '=', conference_id)
    .orderBy('no')
    .limit(1)
    .executeTakeFirstOrThrow();
  const shared = { conference_id, no: 499 } as const;
  await db
    .insertInto('conferences.proposal')
    .values({ ...shared, id: newId(), site_id, text: 'Đề nghị sớm sửa đường vào bản.', asked: 'Sở Xây dựng', made_at: now() })
    .execute();
  const clause = { text: 'Rà soát hương ước.', measure: '100% thôn', due_on: day('2026-12-31'), drafted_at: now() } as const;
  await db
    .insertInto('conferences.conclusion')
    .values({ ...shared, ...clause, no: 199, id: newId(), site_id, unit_id, announced_at: now() })
    .execute();
  const award = { kind: 'collective', name: 'Thôn Bản Mây', award: 'Bằng khen', reason: 'Hòa giải giỏi' } as const;
  await db
    .insertInto('conferences.award')
    .values({ ...shared, ...award, id: newId() })
    .execute();
}
