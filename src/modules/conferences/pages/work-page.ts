import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { id } from '#kernel/fields.ts';
import type { Query } from '#kernel/html/table-state.ts';
import type { PageSpec } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { preparePaths, type WorkPart } from '../paths-prepare.ts';
import { mayKeep } from '../policy.ts';
import { findConference, type ConferenceModel } from '../queries/find-conference.ts';

export const conferenceParams = z.object({ conference: id('conferences.conference') });
export type ConferenceParams = { readonly conference: Id<'conferences.conference'> };

/** What every working page has, and what the page adds. */
export interface WorkModel {
  readonly conference: ConferenceModel;
}

export const anyQuery = z.record(z.string(), z.unknown());

export const mayWork = (actor: Actor, { conference }: WorkModel) => mayKeep({ ...conference.standing, actor });

type Spec<Model> = Pick<PageSpec<ConferenceParams, Query, Model>, 'view'> & {
  readonly more: (conference: ConferenceModel, visit: Visit, query: Query) => Promise<Omit<Model, 'conference'>>;
};

/** A page of the convening unit's officers about one conference. */
export const workPage = <Model extends WorkModel>(
  part: WorkPart,
  { view, more }: Spec<Model>,
): PageSpec<ConferenceParams, Query, Model> => ({
  path: preparePaths.part(':conference', part),
  params: conferenceParams,
  query: anyQuery,
  load: async (visit, { conference: asked }, query) => {
    const conference = await findConference(visit, asked);
    if (conference === null || !mayKeep(conference.standing).may) return conference === null ? null : closedTo(conference);
    return { conference, ...(await more(conference, visit, query)) } as Model;
  },
  may: mayWork,
  view,
});

/** Whoever may not work on it is refused before anything more is read; the policy asked next says why. */
const closedTo = <Model extends WorkModel>(conference: ConferenceModel): Model => ({ conference }) as Model;
