import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { keepFile } from '#kernel/files/keep.ts';
import type { Upload } from '#kernel/files/upload-value.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import { displayDays, type DisplayWhy } from '../rules/display-days.ts';
import type { ChannelKind } from '../rules/kinds.ts';

interface Recorded {
  readonly from: Day;
  readonly lastDay: Day | null;
  readonly note: string | null;
  readonly evidence: Upload | null;
}

interface Into {
  readonly channel: { readonly id: Id<'publicity.channel'>; readonly kind: ChannelKind };
  readonly aroseOn: Day;
  readonly today: Day;
  readonly now: Temporal.Instant;
}

/** Writes down days on which a channel was up, checked against what is written down already. */
export async function insertDisplay(tx: Tx, recorded: Recorded, { channel, aroseOn, today, now }: Into) {
  const earlier = await tx
    .selectFrom('publicity.display')
    .select(['from_day as from', 'to_day as to'])
    .where('channel_id', '=', channel.id)
    .where('void_reason', 'is', null)
    .limit(10_000)
    .execute();
  const days = displayDays({ kind: channel.kind, ...recorded }, { today, aroseOn, earlier });
  if (!days.ok) return days;
  const row = {
    id: newId<'publicity.display'>(),
    channel_id: channel.id,
    from_day: days.value.from,
    to_day: days.value.to,
    evidence_file: recorded.evidence === null ? null : await keepFile(tx, recorded.evidence),
    evidence_note: recorded.note ?? '',
    recorded_at: now,
  };
  await tx.insertInto('publicity.display').values(row).execute();
  return ok(row) satisfies Result<typeof row, DisplayWhy>;
}
