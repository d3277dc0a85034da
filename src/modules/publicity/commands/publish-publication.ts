import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { id, ticked } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { publicationItem } from '#modules/law/index.ts';
import { published } from '../events.ts';
import { mayPrepare } from '../policy.ts';
import { isPossible } from '../rules/acts.ts';
import { privacyGate } from '../rules/privacy.ts';
import { keepComputed } from '../steps/keep-computed.ts';
import { lockPublication, readPublication } from '../steps/load-publication.ts';
import { tellFollowers } from '../steps/tell-followers.ts';

/**
 * Makes it public: from now on everybody sees it here, which is the web channel (Article 13(1)); the other channels are
 * written down as they begin. Items with data of persons only after somebody looked (items 7 to 10 of Article 11).
 */
export const publishPublication = command({
  name: 'publicity.publish-publication',
  input: z.object({ publication: id('publicity.publication'), looked: ticked(), stays: ticked() }),
  load: (tx, input, today) => lockPublication(tx, input.publication, today),
  may: mayPrepare,
  run: async (work, { row, state }, input) => {
    const { tx, record, emit, today, now } = work;
    if (!isPossible('publish', state)) return refuse('publicity.state.changed');
    if (row.arose_on > today) return refuse('publicity.publish.too-early');
    if (row.summary === '' && row.file_id === null) return refuse('publicity.publish.nothing');
    const personal = publicationItem(row.regime, row.item, row.arose_on)?.personalData ?? false;
    const gate = privacyGate(personal, [row.title, row.summary], input);
    if (!gate.ok) return gate;
    const looked = input.looked ? { privacy_checked_at: now, privacy_checked_by: holdingOf(work) } : {};
    await tx
      .updateTable('publicity.publication')
      .set({ state: 'published', released_on: today, published_on: today, ...looked })
      .where('id', '=', row.id)
      .execute();
    if (row.body_id === null) await beginWeb(work, row.id);
    await keepComputed(tx, row.id);
    if (row.body_id === null) await tellFollowers(work, row, 'publicity.notice.published');
    await emit(published, { publication: row.id, unit: row.unit_id });
    await record({
      unit: row.unit_id,
      table: 'publicity.publication',
      row: row.id,
      before: row,
      after: await readPublication(tx, row.id),
    });
    return ok<{ id: Id<'publicity.publication'> }>({ id: row.id });
  },
});

const holdingOf = ({ because }: Work): Id<'org.holding'> | null => (because.kind === 'post' ? because.holding.id : null);

/** This site is the commune's page about it, so the web channel begins by itself. */
async function beginWeb({ tx, today, now }: Work, publication: Id<'publicity.publication'>): Promise<void> {
  const channels = await tx
    .selectFrom('publicity.channel')
    .select('id')
    .where('publication_id', '=', publication)
    .where('kind', '=', 'web')
    .where('required', '=', true)
    .execute();
  for (const channel of channels) {
    await tx
      .insertInto('publicity.display')
      .values({ id: newId<'publicity.display'>(), channel_id: channel.id, from_day: today, recorded_at: now })
      .execute();
  }
}
