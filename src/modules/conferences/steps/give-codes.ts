import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { makeSeatCode, seatCodeHash } from '../rules/seat-code.ts';

interface Given<Table extends string> {
  readonly id: Id<Table>;
  readonly code: string;
}

const CODED = { site: sql.table('conferences.site'), delegate: sql.table('conferences.delegate') };

/** New codes for sites or delegates in one statement; only their digests are kept. @param secret the program's own key */
export async function giveCodes<Kind extends keyof typeof CODED>(
  tx: Tx,
  secret: string,
  kind: Kind,
  ids: readonly Id<`conferences.${Kind}`>[],
): Promise<readonly Given<`conferences.${Kind}`>[]> {
  const given = ids.map((id) => ({ id, code: makeSeatCode() }));
  const hashes = given.map(({ code }) => seatCodeHash(secret, code));
  await sql`
    update ${CODED[kind]} t set code_hash = one.hash
    from unnest(${given.map(({ id }) => id)}::uuid[], ${hashes}::bytea[]) as one (id, hash) where t.id = one.id`.execute(tx);
  return given;
}
