import { sql } from 'kysely';
import { dayOf, type Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { formatDay } from '#kernel/html/format.ts';
import type { Id } from '#kernel/id.ts';
import { task } from '#kernel/module.ts';
import type { Room } from '#kernel/room.ts';
import { queueMail } from '#modules/notices/index.ts';
import { paths } from '../paths.ts';
import { alertDay } from '../rules/answer-clock.ts';
import { lawOfMatter } from '../rules/law-of-matter.ts';
import { words } from '../words.ts';

const MOST = 1_000;

/**
 * Every morning: whoever must recognise or refuse a decision is told on the working day before the last one, once. The law takes
 * silence for nothing, so nobody may be left to forget (Articles 21, 22). A morning missed is made up for.
 */
export const alertAnswers = task(
  'decisions.alert-answers',
  async (room) => {
    const today = dayOf(room.now());
    const waiting = await room.db
      .selectFrom('decisions.decision as d')
      .select(['d.id', 'd.answer_due'])
      .where('d.state', '=', 'sent')
      .where('d.answer_due', 'is not', null)
      .where(sql<boolean>`not exists (select from decisions.step s where s.decision_id = d.id and s.key = 'answer-alert')`)
      .orderBy('d.answer_due')
      .limit(MOST)
      .execute();
    for (const { id, answer_due: due } of waiting)
      if (due !== null && alertDay(due) <= today) await alertOne(room, id, due, today);
  },
  '15 0 * * *',
);

async function alertOne(room: Room, id: Id<'decisions.decision'>, due: Day, today: Day): Promise<void> {
  await room.db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('decisions.decision').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    const law = row === undefined ? null : lawOfMatter(row.matter, row.rule_day);
    const recognition = law?.ok ? law.value.recognition : null;
    if (row === undefined || row.state !== 'sent' || recognition === null) return;
    const kept = await tx
      .insertInto('decisions.step')
      .values({
        decision_id: id,
        key: 'answer-alert',
        due_on: due,
        done_on: today,
        legal_ref: recognition.rule.legalRef,
        law_status: recognition.rule.status,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst();
    if (kept === undefined) return;
    for (const to of await addressesOf(tx, row.unit_id, recognition.by, today)) {
      const link = `${room.publicUrl}${paths.workOn(id)}`;
      await queueMail(tx, {
        to,
        subject: words.vi['decisions.mail.alert-subject']({ day: formatDay(due, 'vi') }),
        text: words.vi['decisions.mail.alert-text']({
          title: row.title,
          day: formatDay(due, 'vi'),
          link,
          legalRef: recognition.rule.legalRef,
        }),
        kind: 'decisions.answer-alert',
        unit: row.unit_id,
      });
    }
  });
}

const POSTS = { 'peoples-committee': ['committee-chair', 'committee-deputy'], front: ['front-chair'] } as const;
const MOST_ADDRESSES = 20;

/** Those who may rule on it today, as far as they have an address. */
export async function addressesOf(tx: Tx, village: Id<'org.unit'>, by: keyof typeof POSTS, on: Day): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select distinct p.email from org.unit_version v
    join org.body b on b.unit_id = v.parent_id and b.valid @> ${on}::date
    join org.holding h on h.body_id = b.id and h.valid @> ${on}::date and h.post = any(${[...POSTS[by]]}::text[])
    join org.person p on p.id = h.person_id
    where v.unit_id = ${village} and v.valid @> ${on}::date and p.email is not null limit ${MOST_ADDRESSES}`.execute(tx);
  return rows.map(({ email }) => email);
}
