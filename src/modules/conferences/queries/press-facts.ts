import { dayOf } from '#kernel/day.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { PressFacts } from '../papers/press-draft.ts';
import { clockOf } from '../prepare-fields.ts';
import { sayChair } from '../views/facts.tsx';
import type { ConferenceModel } from './find-conference.ts';
import { findFigures } from './find-figures.ts';
import { listOutcomes } from './list-outcomes.ts';
import { listPapers } from './list-papers.ts';

/** What a report of a conference can be drafted from. */
export async function pressFacts({ reader }: Pick<Visit, 'reader'>, conference: ConferenceModel): Promise<PressFacts> {
  const { chairs, startsAt } = conference;
  const found = await findFigures(reader, conference.id);
  const papers = await listPapers(reader, conference.id, { onlyAccepted: true });
  const directing = chairs.find(({ role }) => role === 'directing');
  const comrade = (chair: (typeof chairs)[number]): string => `Đồng chí ${sayChair(chair)}`;
  return {
    title: conference.title,
    theme: conference.theme,
    conveners: [conference.bodyName, ...conference.coConveners],
    on: dayOf(startsAt),
    at: clockOf(startsAt).replace(':', ' giờ '),
    place: conference.place,
    directing: directing === undefined ? null : comrade(directing),
    chairs: chairs.filter(({ role }) => role === 'chair').map(comrade),
    sites: conference.sites,
    joined: found?.figures.traffic.joined ?? 0,
    delegates: found?.figures.delegates.invited ?? 0,
    present: found?.figures.delegates.present ?? 0,
    papers: papers.map(({ title, siteName }) => ({ title, unit: siteName })),
    turns: found?.figures.speech.turns ?? 0,
    proposals: found?.figures.proposals.made ?? 0,
    ...(await listOutcomes(reader, conference.id)),
    demo: conference.demo,
  };
}
