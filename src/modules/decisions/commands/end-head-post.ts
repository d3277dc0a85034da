import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { day, id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { leaveElectedPost } from '#modules/org/index.ts';
import { mayInstallHead } from '../policy-procedure.ts';
import { procedureFacts } from '../queries/procedure-facts.ts';
import { lockDecision } from '../steps/lock-decision.ts';
import { releaseReason } from '../steps/petition.ts';

/** Ends the post of a head who was released: their rights go with the end of that day, also while nobody follows them yet. */
export const endHeadPost = command({
  name: 'decisions.end-head-post',
  input: z.object({ decision: id('decisions.decision'), last: day() }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayInstallHead(actor, village),
  run: async (work, { row }, { last }) => {
    const { tx, today } = work;
    if (row.matter !== 'village-head' || row.election !== 'release') return refuse('decisions.step.not-of-matter');
    const released = (await procedureFacts(tx, row)).starts.recognised;
    if (released === null) return refuse('decisions.step.not-recognised');
    if (last < released || last > today) return refuse('decisions.head.last-day', { from: released });
    const left = await leaveElectedPost(work, {
      village: row.unit_id,
      last,
      reason: await releaseReason(tx, row.id),
      decision: row.code,
    });
    if (left === 0) return refuse('decisions.head.nobody');
    return ok(null);
  },
});
