import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/db.ts';
import { id, ticked } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { makeShortCode } from '#kernel/short-code.ts';
import { mayHelpVillage } from '../policy.ts';
import { findMeeting, type MeetingModel } from '../queries/find-meeting.ts';
import { invitationHash } from '../rules/invitation-code.ts';
import { lockMeeting, type MeetingGround } from '../steps/lock-meeting.ts';

/** What one household is handed. */
export interface Invitation {
  readonly household: Id<'org.household'>;
  readonly listCode: string;
  readonly address: string;
  /** For the door; it signs nobody in and decides nothing. */
  readonly code: string;
}

export interface InvitationSheet {
  readonly meeting: MeetingModel;
  readonly invitations: readonly Invitation[];
}

/**
 * Makes an invitation with a code of its own for every household, so that whoever stands at the door finds it with one look of the
 * camera. The answer is the sheets to print, once: only digests are kept, and making them again voids the first ones.
 */
export const makeInvitations = command({
  name: 'decisions.make-invitations',
  shownOnce: true,
  input: z.object({ meeting: id('decisions.meeting'), again: ticked() }),
  load: (tx, { meeting }, today) => lockMeeting(tx, meeting, today),
  may: (actor, { village }) => mayHelpVillage(actor, village),
  run: async ({ tx, room, today, record }, ground, { again }) => {
    const { row } = ground;
    if (row.state !== 'called' && row.state !== 'open') return refuse('decisions.invitation.not-now');
    const made = await tx.deleteFrom('decisions.invitation').where('meeting_id', '=', row.id).returning('household_id').execute();
    if (made.length > 0 && !again) return refuse('decisions.invitation.made');
    const meeting = await findMeeting(tx, row.id, today);
    const invitations = (await invited(tx, ground)).map((household) => ({ ...household, code: makeShortCode() }));
    if (meeting === null || invitations.length === 0) return refuse('decisions.call.no-households');
    const hashes = invitations.map(({ code }) => invitationHash(room.secret, code));
    await sql`
      insert into decisions.invitation (meeting_id, household_id, code_hash)
      select ${row.id}, one.household, one.hash
      from unnest(${invitations.map(({ household }) => household)}::uuid[], ${hashes}::bytea[]) as one (household, hash)`.execute(
      tx,
    );
    const after = { meeting_id: row.id, households: invitations.length };
    await record({ unit: row.unit_id, table: 'decisions.invitation', row: row.id, before: null, after });
    return ok<InvitationSheet>({ meeting, invitations });
  },
});

/** More than any village has. */
const MOST = 3_000;

/** The households on the frozen roll; at a meeting without a vote those of the village on the day of the notice. */
async function invited(tx: Tx, { row, matters }: MeetingGround): Promise<readonly Omit<Invitation, 'code'>[]> {
  const [matter] = matters;
  const where =
    matter === undefined
      ? sql`h.village_id = ${row.unit_id} and h.valid @> ${row.notice_on}::date`
      : sql`h.id in (select household_id from decisions.roll where round_id = ${matter.round.id})`;
  const { rows } = await sql<Omit<Invitation, 'code'>>`
    select h.id as household, h.code as "listCode", h.address from org.household h where ${where}
    order by h.code collate "vi-x-icu", h.id limit ${MOST}`.execute(tx);
  return rows;
}
