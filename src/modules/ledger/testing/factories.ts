import { system, type Actor, type Ground } from '#kernel/actor.ts';
import type { Db } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import type { Act } from '#kernel/room.ts';
import { recordAct } from '../record-act.ts';
import { hashOf, NO_HASH } from '../rules/record.ts';

/** An officer who acts in one post, with the ground on which the policy lets them. */
export function officerAt(unit: Id<'org.unit'>): { readonly actor: Actor; readonly because: Ground } {
  const holding = {
    id: newId<'org.holding'>(),
    post: 'committee-officer',
    title: 'Công chức Văn phòng - Thống kê',
    body: newId<'org.body'>(),
    bodyName: 'Ủy ban nhân dân xã Suối Mơ',
    unit,
    unitName: 'Xã Suối Mơ',
    until: null,
  };
  const actor: Actor = { kind: 'person', person: newId(), name: 'Nguyễn Văn An', session: newId(), holdings: [holding] };
  return { actor, because: { kind: 'post', holding } };
}

/** One act on record, by the system on no unit unless told otherwise. Returns when it is committed. */
export async function makeAct(db: Db, parts: Partial<Act> = {}): Promise<void> {
  const row = newId();
  await db.transaction().execute((tx) =>
    recordAct(tx, {
      command: 'org.found-body',
      actor: system,
      because: { kind: 'system' },
      unit: null,
      table: 'org.body',
      row,
      before: null,
      after: { id: row, name: 'Ủy ban nhân dân xã Suối Mơ' },
      at: Temporal.Instant.from('2026-11-21T09:00:00+07:00'),
      ...parts,
    }),
  );
}

const ROWS_AT_ONCE = 1_000;

/** A whole chain at once, as `recordAct` would have written it act by act: for measuring and for long readings. */
export async function makeChain(db: Db, unit: Id<'org.unit'>, acts: number): Promise<void> {
  let before: Buffer = NO_HASH;
  const rows = Array.from({ length: acts }, (_, index) => {
    const content = {
      id: newId<'ledger.act'>(),
      chain: unit,
      seq: index + 1,
      at: Temporal.Instant.from('2026-11-21T02:00:00Z').add({ seconds: index }),
      command: 'publicity.publish',
      actor: 'system' as const,
      person_id: null,
      ground: 'system' as const,
      holding_id: null,
      post_title: null,
      table_name: 'org.body',
      row_id: newId(),
      before_digest: null,
      after_digest: NO_HASH,
      prev_hash: before,
    };
    before = hashOf(content);
    return { ...content, hash: before };
  });
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await db
      .insertInto('ledger.act')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute();
}
