import { addDays, dayOf, type Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { task } from '#kernel/module.ts';
import type { Room } from '#kernel/room.ts';
import { queueMail } from '#modules/notices/index.ts';
import { paths } from '../paths.ts';
import { findTimeline } from '../queries/procedure-facts.ts';
import type { TimelineStep } from '../rules/timeline.ts';
import type { DecisionRow } from '../steps/lock-decision.ts';
import { words } from '../words.ts';
import { addressesOf } from './alert-answers.ts';

const MOST = 1_000;
/** Days before the end of a time at which the commune is told; an election itself needs some three weeks. */
const WARN_DAYS = 30;
const WATCHED: readonly string[] = ['reelect', 'interim'];

/**
 * Every morning: the commune is told, once for each, that the time for electing a new head, or of an interim head, runs out
 * (Articles 6 to 9, Decree 59/2023). A morning missed is made up for.
 */
export const watchReleases = task(
  'decisions.watch-releases',
  async (room) => {
    const today = dayOf(room.now());
    const released = await room.db
      .selectFrom('decisions.decision')
      .select('id')
      .where('matter', '=', 'village-head')
      .where('election', '=', 'release')
      .where((eb) =>
        eb.or([
          eb('state', '=', 'recognised'),
          eb('id', 'in', eb.selectFrom('decisions.release_ruling').select('decision_id').where('outcome', '=', 'released')),
        ]),
      )
      .orderBy('effective_on', 'desc')
      .limit(MOST)
      .execute();
    for (const { id } of released)
      await room.db.transaction().execute(async (tx) => {
        const row = await tx.selectFrom('decisions.decision').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
        if (row === undefined) return;
        for (const step of await findTimeline(tx, row, today))
          if (WATCHED.includes(step.key) && isNear(step, today)) await tell(room, tx, row, step, today);
      });
  },
  '25 0 * * *',
);

const isNear = ({ due, doneOn }: TimelineStep, today: Day): boolean =>
  doneOn === null && due !== null && addDays(due.due, -WARN_DAYS) <= today;

async function tell(room: Room, tx: Tx, row: DecisionRow, step: TimelineStep, today: Day): Promise<void> {
  const due = step.due?.due;
  if (due === undefined) return;
  const kept = await tx
    .insertInto('decisions.step')
    .values({
      decision_id: row.id,
      key: `${step.key}-alert`,
      due_on: due,
      done_on: today,
      legal_ref: step.legalRef,
      law_status: step.status,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (kept === undefined) return;
  for (const to of await addressesOf(tx, row.unit_id, 'peoples-committee', today))
    await queueMail(tx, {
      to,
      subject: words.vi['decisions.mail.procedure-subject']({ day: due }),
      text: words.vi['decisions.mail.procedure-text']({
        step: words.vi[`decisions.procedure.step.${step.key}`],
        title: row.title,
        day: due,
        link: `${room.publicUrl}${paths.procedure(row.id)}`,
        legalRef: step.legalRef,
      }),
      kind: 'decisions.procedure-alert',
      unit: row.unit_id,
    });
}
