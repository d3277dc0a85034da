import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { actOnConvention } from '../commands/act-on-convention.ts';
import { keepConvention } from '../commands/keep-convention.ts';
import { nameElectionTeam } from '../commands/name-election-team.ts';
import { nameInterim } from '../commands/name-interim.ts';
import { noteStep } from '../commands/note-step.ts';
import { openRelease } from '../commands/open-release.ts';
import { signPetition } from '../commands/sign-petition.ts';
import { paths, procedureActs } from '../paths.ts';
import { maySeeVillageWork } from '../policy-meeting.ts';
import { findProcedure, type ProcedureModel } from '../queries/find-procedure.ts';
import { Convention } from '../views/procedure/convention.tsx';
import { NoteForm } from '../views/procedure/note-form.tsx';
import { Release } from '../views/procedure/release.tsx';
import { TeamForm } from '../views/procedure/team-form.tsx';
import { Timeline } from '../views/procedure/timeline.tsx';
import { DecisionChip } from '../views/state-chip.tsx';
import { villageCrumbs } from '../views/village-crumbs.ts';
import { words } from '../words.ts';

const params = z.object({ decision: id('decisions.decision') });
type Params = z.infer<typeof params>;

const page: PageSpec<Params, object, ProcedureModel> = {
  path: paths.procedure(':decision'),
  params,
  load: (visit, { decision }) => findProcedure(visit.reader, decision, visit.today),
  may: (actor, { decision }) => maySeeVillageWork(actor, decision.village),
  view: procedureView,
};

/** The steps the law sets around one matter, and what is written down about them. */
export function registerProcedure(site: Site): void {
  const done = (_value: unknown, _visit: Visit, _reply: FastifyReply, { decision }: Params) => paths.procedure(decision);
  const at = (act: string) => ({ page, path: paths.act(':decision', act), done });
  site.page(page);
  site.form({
    ...at(procedureActs.note),
    command: noteStep,
    refusalAt: {
      'decisions.step.not-of-matter': 'step',
      'decisions.step.called': 'step',
      'decisions.step.no-candidate': 'step',
      'decisions.step.no-team': 'step',
      'decisions.step.not-recognised': 'step',
      'decisions.step.in-future': 'on',
      'decisions.step.no-place': 'note',
    },
  });
  site.form({
    ...at(procedureActs.team),
    command: nameElectionTeam,
    refusalAt: { 'decisions.team.nobody': 'members', 'decisions.procedure.team-candidate': 'members' },
  });
  registerReleaseForms(site, at);
  registerConventionForms(site, at);
}

type At = (act: string) => {
  readonly page: typeof page;
  readonly path: string;
  readonly done: (value: unknown, visit: Visit, reply: FastifyReply, at: Params) => string;
};

function registerReleaseForms(site: Site, at: At): void {
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
    ...at(procedureActs.interim),
    command: nameInterim,
    refusalAt: { 'decisions.interim.day': 'on', 'decisions.interim.named': '' },
  });
}

function registerConventionForms(site: Site, at: At): void {
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
}

function procedureView(model: ProcedureModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { decision } = model;
  const shared = { model, form, visit };
  return {
    title: `${t('decisions.procedure.title')}: ${decision.title}`,
    demo: decision.unit.demo,
    indexed: false,
    breadcrumbs: [...villageCrumbs(visit, decision.unit), { href: paths.workOn(decision.id), label: decision.title }],
    body: (
      <>
        <PageTitle title={decision.title} lead={<DecisionChip state={decision.state} />} />
        <Stack>
          <Section title={t('decisions.procedure.title')} lead={t('decisions.procedure.lead')}>
            <Timeline steps={decision.timeline} officer />
          </Section>
          <NoteForm {...shared} />
          <TeamForm {...shared} />
          <Release {...shared} />
          <Convention {...shared} />
        </Stack>
      </>
    ),
  };
}
