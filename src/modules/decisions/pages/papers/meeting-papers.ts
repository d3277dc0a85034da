import { z } from 'zod';
import { everyone, type Actor, type Verdict } from '#kernel/actor.ts';
import { id } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Paper } from '#kernel/papers/index.ts';
import { cite } from '#modules/law/index.ts';
import { annualResult } from '../../papers/annual-result.ts';
import { meetingScript } from '../../papers/loudspeaker.ts';
import { meetingMinutes } from '../../papers/meeting-minutes.ts';
import { meetingNotice } from '../../papers/meeting-notice.ts';
import { meetingPoster } from '../../papers/poster.ts';
import { paths } from '../../paths.ts';
import { MEETING_PAPERS, paperPaths, type MeetingPaper } from '../../paths-papers.ts';
import { mayHelpVillage } from '../../policy.ts';
import { maySeeVillageWork } from '../../policy-meeting.ts';
import { findAnnual } from '../../queries/find-annual.ts';
import { findMeeting, type MeetingModel } from '../../queries/find-meeting.ts';
import { chairTitle, paperGround, paperVillage } from '../../queries/paper-ground.ts';
import { ANNUAL_PARTS, numberOf } from '../../rules/annual.ts';
import { draftMinutes } from '../../views/minutes-draft.ts';
import { vi } from '../../views/paper-figures.ts';
import { sayOption } from '../../views/say.ts';
import { paperFile, sendLoaded, type LoadedPaper } from './paper-file.ts';

const params = z.object({ meeting: id('decisions.meeting'), file: paperFile(MEETING_PAPERS) });
type Loaded = LoadedPaper<MeetingModel, MeetingPaper>;

/** Papers of a meeting, each under the policy of the page it belongs to. */
export function registerMeetingPapers(site: Site): void {
  site.document({
    path: paperPaths.route(paths.meeting(':meeting')),
    params,
    load: async (visit, { meeting, file }): Promise<Loaded | null> => {
      const model = await findMeeting(visit.reader, meeting, visit.today);
      const paper = model === null ? null : await PAPERS[file.name](model, visit);
      if (model === null || paper === null) return null;
      return { subject: model, paper, file, title: `${vi(`decisions.papers.${file.name}`)} ${model.unit.name} ${model.on}` };
    },
    may: (actor, { subject, file }) => MAY[file.name](actor, subject),
    ...sendLoaded,
  });
}

const asNotice = (): Verdict => everyone;

const MAY: Readonly<Record<MeetingPaper, (actor: Actor, model: MeetingModel) => Verdict>> = {
  'giay-moi': asNotice,
  'ap-phich': asNotice,
  'bai-doc-loa': asNotice,
  'bien-ban': (actor, { village }) => mayHelpVillage(actor, village),
  'ket-qua': (actor, { village }) => maySeeVillageWork(actor, village),
};

const openAddress = (model: MeetingModel, { room }: Visit): string => {
  const first = model.agenda[0];
  return room.publicUrl + (first === undefined ? paths.verb(model.unit.path) : paths.decision(first.code));
};

const topicsOf = (model: MeetingModel): readonly string[] => model.agenda.map(({ title }) => title);

const announced = async (model: MeetingModel, visit: Visit) => ({
  village: await paperVillage(visit.reader, model.unit, model.on),
  made: visit.now,
  topics: topicsOf(model),
  startsAt: model.startsAt,
  on: model.on,
  place: model.place,
});

/** Null where the meeting has no such paper: nothing is announced before its notice, nothing minuted before it opened. */
const PAPERS: Readonly<Record<MeetingPaper, (model: MeetingModel, visit: Visit) => Promise<Paper | null>>> = {
  'giay-moi': async (model, visit) => (model.noticeOn === null ? null : invitation(model, visit)),
  'ap-phich': async (model, visit) =>
    model.noticeOn === null
      ? null
      : meetingPoster({
          ...(await announced(model, visit)),
          annual: model.kind === 'annual',
          address: openAddress(model, visit),
        }),
  'bai-doc-loa': async (model, visit) => (model.noticeOn === null ? null : meetingScript(await announced(model, visit))),
  'bien-ban': async (model, visit) => (model.state === 'open' || model.state === 'closed' ? minutes(model, visit) : null),
  'ket-qua': result,
};

async function invitation(model: MeetingModel, visit: Visit): Promise<Paper> {
  const { reader, now: made, today } = visit;
  const form = model.kind === 'annual' ? 'annual-summons' : 'meeting-notice';
  return meetingNotice({
    ...(await paperGround({ reader, unit: model.unit, form, on: model.noticeOn ?? today, made })),
    noticeOn: model.noticeOn,
    startsAt: model.startsAt,
    on: model.on,
    place: model.place,
    chair: model.chair,
    chairTitle: await chairTitle(reader, model.id),
    clusters: model.clusters,
    matters: model.agenda.map((item) => ({
      title: item.title,
      matterRef: cite(item.law.matter.legalRef),
      needed: item.needed,
      households: model.households,
      passRef: cite(item.law.pass.rule.legalRef),
      candidates: item.election === 'elect' ? item.round.options.map((option) => sayOption(option, vi)) : [],
    })),
    parts: model.kind === 'annual' ? ANNUAL_PARTS.map((part) => vi(`decisions.annual.part.${part}`)) : [],
    address: openAddress(model, visit),
  });
}

async function minutes(model: MeetingModel, { reader, now: made }: Visit): Promise<Paper> {
  return meetingMinutes({
    ...(await paperGround({ reader, unit: model.unit, form: 'meeting-minutes', on: model.on, made })),
    on: model.on,
    chair: model.chair,
    secretary: model.secretary,
    text: model.minutes === '' ? draftMinutes(model, vi, 'vi') : model.minutes,
    draft: model.minutes === '',
  });
}

async function result(model: MeetingModel, { reader, now: made, today }: Visit): Promise<Paper | null> {
  const annual = model.state === 'open' || model.state === 'closed' ? await findAnnual(reader, model.id, today) : null;
  if (annual === null) return null;
  return annualResult({
    ...(await paperGround({ reader, unit: model.unit, form: 'annual-result', on: model.on, made })),
    sentOn: annual.kept?.result_sent_on ?? null,
    startsAt: model.startsAt,
    on: model.on,
    place: model.place,
    chair: model.chair,
    households: model.households,
    present: model.present.all,
    parts: ANNUAL_PARTS.flatMap((part) => {
      const held = annual.held.find(({ no }) => no === numberOf(part));
      return held === undefined ? [] : [{ title: vi(`decisions.annual.part.${part}`), words: held.words }];
    }),
    result: annual.kept?.result ?? '',
  });
}
