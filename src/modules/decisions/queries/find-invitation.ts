import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { readShortCode } from '#kernel/short-code.ts';
import { invitationHash } from '../rules/invitation-code.ts';
import { findMeeting, type MeetingModel } from './find-meeting.ts';
import type { CheckInRow } from './list-check-in.ts';

/** The household an invitation was printed for, at its meeting. */
export interface FoundInvitation {
  readonly meeting: MeetingModel;
  readonly row: CheckInRow;
}

/** By the code as it was typed or scanned; null where it is none, or was printed anew since. */
export async function findInvitation(reader: Reader, secret: string, typed: string, today: Day): Promise<FoundInvitation | null> {
  const code = readShortCode(typed);
  if (code === null) return null;
  const found = await reader
    .selectFrom('decisions.invitation as i')
    .innerJoin('org.household as h', 'h.id', 'i.household_id')
    .leftJoin('decisions.attendance as a', (join) =>
      join.onRef('a.meeting_id', '=', 'i.meeting_id').onRef('a.household_id', '=', 'i.household_id'),
    )
    .select(['i.meeting_id as meeting', 'h.id', 'h.code', 'h.address', 'a.present', 'a.representative'])
    .select('a.cluster_no as cluster')
    .where('i.code_hash', '=', invitationHash(secret, code))
    .executeTakeFirst();
  if (found === undefined) return null;
  const meeting = await findMeeting(reader, found.meeting, today);
  if (meeting === null) return null;
  const { id, code: listCode, address, present, representative, cluster } = found;
  return { meeting, row: { id, code: listCode, address, present: present ?? false, representative, cluster } };
}
