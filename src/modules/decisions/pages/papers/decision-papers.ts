import { z } from 'zod';
import { anyOf, type Actor, type Verdict } from '#kernel/actor.ts';
import { id, text } from '#kernel/fields.ts';
import { Moved } from '#kernel/http/spec.ts';
import type { Site } from '#kernel/http/site.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Paper } from '#kernel/papers/index.ts';
import { candidateMinutes } from '../../papers/candidates.ts';
import { decisionPaper } from '../../papers/decision.ts';
import { paths } from '../../paths.ts';
import { DECISION_PAPERS, OPEN_PAPERS, paperPaths, type DecisionPaperName } from '../../paths-papers.ts';
import { maySeeDecisions } from '../../policy.ts';
import { ADDRESSEES, mayAnswerChallenge, maySeeVillageWork } from '../../policy-meeting.ts';
import { findDecision, type DecisionView } from '../../queries/find-decision.ts';
import { findOpenDecision } from '../../queries/find-open-decision.ts';
import { paperGround } from '../../queries/paper-ground.ts';
import { vi } from '../../views/paper-figures.ts';
import { sayOption } from '../../views/say.ts';
import { CONVENTION_MAKERS } from './convention-papers.ts';
import { dayOfPaper, decisionValues, hasDecisionPaper, meetingOf } from './decision-values.ts';
import { paperFile, sendLoaded, type LoadedPaper, type PaperFile } from './paper-file.ts';

/** Papers of one matter: for those who work on it, and the written decision for everybody once it was sent. */
export function registerDecisionPapers(site: Site): void {
  site.document({
    path: paperPaths.route(paperPaths.decided(':decided')),
    params: z.object({ decided: id('decisions.decision'), file: paperFile(DECISION_PAPERS) }),
    load: async (visit, { decided, file }) => {
      const view = await findDecision(visit.reader, { id: decided }, visit.today);
      return view === null ? null : loaded(view, visit, file);
    },
    may: (actor, { subject, file }) => mayWorkPaper(actor, subject, file.name),
    ...sendLoaded,
  });
  site.document({
    path: paperPaths.route(paths.decision(':code')),
    params: z.object({ code: text(60), file: paperFile(OPEN_PAPERS) }),
    load: async (visit, { code, file }) => {
      const view = await findOpenDecision(visit, code, (known) => paperPaths.open(known, file.format));
      if (view === null || view instanceof Moved) return view;
      return view.sentOn === null ? null : loaded(view, visit, file);
    },
    may: maySeeDecisions,
    ...sendLoaded,
  });
}

/** As the working page for the written decision, as the page of the procedure for the rest. */
const mayWorkPaper = (actor: Actor, { village }: DecisionView, name: DecisionPaperName): Verdict =>
  name === 'van-ban'
    ? anyOf(maySeeVillageWork(actor, village), ...ADDRESSEES.map((addressee) => mayAnswerChallenge(actor, village, addressee)))
    : maySeeVillageWork(actor, village);

async function loaded<Name extends DecisionPaperName>(
  decision: DecisionView,
  visit: Visit,
  file: PaperFile<Name>,
): Promise<LoadedPaper<DecisionView, Name> | null> {
  const paper = await MAKERS[file.name](decision, visit);
  if (paper === null) return null;
  const name: DecisionPaperName = file.name;
  const title = `${vi(`decisions.papers.${name}`)} ${decision.unit.name} ${decision.code}`;
  return { subject: decision, paper, file, title };
}

type Make = (decision: DecisionView, visit: Visit) => Promise<Paper | null>;

const written: Make = async (decision, visit) => {
  if (!hasDecisionPaper(decision)) return null;
  const { reader, now: made, today } = visit;
  const ground = await paperGround({ reader, unit: decision.unit, form: 'decision', on: dayOfPaper(decision, today), made });
  return decisionPaper(decisionValues(decision, await meetingOf(decision, visit), ground));
};

/** Form 05, for the election of a head alone: the Front board's own candidates. */
const candidates: Make = async (decision, { reader, now: made, today }) => {
  if (decision.law.matter.key !== 'village-head' || decision.election !== 'elect') return null;
  const on = decision.timeline.find(({ key }) => key === 'candidates')?.doneOn ?? null;
  const ground = await paperGround({ reader, unit: decision.unit, form: 'candidates', on: on ?? today, made });
  const options = decision.rounds.at(-1)?.options ?? [];
  const names = options.filter(({ origin }) => origin === 'front-board').map((option) => sayOption(option, vi));
  return candidateMinutes({ ...ground, on, candidates: names });
};

const MAKERS: Readonly<Record<DecisionPaperName, Make>> = {
  'van-ban': written,
  'ung-cu': candidates,
  ...CONVENTION_MAKERS,
};
