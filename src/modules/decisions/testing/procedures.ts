import type { Actor } from '#kernel/actor.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import type { MatterKey } from '#modules/law/index.ts';

/** Days before the meeting on which each step is done well in time. */
const DONE_BEFORE: Readonly<Partial<Record<MatterKey, Readonly<Record<string, number>>>>> = {
  'village-head': { plan: 25, candidates: 18, team: 12, posted: 9 },
  convention: { 'draft-posted': 40 },
};

/**
 * Notes what the law asks for before a meeting on this matter, each in time for it; a convention also gets a full dossier. Does
 * nothing for matters without a procedure of their own.
 */
export async function makeLawfulSteps(
  db: Db,
  { decision, matter, on }: { readonly decision: Id<'decisions.decision'>; readonly matter: MatterKey; readonly on: Day },
): Promise<void> {
  const steps = Object.entries(DONE_BEFORE[matter] ?? {});
  if (steps.length > 0)
    await db
      .insertInto('decisions.step')
      .values(
        steps.map(([key, days]) => ({
          decision_id: decision,
          key,
          done_on: addDays(on, -days),
          legal_ref: 'Nghị định thử',
          law_status: 'verify',
          note: key === 'draft-posted' ? 'Nhà văn hóa thôn' : '',
        })),
      )
      .execute();
  if (matter !== 'convention') return;
  await db
    .insertInto('decisions.convention')
    .values({
      decision_id: decision,
      comments: 12,
      request_no: '01/TTr-BCTMT',
      request_on: on,
      adopted: 'Điều 1. Giữ gìn đường làng sạch đẹp.',
      review_day: '11-18',
    })
    .execute();
}

/** What an authority did with a decision: recognised it, when nothing else is said. The decision itself stays as it is. */
export async function makeRuling(
  db: Db,
  decision: Id<'decisions.decision'>,
  parts: { readonly by: Actor | Id<'org.holding'>; readonly on: Day; readonly kind?: 'recognised' | 'refused' },
): Promise<void> {
  const holding = typeof parts.by === 'string' ? parts.by : parts.by.holdings[0]?.id;
  if (holding === undefined) throw new Error('Somebody without a post rules on nothing');
  const kind = parts.kind ?? 'recognised';
  await db
    .insertInto('decisions.ruling')
    .values({
      id: newId<'decisions.ruling'>(),
      decision_id: decision,
      kind,
      reason: kind === 'recognised' ? '' : 'Điều 9 trái luật.',
      document_no: '25/QĐ-UBND',
      on_day: parts.on,
      by_holding: holding,
      created_at: Temporal.Instant.from(`${parts.on}T09:00:00+07:00`),
    })
    .execute();
}
