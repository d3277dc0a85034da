import type { Work } from '#kernel/command.ts';
import { newId, type Id } from '#kernel/id.ts';
import type { Entry } from '../rules/session/events.ts';

const MOST = 500;

/**
 * Accepted papers as wishes to speak, in the order of reading.
 * @param only one paper
 */
export async function acceptedPapers(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  conference: Id<'conferences.conference'>,
  only: Id<'conferences.paper'> | null = null,
): Promise<readonly Entry[]> {
  const papers = await tx
    .selectFrom('conferences.paper')
    .select(['id', 'site_id', 'delegate_id', 'place'])
    .where('conference_id', '=', conference)
    .where('state', '=', 'accepted')
    .$if(only !== null, (query) => query.where('id', '=', only))
    .orderBy('place')
    .orderBy('id')
    .limit(MOST)
    .execute();
  return papers.map(({ id, site_id, delegate_id, place }) => ({
    id: newId(),
    kind: 'paper',
    site: site_id,
    delegate: delegate_id,
    paper: id,
    at: now.epochMilliseconds,
    place,
  }));
}
