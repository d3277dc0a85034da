import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, optionalText } from '#kernel/fields.ts';
import { upload } from '#kernel/files/field.ts';
import { dropFile, keepFile } from '#kernel/files/keep.ts';
import { ok, refuse } from '#kernel/result.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { lockPaper } from '../steps/lock-paper.ts';
import { mayPrepareLocked } from '../steps/lock-site.ts';

/** Sends in the text of a paper (nộp tham luận), by its site or by the secretariat; a newer one replaces it until it is accepted. */
export const submitPaper = command({
  name: 'conferences.submit-paper',
  input: z.object({
    paper: id('conferences.paper'),
    speaker: optionalText(200),
    speakerTitle: optionalText(300),
    file: upload(['document']),
  }),
  load: (tx, { paper }, today) => lockPaper(tx, paper, today),
  may: mayPrepareLocked,
  run: async ({ tx, now, record }, { row, site, paper }, input) => {
    if (!isBeforeEnd(row)) return refuse('conferences.work.too-late');
    if (paper.state === 'accepted') return refuse('conferences.papers.accepted');
    const set = {
      state: 'submitted' as const,
      submitted_at: now,
      speaker: input.speaker ?? paper.speaker,
      speaker_title: input.speakerTitle ?? paper.speaker_title,
      file_id: await keepFile(tx, input.file),
    };
    await tx.updateTable('conferences.paper').set(set).where('id', '=', paper.id).execute();
    if (paper.file_id !== null) await dropFile(tx, paper.file_id);
    await record({ unit: site.unit_id, table: 'conferences.paper', row: paper.id, before: paper, after: { ...paper, ...set } });
    return ok({ site: site.id, conference: row.id });
  },
});
