import type { Actor } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { unitNames } from '#modules/org/index.ts';
import { publicPaths } from '../paths-public.ts';
import { scopeOf } from '../policy.ts';

/** A request that waits for the person's answer. */
export interface DeskRequest {
  readonly request: Id<'publicity.request'>;
  readonly code: string;
  /** The publication it is about; null for one in free words, which only its own page shows. */
  readonly title: string | null;
  readonly href: string;
  readonly dueOn: Day;
  readonly legalRef: string;
  /** The post of the person for which this is their work. */
  readonly holding: Id<'org.holding'>;
  readonly unitName: string;
}

const MOST = 200;

/** Open requests to the registers a person keeps, the nearest deadline first; at most 200, two queries. */
export async function deskRequests(reader: Reader, actor: Actor, today: Day): Promise<DeskRequest[]> {
  const { communes, bodies } = scopeOf(actor);
  if (communes.length + bodies.length === 0) return [];
  const rows = await reader
    .selectFrom('publicity.request as r')
    .leftJoin('publicity.publication as p', 'p.id', 'r.publication_id')
    .select(['r.id', 'r.code', 'r.unit_id', 'r.body_id', 'r.due_on', 'r.legal_ref', 'p.title'])
    .where('r.state', '=', 'open')
    .where((eb) =>
      eb.or([
        ...(communes.length === 0 ? [] : [eb.and([eb('r.unit_id', 'in', communes), eb('r.body_id', 'is', null)])]),
        ...(bodies.length === 0 ? [] : [eb('r.body_id', 'in', bodies)]),
      ]),
    )
    .orderBy('r.due_on')
    .orderBy('r.id')
    .limit(MOST)
    .execute();
  const names = await unitNames(
    reader,
    rows.map((row) => row.unit_id),
    today,
  );
  return rows.flatMap((row) => {
    const holding = actor.holdings.find((held) =>
      row.body_id === null ? held.unit === row.unit_id && communes.includes(held.unit) : held.body === row.body_id,
    );
    if (holding === undefined) return [];
    return [
      {
        request: row.id,
        code: row.code,
        title: row.title,
        href: publicPaths.answerRequest(row.id),
        dueOn: row.due_on,
        legalRef: row.legal_ref,
        holding: holding.id,
        unitName: names.get(row.unit_id)?.name ?? '',
      },
    ];
  });
}
