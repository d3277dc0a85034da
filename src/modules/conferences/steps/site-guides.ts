import { sql } from 'kysely';
import type { Work } from '#kernel/command.ts';
import type { Id } from '#kernel/id.ts';
import { refuse, ok, type Result } from '#kernel/result.ts';
import type { SiteGuide } from '../papers/site-guides.ts';
import { giveCodes } from './give-codes.ts';
import type { LockedConference } from './lock-conference.ts';

/** Guides in one file; a whole country is taken province by province, or site by site by its own officers. */
export const MOST_GUIDES = 500;

export type GuideRefusal =
  | 'conferences.codes.not-called'
  | 'conferences.codes.made'
  | 'conferences.codes.no-sites'
  | 'conferences.codes.too-many';

interface Wanted {
  readonly sites: ReturnType<typeof sql<boolean>>;
  /** Voids codes that were given out before. */
  readonly again: boolean;
}

interface SiteFound extends Omit<SiteGuide, 'code'> {
  readonly id: Id<'conferences.site'>;
  readonly hasCode: boolean;
}

/** Makes codes for sites and gives them out once; whoever sits there by an older code has to come in again. */
export async function makeGuides(
  { tx, room, now }: Work,
  { row }: LockedConference,
  { sites, again }: Wanted,
): Promise<Result<readonly SiteGuide[], GuideRefusal>> {
  if (row.state !== 'called' && row.state !== 'open') return refuse('conferences.codes.not-called');
  const { rows } = await sql<SiteFound>`
    select s.id, s.no, s.name, s.hall, s.operator_name as operator, s.code_hash is not null as "hasCode" from conferences.site s
    where s.conference_id = ${row.id} and ${sites} order by s.no limit ${MOST_GUIDES + 1} for update`.execute(tx);
  if (rows.length === 0) return refuse('conferences.codes.no-sites');
  if (rows.length > MOST_GUIDES) return refuse('conferences.codes.too-many', { most: MOST_GUIDES });
  const wanted = again ? rows : rows.filter(({ hasCode }) => !hasCode);
  if (wanted.length === 0) return refuse('conferences.codes.made');
  const ids = wanted.map(({ id }) => id);
  const codes = new Map((await giveCodes(tx, room.secret, 'site', ids)).map(({ id, code }) => [id, code]));
  await tx
    .updateTable('conferences.seat')
    .set({ ended_at: now })
    .where('site_id', 'in', ids)
    .where('role', 'in', ['operator', 'screen'])
    .where('ended_at', 'is', null)
    .execute();
  return ok(wanted.map(({ id, no, name, hall, operator }) => ({ no, name, hall, operator, code: codes.get(id) ?? '' })));
}
