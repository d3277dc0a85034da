import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Columns, PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { addScan } from '../commands/add-scan.ts';
import { answerChallenge } from '../commands/answer-challenge.ts';
import { editDecision } from '../commands/edit-decision.ts';
import { removeScan } from '../commands/remove-scan.ts';
import { replaceDecision } from '../commands/replace-decision.ts';
import { ruleOnDecision } from '../commands/rule-on-decision.ts';
import { sendDecision } from '../commands/send-decision.ts';
import { showScan } from '../commands/show-scan.ts';
import { withdrawDecision } from '../commands/withdraw-decision.ts';
import { writeRecord } from '../commands/write-record.ts';
import { anyOf } from '#kernel/actor.ts';
import { paths } from '../paths.ts';
import { ADDRESSEES, mayAnswerChallenge, maySeeVillageWork } from '../policy-meeting.ts';
import { findWorkOn, type WorkOnModel } from '../queries/find-work-on.ts';
import { DecisionSteps } from '../views/decision-steps.tsx';
import { ProcedureSection } from '../views/procedure/section.tsx';
import { ResultView } from '../views/result-view.tsx';
import { DecisionChip } from '../views/state-chip.tsx';
import { villageCrumbs } from '../views/village-crumbs.ts';
import { Challenges } from '../views/work/challenges.tsx';
import { Edit } from '../views/work/edit.tsx';
import { Facts } from '../views/work/facts.tsx';
import { Next } from '../views/work/next.tsx';
import { Paper } from '../views/work/paper.tsx';
import { Replace } from '../views/work/replace.tsx';
import { Rule } from '../views/work/rule.tsx';
import { Scans } from '../views/work/scans.tsx';
import { words } from '../words.ts';

const params = z.object({ decision: id('decisions.decision') });
type WorkOnParams = z.infer<typeof params>;

const page: PageSpec<WorkOnParams, object, WorkOnModel> = {
  path: paths.workOn(':decision'),
  params,
  load: (visit, { decision }) => findWorkOn(visit.reader, decision, visit.today),
  may: (actor, { decision }) =>
    anyOf(
      maySeeVillageWork(actor, decision.village),
      ...ADDRESSEES.map((addressee) => mayAnswerChallenge(actor, decision.village, addressee)),
    ),
  view: workOnView,
};

/** One matter from the draft to the ruling; the forms are those that state and policy allow. */
export function registerWorkOn(site: Site): void {
  const done = (_value: unknown, _visit: Visit, _reply: FastifyReply, { decision }: WorkOnParams) => paths.workOn(decision);
  const at = (act: string) => ({ page, path: paths.act(':decision', act), done });
  site.page(page);
  site.form({
    ...at('sua'),
    command: editDecision,
    refusalAt: {
      'decisions.draft.which-election': 'election',
      'decisions.edit.planned': 'matter',
      'decisions.law.none': 'matter',
    },
  });
  site.form({ ...at('rut'), command: withdrawDecision });
  site.form({ ...at('van-ban'), command: writeRecord, refusalAt: { 'decisions.record.signed-in-future': 'signedOn' } });
  site.form({
    ...at('gui'),
    command: sendDecision,
    refusalAt: { 'decisions.send.missing': '', 'decisions.convention.dossier-missing': '' },
  });
  site.form({
    ...at('quyet-dinh'),
    command: ruleOnDecision,
    refusalAt: { 'decisions.rule.no-reason': 'reason', 'decisions.rule.day': 'on' },
  });
  site.form({
    ...at('thay-the'),
    command: replaceDecision,
    refusalAt: {
      'decisions.replace.unknown': 'by',
      'decisions.replace.other-matter': 'by',
      'decisions.replace.not-in-force': 'by',
    },
  });
  site.form({ ...at('tra-loi'), command: answerChallenge });
  site.form({
    ...at('them-ban-ky'),
    command: addScan,
    refusalAt: {
      'decisions.scan.pdf-or-photo': 'file',
      'decisions.scan.not-now': 'of',
      'decisions.scan.too-many': 'file',
    },
  });
  site.form({ ...at('hien-ban-ky'), command: showScan, refusalAt: { 'decisions.scan.not-checked': 'checked' } });
  site.form({ ...at('bo-ban-ky'), command: removeScan });
}

function workOnView(model: WorkOnModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { decision } = model;
  const shared = { model, form, visit };
  return {
    title: decision.title,
    demo: decision.unit.demo,
    indexed: false,
    breadcrumbs: villageCrumbs(visit, decision.unit),
    body: (
      <>
        <PageTitle
          title={decision.title}
          lead={<DecisionChip state={decision.state} />}
          actions={
            decision.state === 'draft' ? undefined : (
              <ButtonLink href={paths.decision(decision.code)}>{t('decisions.work.public')}</ButtonLink>
            )
          }
        />
        <Columns
          side={
            <Section title={t('decisions.timeline.title')}>
              <DecisionSteps decision={decision} officer />
            </Section>
          }
        >
          <Stack>
            <Next {...shared} />
            <Rule {...shared} />
            {decision.rounds.map((round) =>
              round.result === null ? null : <ResultView key={round.id} round={round} result={round.result} officer />,
            )}
            <ProcedureSection decision={decision} officer />
            <Paper {...shared} />
            <Scans {...shared} />
            <Challenges {...shared} />
            <Facts {...shared} />
            <Edit {...shared} />
            <Replace {...shared} />
          </Stack>
        </Columns>
      </>
    ),
  };
}
