import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { bothSigned, type SignRole } from '../rules/minutes/signing.ts';

export interface LockedMinutes {
  /** Number of the last version; 0 where there is none. */
  readonly last: number;
  readonly signatures: readonly { readonly role: SignRole; readonly who: string }[];
  /** The last version bears both signatures. */
  readonly signed: boolean;
}

/** Whoever came by a code is as many people as there are codes, however many browsers it opened: chair and secretary have one each. */
export const signerOf = (person: Id<'org.person'> | null, seat: string | null): string =>
  person ?? `the code of ${seat ?? 'nobody'}`;

/** The minutes of a conference under the lock of whoever keeps or signs them. */
export async function lockMinutes(tx: Tx, conference: Id<'conferences.conference'>): Promise<LockedMinutes> {
  await tx.selectFrom('conferences.conference').select('id').where('id', '=', conference).forNoKeyUpdate().execute();
  const { last } = await tx
    .selectFrom('conferences.minutes')
    .select((eb) => eb.fn.coalesce(eb.fn.max('no'), eb.lit(0)).as('last'))
    .where('conference_id', '=', conference)
    .executeTakeFirstOrThrow();
  const rows = await tx
    .selectFrom('conferences.minutes_signature as s')
    .leftJoin('conferences.seat', 'conferences.seat.id', 's.seat_id')
    .select(['s.role', 's.person_id', 'conferences.seat.role as seat'])
    .where('s.conference_id', '=', conference)
    .where('no', '=', last)
    .execute();
  const signatures = rows.map(({ role, person_id, seat }) => ({ role, who: signerOf(person_id, seat) }));
  return { last, signatures, signed: bothSigned(signatures.map(({ role }) => role)) };
}
