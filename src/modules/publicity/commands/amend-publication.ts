import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text, ticked } from '#kernel/fields.ts';
import { optionalUpload } from '#kernel/files/field.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { publicationItem } from '#modules/law/index.ts';
import { amended } from '../events.ts';
import { mayPrepare } from '../policy.ts';
import { isPossible } from '../rules/acts.ts';
import { privacyGate } from '../rules/privacy.ts';
import { lockPublication } from '../steps/load-publication.ts';
import { tellFollowers } from '../steps/tell-followers.ts';

/**
 * What was published has to be changed: the change is published itself, beside the original, which stays as it was
 * (Article 13). The same look for data of persons as before publishing.
 */
export const amendPublication = command({
  name: 'publicity.amend-publication',
  input: z.object({
    publication: id('publicity.publication'),
    change: text(5000),
    reason: text(1000),
    file: optionalUpload(['document', 'image', 'text']),
    looked: ticked(),
    stays: ticked(),
  }),
  load: (tx, input, today) => lockPublication(tx, input.publication, today),
  may: mayPrepare,
  run: async (work, { row, state }, input) => {
    const { tx, record, emit, today, now } = work;
    if (!isPossible('amend', state)) return refuse('publicity.state.changed');
    const personal = publicationItem(row.regime, row.item, row.arose_on)?.personalData ?? false;
    const gate = privacyGate(personal, [input.change, input.reason], input);
    if (!gate.ok) return gate;
    const amendment = {
      id: newId<'publicity.amendment'>(),
      publication_id: row.id,
      on_day: today,
      kind: 'content' as const,
      reason: input.reason,
      change: input.change,
      file_id: input.file === null ? null : await keepFile(tx, input.file),
      at: now,
    };
    await tx.insertInto('publicity.amendment').values(amendment).execute();
    if (row.body_id === null) await tellFollowers(work, row, 'publicity.notice.amended');
    await emit(amended, { publication: row.id, amendment: amendment.id, unit: row.unit_id });
    await record({ unit: row.unit_id, table: 'publicity.amendment', row: amendment.id, before: null, after: amendment });
    return ok<{ id: Id<'publicity.publication'> }>({ id: row.id });
  },
});
