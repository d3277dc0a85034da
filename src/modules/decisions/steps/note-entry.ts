import { createHmac } from 'node:crypto';
import type { Holding } from '#kernel/actor.ts';
import { canonicalJson } from '#kernel/canonical.ts';
import type { Work } from '#kernel/command.ts';
import { day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Entry } from '../rules/offline/entry.ts';

type EntryId = Id<'decisions.entry'>;
export type EntryOutcome = 'applied' | 'same' | 'kept';
type Twice = 'decisions.entry.there' | 'decisions.entry.other' | 'decisions.entry.waits';

/** Refuses what came in before, and what takes an entry further that has not come in yet. */
export async function checkEntry({ tx, room }: Work, entry: Entry): Promise<Result<null, Twice>> {
  const ids = [entry.id, ...(entry.after === null ? [] : [entry.after])] as EntryId[];
  const rows = await tx.selectFrom('decisions.entry').select(['id', 'content_hash']).where('id', 'in', ids).execute();
  const same = rows.find(({ id }) => id === entry.id);
  if (same !== undefined) {
    const settled = same.content_hash === null;
    return refuse(
      settled || same.content_hash?.equals(hashOf(room.secret, entry)) ? 'decisions.entry.there' : 'decisions.entry.other',
    );
  }
  const waits = entry.after !== null && !rows.some(({ id }) => id === entry.after);
  return waits ? refuse('decisions.entry.waits') : ok(null);
}

/**
 * Notes that an entry came in, with those it settles. The one key of the table lets only one of two equal sends through, even in
 * the same moment; the other one finds it there when it tries again.
 */
export async function noteEntry(
  { tx, room, today, record }: Work,
  entry: Entry,
  { unit, holding, outcome }: { readonly unit: Id<'org.unit'>; readonly holding: Holding; readonly outcome: EntryOutcome },
): Promise<void> {
  const shared = {
    unit_id: unit,
    kind: entry.kind,
    device: entry.device,
    noted_on: day(entry.day),
    received_on: today,
    received_by: holding.id,
  };
  const row = { ...shared, id: entry.id as EntryId, outcome, content_hash: hashOf(room.secret, entry) };
  await tx.insertInto('decisions.entry').values(row).execute();
  const settled = entry.settles.map((id) => ({ ...shared, id: id as EntryId, outcome: 'settled' as const, content_hash: null }));
  if (settled.length > 0)
    await tx
      .insertInto('decisions.entry')
      .values(settled)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const { content_hash: _, ...told } = row;
  await record({ unit, table: 'decisions.entry', row: row.id, before: null, after: told });
}

/** Keyed, since a household, a meeting and a name could be guessed from a bare digest. */
const hashOf = (secret: string, entry: Entry): Buffer =>
  createHmac('sha256', secret)
    .update(`entry:${canonicalJson(JSON.parse(JSON.stringify(entry)))}`)
    .digest();
