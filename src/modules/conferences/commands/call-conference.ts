import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { addJob } from '#kernel/event.ts';
import { id, optionalText, text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { beforeTheMeeting } from '../rules/session/state.ts';
import type { SummonsContent } from '../rules/summons.ts';
import { isOpenForWork, lockConference, type LockedConference } from '../steps/lock-conference.ts';
import { MAIL_SUMMONS } from '../steps/mail-summons.ts';
import { summonsContent } from '../steps/summons-content.ts';

const MOST_SUMMONS = 100;

export type CallRefusal = 'conferences.call.no-chair' | 'conferences.call.no-agenda' | 'conferences.call.no-sites';

/** What must stand before anybody is summoned; null when all of it does. */
export function whyNotCall({ chairs, agenda, sites }: SummonsContent): CallRefusal | null {
  if (chairs.length === 0) return 'conferences.call.no-chair';
  if (agenda.length === 0) return 'conferences.call.no-agenda';
  return sites < 1 ? 'conferences.call.no-sites' : null;
}

/**
 * Sends the summons (gửi giấy triệu tập): what stands in it is frozen, the meeting waits to be opened, officers of the sites are told
 * by mail where an address is known. Again after a change, as the next number.
 */
export const callConference = command({
  name: 'conferences.call-conference',
  input: z.object({
    conference: id('conferences.conference'),
    documentNo: optionalText(60),
    signer: optionalText(200),
    signerTitle: text(300),
  }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async (work, locked, input) => {
    const { tx, today, now, record } = work;
    const { row } = locked;
    if (!isOpenForWork(row)) return refuse('conferences.work.too-late');
    const content = await summonsContent(tx, row.id);
    const missing = whyNotCall(content);
    if (missing !== null) return refuse(missing);
    const last = await tx
      .selectFrom('conferences.summons')
      .select((eb) => eb.fn.coalesce(eb.fn.max('no'), eb.lit(0)).as('no'))
      .where('conference_id', '=', row.id)
      .executeTakeFirstOrThrow();
    if (last.no >= MOST_SUMMONS) return refuse('conferences.call.too-often');
    const no = last.no + 1;
    const summons = {
      conference_id: row.id,
      no,
      issued_on: today,
      document_no: input.documentNo,
      signer: input.signer,
      signer_title: input.signerTitle,
      content: JSON.stringify(content),
      sent_at: now,
    };
    await tx.insertInto('conferences.summons').values(summons).execute();
    if (row.state === 'planned') await openBooks(work, locked);
    await addJob(tx, MAIL_SUMMONS, { conference: row.id }, { key: `${MAIL_SUMMONS}:${row.id}` });
    const { content: _frozen, ...after } = summons;
    await record({ unit: row.unit_id, table: 'conferences.summons', row: `${row.id}:${no}`, before: null, after });
    return ok({ conference: row.id });
  },
});

/** From now on there is a meeting to come in to. */
async function openBooks({ tx, today }: Work, { row }: LockedConference): Promise<void> {
  await tx.updateTable('conferences.conference').set({ state: 'called', called_on: today }).where('id', '=', row.id).execute();
  await tx
    .insertInto('conferences.session')
    .values({ conference_id: row.id, rev: 0, state: JSON.stringify(beforeTheMeeting) })
    .execute();
}
