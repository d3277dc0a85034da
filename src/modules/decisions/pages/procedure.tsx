import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { nameElectionTeam } from '../commands/name-election-team.ts';
import { noteStep } from '../commands/note-step.ts';
import { paths, procedureActs } from '../paths.ts';
import { maySeeVillageWork } from '../policy-meeting.ts';
import { mayInstallHead } from '../policy-procedure.ts';
import { findOffice } from '../queries/find-office.ts';
import { findProcedure } from '../queries/find-procedure.ts';
import { Convention } from '../views/procedure/convention.tsx';
import { NoteForm } from '../views/procedure/note-form.tsx';
import { Office } from '../views/procedure/office.tsx';
import { ProcedurePapers } from '../views/procedure/papers.tsx';
import { Release } from '../views/procedure/release.tsx';
import type { ProcedurePage } from '../views/procedure/shared.ts';
import { TeamForm } from '../views/procedure/team-form.tsx';
import { Timeline } from '../views/procedure/timeline.tsx';
import { DecisionChip } from '../views/state-chip.tsx';
import { villageCrumbs } from '../views/village-crumbs.ts';
import { words } from '../words.ts';
import { registerConventionForms, registerHeadForms } from './procedure-forms.ts';

const params = z.object({ decision: id('decisions.decision') });
type Params = z.infer<typeof params>;

type Query = { readonly tim: string | null };

const page: PageSpec<Params, Query, ProcedurePage> = {
  path: paths.procedure(':decision'),
  params,
  // part of a name, to find who was elected
  query: z.object({ tim: z.string().max(100).nullable().catch(null).default(null) }),
  load: async (visit, { decision }, { tim: search }) => {
    const found = await findProcedure(visit.reader, decision, visit.today);
    if (found === null) return null;
    const chooses = mayInstallHead(visit.actor, found.decision.village).may;
    return { ...found, office: await findOffice(visit.reader, found.decision, { search, chooses }, visit.today) };
  },
  may: (actor, { decision }) => maySeeVillageWork(actor, decision.village),
  view: procedureView,
};

/** The steps the law sets around one matter, and what is written down about them. */
export function registerProcedure(site: Site): void {
  const done = (_value: unknown, _visit: Visit, _reply: FastifyReply, { decision }: Params) => paths.procedure(decision);
  const at = (act: string) => ({ page, path: paths.procedureAct(':decision', act), done });
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
  registerHeadForms(site, at);
  registerConventionForms(site, at);
}

function procedureView(model: ProcedurePage, visit: Visit, form: FormState): Parts {
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
          <Office {...shared} />
          <Convention {...shared} />
          <ProcedurePapers model={model} />
        </Stack>
      </>
    ),
  };
}
