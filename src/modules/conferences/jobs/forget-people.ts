import { sql } from 'kysely';
import { task } from '#kernel/module.ts';

const BATCH = 5_000;
const KEEP_DAYS = 365;

/**
 * Every night: a year after a conference nobody needs to know any more who was asked to come and why somebody did not. Numbers stay:
 * present and absent are counted without names. Whoever spoke stays, for that is the record of the meeting; chairs and speakers of
 * papers stand in their own tables.
 */
export const forgetPeople = task(
  'conferences.forget-people',
  async (room) => {
    const before = room
      .now()
      .subtract({ hours: KEEP_DAYS * 24 })
      .toString();
    await sql`
      update conferences.delegate d set name = null, person_id = null, titles = '{}', code_hash = null, absence_reason = null
      where d.id in (
        select one.id from conferences.delegate one join conferences.conference c on c.id = one.conference_id
        where c.ends_at < ${before}::timestamptz and one.name is not null
          and not exists (select from conferences.meeting_event e where e.conference_id = c.id and e.kind = 'floor.given'
            and e.payload -> 'entry' ->> 'delegate' = one.id::text)
        limit ${BATCH})`.execute(room.db);
    await sql`
      update conferences.site s set operator_name = null, operator_phone = null, code_hash = null
      from conferences.conference c
      where c.id = s.conference_id and c.ends_at < ${before}::timestamptz
        and (s.operator_name is not null or s.operator_phone is not null or s.code_hash is not null)`.execute(room.db);
    await sql`
      delete from conferences.door_code d using conferences.conference c
      where c.id = d.conference_id and c.ends_at < ${before}::timestamptz`.execute(room.db);
  },
  '50 18 * * *',
);
