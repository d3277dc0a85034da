import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, list } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { isOpenForWork, lockConference } from '../steps/lock-conference.ts';

const MOST = 200;

/** Takes sites off the list. A site that has delegates, papers, sites below it or somebody in its seat stays: those go first. */
export const removeSites = command({
  name: 'conferences.remove-sites',
  input: z.object({ conference: id('conferences.conference'), sites: list(id('conferences.site'), MOST) }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { row }, input) => {
    if (!isOpenForWork(row)) return refuse('conferences.work.too-late');
    const sites = [...new Set(input.sites)];
    if (sites.length === 0) return refuse('conferences.sites.none-chosen');
    const { rows } = await sql<{ name: string }>`
      delete from conferences.site s where s.conference_id = ${row.id} and s.role = 'site' and s.id = any(${sites}::uuid[])
        and not exists (select from conferences.site b where b.above_id = s.id and b.id <> all(${sites}::uuid[]))
        and not exists (select from conferences.delegate d where d.site_id = s.id)
        and not exists (select from conferences.paper p where p.site_id = s.id)
        and not exists (select from conferences.head_count h where h.site_id = s.id)
        and not exists (select from conferences.seat t where t.site_id = s.id)
      returning s.name`.execute(tx);
    if (rows.length < sites.length) return refuse('conferences.sites.in-use', { kept: sites.length - rows.length });
    const before = { conference_id: row.id, removed: rows.length };
    await record({ unit: row.unit_id, table: 'conferences.site', row: row.id, before, after: null });
    return ok({ conference: row.id });
  },
});
