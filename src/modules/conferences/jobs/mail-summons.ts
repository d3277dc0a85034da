import { sql } from 'kysely';
import { formatInstant } from '#kernel/html/format.ts';
import { dayOf } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { task } from '#kernel/module.ts';
import type { Id } from '#kernel/id.ts';
import type { Room } from '#kernel/room.ts';
import { translator } from '#kernel/words.ts';
import { queueMail } from '#modules/notices/index.ts';
import { paths } from '../paths.ts';
import { preparePaths } from '../paths-prepare.ts';
import { KEEPERS } from '../policy.ts';
import { MAIL_SUMMONS } from '../steps/mail-summons.ts';
import { words } from '../words.ts';

/** Sites told in one transaction; a conference has up to 3,355. */
const BATCH = 50;
/** Officers written to at one site. */
const MOST_AT_SITE = 10;
/** What stands in place of a summons' number once its cancellation was told. */
const CALLED_OFF = 0;

type Conference = Id<'conferences.conference'>;

interface Facts {
  readonly title: string;
  readonly code: string;
  readonly startsAt: Temporal.Instant;
  readonly off: boolean;
  readonly no: number;
}

interface SiteToTell {
  readonly site: Id<'conferences.site'>;
  readonly unit: Id<'org.unit'>;
  readonly addresses: readonly string[];
}

/**
 * Tells officers of the sites of the newest summons, or that the conference is off, where an address is known. Each site is marked in
 * the transaction of its mails, so that a job that starts again goes on where it stopped and nobody is told twice.
 */
export const mailSummons = task<{ readonly conference: Conference }>(MAIL_SUMMONS, async (room, { conference }) => {
  const facts = await factsOf(room, conference);
  if (facts === null) return;
  let told = BATCH;
  while (told === BATCH) told = await room.db.transaction().execute((tx) => tellSome(tx, room, conference, facts));
});

async function factsOf(room: Room, conference: Conference): Promise<Facts | null> {
  const { rows } = await sql<Facts>`
    select c.title, c.code, c.starts_at as "startsAt", c.state = 'cancelled' as off,
      (select max(s.no) from conferences.summons s where s.conference_id = c.id) as no
    from conferences.conference c where c.id = ${conference} and c.called_on is not null`.execute(room.db);
  return rows[0] ?? null;
}

/** @returns how many sites were told */
async function tellSome(tx: Tx, room: Room, conference: Conference, facts: Facts): Promise<number> {
  const mark = facts.off ? CALLED_OFF : facts.no;
  // Whoever never heard of it need not hear that it is off.
  const open = facts.off ? sql`s.summoned_no <> ${mark}` : sql`s.summoned_no is distinct from ${mark}`;
  const today = dayOf(room.now());
  const { rows } = await sql<SiteToTell>`
    with batch as (
      select s.id, s.unit_id from conferences.site s where s.conference_id = ${conference} and s.role = 'site' and ${open}
      order by s.no limit ${BATCH} for update
    )
    update conferences.site t set summoned_no = ${mark} from batch where t.id = batch.id
    returning t.id as site, t.unit_id as unit, coalesce((select array_agg(distinct lower(one.email)) from (
      select p.email from org.body b join org.holding h on h.body_id = b.id join org.person p on p.id = h.person_id
      where b.unit_id = t.unit_id and p.email is not null and h.post = any(${[...KEEPERS]}::text[])
        and b.valid @> ${today}::date and h.valid @> ${today}::date
      order by p.id limit ${MOST_AT_SITE}) one), '{}') as addresses`.execute(tx);
  for (const { site, unit, addresses } of rows)
    for (const to of addresses) await queueMail(tx, { to, unit, ...letter(room, site, facts) });
  return rows.length;
}

function letter({ publicUrl }: Room, site: SiteToTell['site'], { title, code, startsAt, off }: Facts) {
  const t = translator(words, 'vi');
  const values = { title, at: formatInstant(startsAt, 'vi') };
  if (off)
    return {
      kind: 'conferences.cancelled',
      subject: t('conferences.mail.off-subject', values),
      text: t('conferences.mail.off-text', { ...values, address: publicUrl + paths.conference(code) }),
    };
  return {
    kind: 'conferences.summons',
    subject: t('conferences.mail.subject', values),
    text: t('conferences.mail.text', {
      ...values,
      site: publicUrl + preparePaths.site(site),
      address: publicUrl + paths.conference(code),
    }),
  };
}
