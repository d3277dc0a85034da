import type { FastifyReply } from 'fastify';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { actOnConvention } from '../commands/act-on-convention.ts';
import { answerReport } from '../commands/answer-report.ts';
import { changeHeadTerm } from '../commands/change-head-term.ts';
import { decideRelease } from '../commands/decide-release.ts';
import { endHeadPost } from '../commands/end-head-post.ts';
import { installHead } from '../commands/install-head.ts';
import { keepConvention } from '../commands/keep-convention.ts';
import { nameDraftingTeam } from '../commands/name-drafting-team.ts';
import { nameInterim } from '../commands/name-interim.ts';
import { noteReview } from '../commands/note-review.ts';
import { openRelease } from '../commands/open-release.ts';
import { reportConvention } from '../commands/report-convention.ts';
import { signPetition } from '../commands/sign-petition.ts';
import { procedureActs } from '../paths.ts';
import type { ProcedurePage } from '../views/procedure/shared.ts';

type Params = { decision: Id<'decisions.decision'> };

/** Where a form of the page is sent, and where it leads. */
type At = (act: string) => {
  readonly page: PageSpec<Params, { readonly tim: string | null }, ProcedurePage>;
  readonly path: string;
  readonly done: (value: unknown, visit: Visit, reply: FastifyReply, at: Params) => string;
};

/** Releasing a head, and who takes office after an election or a release. */
export function registerHeadForms(site: Site, at: At): void {
  site.form({
    ...at(procedureActs.release),
    command: openRelease,
    refusalAt: {
      'decisions.release.no-cause': 'cause',
      'decisions.release.signed': 'ground',
      'decisions.call.no-households': 'ground',
      'decisions.step.in-future': 'on',
      'decisions.law.none': 'on',
    },
  });
  site.form({
    ...at(procedureActs.sign),
    command: signPetition,
    refusalAt: { 'decisions.consent.unknown-household': 'codes', 'decisions.release.day': 'givenOn' },
  });
  site.form({
    ...at(procedureActs.settle),
    command: decideRelease,
    refusalAt: { 'decisions.rule.day': 'on', 'decisions.release.front-later': 'frontAgreedOn' },
  });
  site.form({
    ...at(procedureActs.interim),
    command: nameInterim,
    refusalAt: { 'decisions.interim.day': 'on', 'decisions.interim.named': '' },
  });
  registerOfficeForms(site, at);
}

function registerOfficeForms(site: Site, at: At): void {
  site.form({
    ...at(procedureActs.install),
    command: installHead,
    refusalAt: {
      'decisions.head.not-checked': 'checked',
      'decisions.head.elsewhere': 'person',
      'decisions.head.day': 'from',
      'decisions.head.no-body': '',
      'decisions.head.outside-body': '',
      'decisions.head.held-later': '',
    },
  });
  site.form({
    ...at(procedureActs.term),
    command: changeHeadTerm,
    refusalAt: {
      'decisions.head.too-far': 'until',
      'decisions.head.outside-body': 'until',
      'decisions.head.held-later': 'until',
      'decisions.head.over': '',
    },
  });
  site.form({
    ...at(procedureActs.leave),
    command: endHeadPost,
    refusalAt: { 'decisions.head.last-day': 'last', 'decisions.head.nobody': '' },
  });
}

/** A village convention: who drafts it, its dossier, what is reported and done about it, the yearly look. */
export function registerConventionForms(site: Site, at: At): void {
  site.form({
    ...at(procedureActs.drafting),
    command: nameDraftingTeam,
    refusalAt: { 'decisions.drafting.lacks': 'organisation' },
  });
  site.form({
    ...at(procedureActs.dossier),
    command: keepConvention,
    refusalAt: { 'decisions.convention.half-request': 'requestNo', 'decisions.step.in-future': 'requestOn' },
  });
  site.form({
    ...at(procedureActs.convention),
    command: actOnConvention,
    refusalAt: {
      'decisions.convention.not-now': 'kind',
      'decisions.convention.no-parts': 'parts',
      'decisions.convention.no-time-to-mend': 'mendBy',
      'decisions.convention.no-report': 'reportedOn',
      'decisions.rule.day': 'on',
    },
  });
  site.form({
    ...at(procedureActs.report),
    command: reportConvention,
    refusalAt: { 'decisions.convention.not-now': 'asks', 'decisions.rule.day': 'on', 'decisions.law.none': 'on' },
  });
  site.form({ ...at(procedureActs.answerReport), command: answerReport });
  site.form({ ...at(procedureActs.review), command: noteReview, refusalAt: { 'decisions.rule.day': 'on' } });
}
