import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Electorate } from '../rules/poll/electorate.ts';

const CHUNK = 1_000;

/** Writes it down with the poll: from now on nothing changes who may vote in it. @param votable each on a seat of their own */
export async function freezeElectorate(
  tx: Tx,
  poll: Id<'conferences.poll'>,
  { voters, sites }: Electorate,
  votable: boolean,
): Promise<void> {
  const halls = sites.map(({ site, entitled, present }) => ({ poll_id: poll, site_id: site, entitled, present }));
  for (const part of chunks(halls)) await tx.insertInto('conferences.poll_site').values(part).execute();
  const people = voters.map(({ delegate, site, weight, present, caster }) => ({
    poll_id: poll,
    delegate_id: delegate,
    site_id: site,
    weight,
    present,
    caster_id: caster,
    votable,
  }));
  for (const part of chunks(people)) await tx.insertInto('conferences.poll_voter').values(part).execute();
}

const chunks = <T>(items: readonly T[]): readonly T[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) => items.slice(at * CHUNK, (at + 1) * CHUNK));
