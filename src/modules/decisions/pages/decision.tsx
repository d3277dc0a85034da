import { z } from 'zod';
import { text } from '#kernel/fields.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { Columns, PageTitle, Prose, Section, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { orgPaths } from '#modules/org/index.ts';
import { paths } from '../paths.ts';
import { paperPaths } from '../paths-papers.ts';
import { maySeeDecisions } from '../policy.ts';
import { maySeeVillageWork } from '../policy-meeting.ts';
import type { DecisionView } from '../queries/find-decision.ts';
import { findOpenDecision } from '../queries/find-open-decision.ts';
import { DecisionSteps } from '../views/decision-steps.tsx';
import { ElementsList } from '../views/elements-list.tsx';
import { PaperLinks } from '../views/paper-links.tsx';
import { ProcedureSection } from '../views/procedure/section.tsx';
import { ResultView } from '../views/result-view.tsx';
import { ScanList } from '../views/scan-list.tsx';
import { sayMatter, sayShare } from '../views/say.ts';
import { DecisionChip } from '../views/state-chip.tsx';
import { words } from '../words.ts';

const page: PageSpec<{ readonly code: string }, object, DecisionView> = {
  path: paths.decision(':code'),
  params: z.object({ code: text(60) }),
  load: (visit, { code }) => findOpenDecision(visit, code, paths.decision),
  may: maySeeDecisions,
  view: decisionView,
};

/** One matter for everybody, under the code printed on its notice: what it is, what was counted, what became of it. */
export function registerDecision(site: Site): void {
  site.page(page);
}

function decisionView(decision: DecisionView, visit: Visit): Parts {
  const t = visit.t(words);
  const { unit } = decision;
  const above = unit.path.split('/').slice(0, -1).join('/');
  const officer = maySeeVillageWork(visit.actor, decision.village).may;
  return {
    title: decision.title,
    description: decision.content === '' ? undefined : decision.content.slice(0, 200),
    demo: unit.demo,
    breadcrumbs: [
      ...(unit.parentName === null ? [] : [{ href: orgPaths.unit(above), label: unit.parentName }]),
      { href: paths.verb(unit.path), label: t('decisions.open.crumb', { unit: unit.name }) },
    ],
    body: (
      <>
        <PageTitle
          title={decision.title}
          lead={
            <>
              {unit.name} <DecisionChip state={decision.state} />
            </>
          }
          actions={officer ? <ButtonLink href={paths.workOn(decision.id)}>{t('decisions.open.work-on')}</ButtonLink> : undefined}
        />
        <Columns side={<Side decision={decision} officer={officer} />}>
          <Stack>
            <Outcome decision={decision} officer={officer} />
            <Content decision={decision} visit={visit} officer={officer} />
            <ProcedureSection decision={decision} officer={officer} />
            {decision.sentOn === null ? null : (
              <Section title={t('decisions.record.title')}>
                <ElementsList record={decision.record} elects={decision.election === 'elect'} />
                <PaperLinks
                  papers={[{ name: t('decisions.papers.van-ban'), href: (format) => paperPaths.open(decision.code, format) }]}
                />
              </Section>
            )}
            <ScanList scans={decision.scans.filter(({ shown }) => shown)} />
          </Stack>
        </Columns>
      </>
    ),
  };
}

interface Props {
  readonly decision: DecisionView;
  readonly officer: boolean;
}

/** What was counted, the newest first; what an authority decided about it, with its reasons. */
function Outcome({ decision, officer }: Props) {
  const t = useWords(words);
  return (
    <>
      {decision.rulings.toReversed().map((ruling) => (
        <Notice
          key={ruling.id}
          kind={ruling.kind === 'recognised' ? 'success' : 'warning'}
          title={t(`decisions.ruling.${ruling.kind}`)}
        >
          <p>
            {ruling.reason === '' ? null : `${ruling.reason} `}({ruling.documentNo}, {ruling.bodyName})
          </p>
        </Notice>
      ))}
      {decision.replacedBy === null ? null : (
        <Notice kind="info" title={t(`decisions.state.${decision.state}`)}>
          <a href={paths.decision(decision.replacedBy.code)}>{decision.replacedBy.title}</a>
        </Notice>
      )}
      {decision.rounds
        .toReversed()
        .map((round) =>
          round.result === null ? null : <ResultView key={round.id} round={round} result={round.result} officer={officer} />,
        )}
    </>
  );
}

/** The matter by the law, what it needs, and its own words. */
function Content({ decision, visit, officer }: Props & { readonly visit: Visit }) {
  const t = useWords(words);
  const { law } = decision;
  return (
    <Section title={t('decisions.fact.content')}>
      <Prose>
        <p>
          {sayMatter(law, visit.lang)} <LegalRef of={law.matter} officer={officer} />
        </p>
        {decision.content.split(/\n+/).map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
        <p>
          {t('decisions.fact.share', { share: sayShare(law, visit.lang) })} <LegalRef of={law.pass.rule} officer={officer} />
        </p>
        {decision.effectiveOn === null ? null : (
          <p>{t('decisions.open.in-force', { day: formatDay(decision.effectiveOn, visit.lang) })}</p>
        )}
      </Prose>
    </Section>
  );
}

/** The vote by slips or online that is announced or running. */
const announcedBallot = ({ rounds }: DecisionView) =>
  rounds.flatMap(({ id, form, state, noticeOn }) =>
    form !== 'meeting' && noticeOn !== null && (state === 'called' || state === 'open') ? [{ id, form }] : [],
  )[0];

function Side({ decision, officer }: Props) {
  const t = useWords(words);
  const ballot = announcedBallot(decision);
  const meeting = decision.rounds.findLast(({ meeting }) => meeting !== null && meeting.state === 'called')?.meeting;
  return (
    <>
      {meeting === undefined || meeting === null ? null : (
        <Card title={t('decisions.open.notice')} href={paths.meetingAct(meeting.id, 'thong-bao')} level={2}>
          <p>{t('decisions.open.notice-why')}</p>
        </Card>
      )}
      {ballot === undefined ? null : (
        <Card title={t(`decisions.ballot-notice.head-${ballot.form}`)} href={paperPaths.ballotNotice(ballot.id)} level={2}>
          <p>{t('decisions.ballot-notice.link')}</p>
        </Card>
      )}
      <Section title={t('decisions.timeline.title')}>
        <DecisionSteps decision={decision} officer={officer} />
      </Section>
      {decision.rounds.some(({ state }) => state === 'closed') ? (
        <Card title={t('decisions.open.box')} href={paths.box(decision.code)} level={2}>
          <p>{t('decisions.open.box-why')}</p>
        </Card>
      ) : null}
      <Card title={t('decisions.challenge.title')} href={paths.challenge(decision.code)} level={2}>
        <p>{t('decisions.challenge.why')}</p>
      </Card>
    </>
  );
}
