import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { MOSAIC, type Picture } from '../media/desired.ts';
import { standby } from '../rules/session/queue.ts';
import type { Session } from '../rules/session/state.ts';

/** What picture and sound need to know of a meeting. */
export interface MediaScene {
  readonly picture: Picture;
  /** The one that runs; null while nothing is recorded. */
  readonly recording: Id<'conferences.recording'> | null;
  readonly openToPublic: boolean;
}

/** As the log has it; null when the conference was never called, or is over. One query. */
export async function mediaScene(reader: Reader, conference: Id<'conferences.conference'>): Promise<MediaScene | null> {
  const { rows } = await sql<{
    rev: number;
    state: Session;
    openToPublic: boolean;
    main: Id<'conferences.site'> | null;
    sites: number;
    running: Id<'conferences.recording'> | null;
  }>`
    select s.rev, s.state, c.open_to_public as "openToPublic",
      (select id from conferences.site where conference_id = c.id and role = 'main') as main,
      (select count(*)::int from conferences.site where conference_id = c.id) as sites,
      (select id from conferences.recording where conference_id = c.id and stopped_at is null and deleted_at is null) as running
    from conferences.session s join conferences.conference c on c.id = s.conference_id where c.id = ${conference}`.execute(
    reader,
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { rev, state, main, sites, openToPublic, running } = row;
  // Over, there is nothing to carry; whoever speaks in a break speaks to their own hall.
  if (state.phase === 'closed') return null;
  return {
    picture: {
      rev,
      chair: state.phase === 'paused' ? null : main,
      speaking: state.floor === null ? [] : [state.floor.entry.site],
      standby: [...new Set(standby(state).map(({ site }) => site))],
      out: state.out ?? [],
      mosaic: sites <= MOSAIC,
      sites,
    },
    recording: state.recording ? running : null,
    openToPublic: openToPublic && state.phase === 'running',
  };
}
