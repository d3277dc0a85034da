import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, ticked } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { DelegateInvitation } from '../papers/invitations.ts';
import { giveCodes } from '../steps/give-codes.ts';
import type { LockedConference } from '../steps/lock-conference.ts';
import { lockSite, mayPrepareLocked, type LockedSite } from '../steps/lock-site.ts';

export interface InvitationSheet {
  readonly row: LockedConference['row'];
  readonly site: LockedSite['site'];
  readonly invitations: readonly DelegateInvitation[];
}

const MOST_INVITATIONS = 1000;

interface Found extends Omit<DelegateInvitation, 'code'> {
  readonly id: Id<'conferences.delegate'>;
  readonly hasCode: boolean;
}

/** Invitations of one site's delegates and guests with a code each: for the door, and for their own page in the meeting. */
export const makeDelegateCodes = command({
  name: 'conferences.make-delegate-codes',
  shownOnce: true,
  input: z.object({ site: id('conferences.site'), again: ticked() }),
  load: (tx, { site }, today) => lockSite(tx, site, today),
  may: mayPrepareLocked,
  run: async ({ tx, room, record }, { row, site }, { again }) => {
    if (row.state !== 'called' && row.state !== 'open') return refuse('conferences.codes.not-called');
    const { rows } = await sql<Found>`
      select d.id, d.no, d.name, d.titles, d.kind, d.code_hash is not null as "hasCode" from conferences.delegate d
      where d.site_id = ${site.id} and d.name is not null order by d.no limit ${MOST_INVITATIONS} for update`.execute(tx);
    const wanted = again ? rows : rows.filter(({ hasCode }) => !hasCode);
    if (wanted.length === 0) return refuse(rows.length === 0 ? 'conferences.delegates.none' : 'conferences.codes.made');
    const given = await giveCodes(
      tx,
      room.secret,
      'delegate',
      wanted.map((one) => one.id),
    );
    const codes = new Map(given.map((one) => [one.id, one.code]));
    const invitations = wanted.map(({ id: delegate, no, name, titles, kind }) => ({
      no,
      name,
      titles,
      kind,
      code: codes.get(delegate) ?? '',
    }));
    const after = { conference_id: row.id, site_id: site.id, invitations: invitations.length };
    await record({ unit: row.unit_id, table: 'conferences.delegate', row: site.id, before: null, after });
    return ok<InvitationSheet>({ row, site, invitations });
  },
});
