import { addDays, type Day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
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
