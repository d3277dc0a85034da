import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id } from '#kernel/fields.ts';
import { dropFile } from '#kernel/files/keep.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { listPapers } from '../queries/list-papers.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { lockPaper } from '../steps/lock-paper.ts';

export const PAPER_ACTS = ['accept', 'send-back', 'up', 'down', 'remove'] as const;

/** What the secretariat does with a paper: takes it, sends it back to its site, moves it in the order of reading, or takes it off. */
export const ruleOnPaper = command({
  name: 'conferences.rule-on-paper',
  input: z.object({ paper: id('conferences.paper'), act: choice(PAPER_ACTS) }),
  load: (tx, { paper }, today) => lockPaper(tx, paper, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, now, record }, { row, paper }, { act }) => {
    if (!isBeforeEnd(row)) return refuse('conferences.work.too-late');
    if (act === 'up' || act === 'down') {
      const order = moveWithin(
        (await listPapers(tx, row.id)).map(({ id: one }) => one),
        paper.id,
        act,
      );
      await sql`update conferences.paper p set place = one.place from unnest(${order}::uuid[])
        with ordinality as one (id, place) where p.id = one.id`.execute(tx);
    } else if (act === 'remove') {
      if (paper.state === 'accepted') return refuse('conferences.papers.accepted');
      await tx.deleteFrom('conferences.paper').where('id', '=', paper.id).execute();
      if (paper.file_id !== null) await dropFile(tx, paper.file_id);
    } else {
      if (act === 'accept' && paper.state !== 'submitted') return refuse('conferences.papers.not-submitted');
      if (act === 'send-back' && paper.state === 'announced') return refuse('conferences.papers.not-submitted');
      const set =
        act === 'accept'
          ? { state: 'accepted' as const, accepted_at: now }
          : { state: 'announced' as const, accepted_at: null, submitted_at: null };
      await tx.updateTable('conferences.paper').set(set).where('id', '=', paper.id).execute();
    }
    await record({ unit: row.unit_id, table: 'conferences.paper', row: paper.id, before: paper, after: { act } });
    return ok({ conference: row.id });
  },
});

/** The order with one entry moved a place; as it was where it stands at that end. */
function moveWithin<Entry extends string>(entries: readonly Entry[], entry: Entry, way: 'up' | 'down'): Entry[] {
  const at = entries.indexOf(entry);
  const to = Math.min(Math.max(way === 'up' ? at - 1 : at + 1, 0), entries.length - 1);
  return entries.toSpliced(at, 1).toSpliced(to, 0, entry);
}
