import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { publish } from '#kernel/live/index.ts';
import { ok, refuse } from '#kernel/result.ts';
import { meetingTopic } from '../live-topic.ts';
import { mayRunVillage } from '../policy.ts';
import { closeHands, countToClose, type ClosedCount } from '../steps/close-hands.ts';
import { countPresent } from '../steps/count-present.ts';
import { lockMeeting, type PutMatter } from '../steps/lock-meeting.ts';
import { moveMeeting } from '../steps/move.ts';
import { readCounts } from '../steps/read-counts.ts';

/**
 * Closes the meeting and every vote at it: the chair announces each result (Article 18). A matter for which too few households
 * came needs no count; everything else must be counted in every part of the village.
 */
export const closeMeeting = command({
  name: 'decisions.close-meeting',
  input: z.object({ meeting: id('decisions.meeting') }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async (work, { row, matters }) => {
    const { tx, record } = work;
    if (row.state !== 'open') return refuse('decisions.state.changed');
    const present = await countPresent(tx, row.id);
    const counts = await readCounts(
      tx,
      matters.map(({ round }) => round.id),
    );
    const closing: { readonly matter: PutMatter; readonly count: ClosedCount }[] = [];
    for (const matter of matters) {
      const count = countToClose(matter, counts, present);
      if (!count.ok) return count;
      closing.push({ matter, count: count.value });
    }
    for (const { matter, count } of closing) await closeHands(work, matter, count, present.all);
    const after = await moveMeeting(tx, row, 'closed');
    await publish(tx, meetingTopic(row.id), {});
    await record({ unit: row.unit_id, table: 'decisions.meeting', row: row.id, before: row, after });
    return ok(null);
  },
});
