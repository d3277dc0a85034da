import { z } from 'zod';
import { everyone, type Actor, type Verdict } from '#kernel/actor.ts';
import { dayOf } from '#kernel/day.ts';
import { id } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Paper } from '#kernel/papers/index.ts';
import { ruleOn, sayAmount, lawWords } from '#modules/law/index.ts';
import { translator } from '#kernel/words.ts';
import { ballotCount } from '../../papers/ballot-count.ts';
import type { VoteForm } from '../../papers/ballot-notice.ts';
import { ballotNotice } from '../../papers/ballot-notice.ts';
import { ballotScript } from '../../papers/loudspeaker.ts';
import { meetingCount } from '../../papers/meeting-count.ts';
import { ballotPoster } from '../../papers/poster.ts';
import { paths } from '../../paths.ts';
import { paperPaths, ROUND_PAPERS, type RoundPaper } from '../../paths-papers.ts';
import { mayHelpVillage } from '../../policy.ts';
import { maySeeVillageWork } from '../../policy-meeting.ts';
import type { BallotView } from '../../queries/find-ballot.ts';
import { findBallotNotice, type BallotNoticeModel } from '../../queries/find-ballot-notice.ts';
import { findMeeting } from '../../queries/find-meeting.ts';
import { paperGround, paperVillage } from '../../queries/paper-ground.ts';
import { paperFigures, vi } from '../../views/paper-figures.ts';
import { noticeFacts } from './notice-facts.ts';
import { paperFile, sendLoaded, type LoadedPaper } from './paper-file.ts';

const params = z.object({ round: id('decisions.round'), file: paperFile(ROUND_PAPERS) });
type Loaded = LoadedPaper<BallotView, RoundPaper>;

/** Papers of one going to the vote: what announces it, for everybody; the minutes of its count, for those who see its page. */
export function registerRoundPapers(site: Site): void {
  site.document({
    path: paperPaths.route(paths.round(':round')),
    params,
    load: async (visit, { round, file }): Promise<Loaded | null> => {
      const model = await findBallotNotice(visit.reader, round, visit.today);
      const paper = model === null ? null : await PAPERS[file.name](model, visit);
      if (model === null || paper === null) return null;
      const { ballot, unit } = model;
      return {
        subject: ballot,
        paper,
        file,
        title: `${vi(`decisions.papers.${file.name}`)} ${unit.name} ${ballot.decision.code}`,
      };
    },
    may: (actor, { subject, file }) => (file.name === 'kiem-phieu' ? mayCount(actor, subject) : everyone),
    ...sendLoaded,
  });
}

/** As the page of the round: a meeting's is open to those who follow the commune, too. */
const mayCount = (actor: Actor, { meeting, place }: BallotView): Verdict =>
  meeting === null ? mayHelpVillage(actor, place) : maySeeVillageWork(actor, place);

type Make = (model: BallotNoticeModel, visit: Visit) => Promise<Paper | null>;

const PAPERS: Readonly<Record<RoundPaper, Make>> = {
  'thong-bao': async (model, visit) => {
    const facts = noticeFacts(model, visit.room.publicUrl);
    if (facts === null) return null;
    const on = model.ballot.noticeOn ?? visit.today;
    const ground = await paperGround({ reader: visit.reader, unit: model.unit, form: 'ballot-notice', on, made: visit.now });
    return ballotNotice({ ...ground, ...facts });
  },
  'ap-phich': async (model, visit) => {
    const sheet = await announced(model, visit);
    return sheet === null ? null : ballotPoster(sheet);
  },
  'bai-doc-loa': async (model, visit) => {
    const sheet = await announced(model, visit);
    return sheet === null ? null : ballotScript(sheet);
  },
  'kiem-phieu': (model, visit) => (model.ballot.meeting === null ? slipCount(model, visit) : handCount(model, visit)),
};

async function announced(model: BallotNoticeModel, visit: Visit) {
  const facts = noticeFacts(model, visit.room.publicUrl);
  if (facts === null) return null;
  const { form, named, opensOn, closesOn, title, address } = facts;
  const village = await paperVillage(visit.reader, model.unit, visit.today);
  return { village, made: visit.now, topics: [title], form, named, opensOn, closesOn, address };
}

const boxOf = ({ ballot }: BallotNoticeModel, { room }: Visit): string =>
  `${room.publicUrl}${paths.box(ballot.decision.code)}?luot=${ballot.no}`;

/** Witnesses and copies by the rules of a day. */
function asked(on: Parameters<typeof ruleOn>[1]) {
  const [witnesses, copies] = [ruleOn('witnesses', on), ruleOn('counting.copies', on)];
  return {
    witnessesAsked: witnesses?.unit === 'people' ? witnesses.value : 0,
    copies: copies === null ? '.......... bản' : sayAmount(copies, translator(lawWords, 'vi')).replace(/^(\d) /, '0$1 '),
  };
}

/** Form 04; from the moment the slips are counted, before that with room to write. */
async function slipCount(model: BallotNoticeModel, visit: Visit): Promise<Paper | null> {
  const { ballot, unit } = model;
  const { opensOn, closesOn, result, form } = ballot;
  if (form === 'meeting' || opensOn === null || closesOn === null) return null;
  if (!['open', 'counting', 'closed'].includes(ballot.state)) return null;
  const named = (...roles: readonly string[]): string[] =>
    roles.flatMap((role) => ballot.team.flatMap((one) => (one.role === role && one.name !== null ? [one.name] : [])));
  return ballotCount({
    ...(await paperGround({ reader: visit.reader, unit, form: 'ballot-count', on: closesOn, made: visit.now })),
    ...asked(closesOn),
    form: form satisfies VoteForm,
    title: ballot.decision.title,
    opensOn,
    closesOn,
    team: named('leader', 'member'),
    witnesses: named('witness'),
    issued: ballot.roll.issued,
    figures: result === null ? null : paperFigures(result, ballot.options),
    merkleRoot: ballot.merkleRoot,
    boxAddress: boxOf(model, visit),
  });
}

/** Form 02, for a secret vote at a meeting: its counting board is what the minutes are about. */
async function handCount(model: BallotNoticeModel, visit: Visit): Promise<Paper | null> {
  const { ballot, unit } = model;
  const meeting = ballot.meeting === null ? null : await findMeeting(visit.reader, ballot.meeting, visit.today);
  const item = meeting?.agenda.find(({ round }) => round.id === ballot.id);
  if (meeting === null || item === undefined || item.round.method !== 'secret') return null;
  if (!['open', 'counting', 'closed'].includes(item.round.state)) return null;
  const on = dayOf(meeting.startsAt);
  const { result, merkleRoot, options } = item.round;
  return meetingCount({
    ...(await paperGround({ reader: visit.reader, unit, form: 'meeting-count', on, made: visit.now })),
    ...asked(on),
    title: item.title,
    startsAt: meeting.startsAt,
    on,
    place: meeting.place,
    counters: item.board.counters,
    witnesses: item.board.witnesses,
    figures: result === null ? null : { ...paperFigures(result, options), channels: [] },
    merkleRoot,
    boxAddress: boxOf(model, visit),
  });
}
