import type { Actor, Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placesOf, unitNames } from '#modules/org/index.ts';
import { scopeOf } from '../policy.ts';
import { findPersonalData } from '../rules/personal-data/find.ts';
import type { Finding } from '../rules/personal-data/finding.ts';
import { findKeeper } from './find-keeper.ts';
import { holdersNow, type Holder } from './find-plan.ts';
import { findPublication, type PublicationView } from './find-publication.ts';

/** A village whose head the visitor is. */
export interface OwnVillage {
  readonly place: Place;
  readonly name: string;
}

export interface WorkOnModel {
  readonly publication: PublicationView;
  readonly keeperName: string;
  readonly holders: readonly Holder[];
  readonly villages: readonly OwnVillage[];
  /** What may be personal data in title and summary. */
  readonly findings: readonly Finding[];
}

/** The working page of one duty or publication, as far as it depends on who looks. */
export async function loadWorkOn(
  reader: Reader,
  id: Id<'publicity.publication'>,
  actor: Actor,
  today: Day,
): Promise<WorkOnModel | null> {
  const publication = await findPublication(reader, { id }, today);
  if (publication === null) return null;
  const keeper = await findKeeper(reader, publication.body ?? publication.unit.id, today);
  if (keeper === null) return null;
  return {
    publication,
    keeperName: keeper.name,
    holders: await holdersNow(reader, keeper, today),
    villages: await ownVillages(reader, actor, today),
    findings: findPersonalData(`${publication.title}\n${publication.summary}`),
  };
}

async function ownVillages(reader: Reader, actor: Actor, today: Day): Promise<OwnVillage[]> {
  const { villages } = scopeOf(actor);
  const places = await placesOf(reader, villages, today);
  const names = await unitNames(reader, villages, today);
  return [...places].map(([village, place]) => ({ place, name: names.get(village)?.name ?? '' }));
}
