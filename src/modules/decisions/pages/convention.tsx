import { z } from 'zod';
import { text } from '#kernel/fields.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Chip, type ChipState } from '#kernel/html/chip.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { PageTitle, Prose, Section, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { paths } from '../paths.ts';
import { maySeeDecisions } from '../policy.ts';
import { maySeeVillageWork } from '../policy-meeting.ts';
import { findOpenConvention, type OpenConvention } from '../queries/find-open-convention.ts';
import type { Standing } from '../rules/convention.ts';
import { Timeline } from '../views/procedure/timeline.tsx';
import { dayOfYear } from '../views/procedure/convention.tsx';
import { words } from '../words.ts';

const SHAPES: Readonly<Record<Standing, ChipState>> = {
  draft: 'none',
  posted: 'open',
  adopted: 'soon',
  'in-force': 'done',
  'partly-in-force': 'done',
  suspended: 'late',
  'partly-suspended': 'late',
  refused: 'none',
  replaced: 'none',
  abolished: 'none',
  'not-adopted': 'none',
};

const page: PageSpec<{ readonly code: string }, object, OpenConvention> = {
  path: paths.convention(':code'),
  params: z.object({ code: text(60) }),
  load: (visit, { code }) => findOpenConvention(visit, code, paths.convention),
  may: maySeeDecisions,
  view: conventionView,
};

/** A village convention for everybody: its text, whether it is in force, what was decided about it. */
export function registerConvention(site: Site): void {
  site.page(page);
}

function conventionView(model: OpenConvention, visit: Visit): Parts {
  const t = visit.t(words);
  const { decision, convention } = model;
  const adopted = convention.kept?.adopted ?? '';
  const shown = ['draft', 'posted'].includes(convention.standing) ? decision.content : adopted;
  return {
    title: t('decisions.convention.page', { title: decision.title }),
    demo: decision.unit.demo,
    breadcrumbs: [
      { href: paths.verb(decision.unit.path), label: t('decisions.open.crumb', { unit: decision.unit.name }) },
      { href: paths.decision(decision.code), label: decision.title },
    ],
    body: (
      <>
        <PageTitle
          title={t('decisions.convention.page', { title: decision.title })}
          lead={
            <>
              {decision.unit.name}{' '}
              <Chip state={SHAPES[convention.standing]}>{t(`decisions.standing.${convention.standing}`)}</Chip>
            </>
          }
          actions={
            decision.rounds.some(({ noticeOn }) => noticeOn !== null) ? (
              <ButtonLink href={paths.decision(decision.code)}>{t('decisions.convention.decision')}</ButtonLink>
            ) : undefined
          }
        />
        <Stack>
          <Facts model={model} visit={visit} />
          <Acts model={model} visit={visit} />
          <Section title={t('decisions.convention.text')}>
            <Prose>
              {shown === '' ? (
                <p>{t('decisions.convention.no-text')}</p>
              ) : (
                shown.split(/\n+/).map((paragraph, at) => <p key={at}>{paragraph}</p>)
              )}
            </Prose>
          </Section>
          <Section title={t('decisions.procedure.title')}>
            <Timeline steps={decision.timeline} officer={maySeeVillageWork(visit.actor, decision.village).may} />
          </Section>
        </Stack>
      </>
    ),
  };
}

interface Props {
  readonly model: OpenConvention;
  readonly visit: Visit;
}

function Facts({ model: { decision, convention } }: Props) {
  const t = useWords(words);
  const { kept, posted } = convention;
  return (
    <Prose>
      {decision.effectiveOn === null ? null : <p>{t('decisions.convention.in-force-from', { day: decision.effectiveOn })}</p>}
      {posted === null ? null : <p>{t('decisions.convention.posted-at', { day: posted.on, place: posted.place })}</p>}
      {kept === null || kept.comments === 0 ? null : <p>{t('decisions.convention.comments-count', { count: kept.comments })}</p>}
      {kept === null || kept.review_day === null ? null : (
        <p>{t('decisions.convention.review-on', { day: dayOfYear(kept.review_day) })}</p>
      )}
    </Prose>
  );
}

/** Suspended, let go again, abolished: each with its reason, the part it is about, and the time to mend. */
function Acts({ model: { convention }, visit }: Props) {
  const t = useWords(words);
  if (convention.acts.length === 0) return null;
  return (
    <Section title={t('decisions.convention.history')}>
      <ol>
        {convention.acts.map((act) => (
          <li key={act.id}>
            <b>{t(`decisions.convention.act.${act.kind}`)}</b>, {formatDay(act.on_day, visit.lang)} ({act.document_no}).{' '}
            {t(`decisions.convention.scope.${act.scope}`)}
            {act.parts === '' ? '' : `: ${act.parts}`}. {act.reason}{' '}
            {act.mend_by === null ? null : `${t('decisions.convention.mend-until', { day: act.mend_by })} `}
            {act.due_on !== null && act.on_day > act.due_on
              ? `(${t('decisions.convention.act-late', { day: act.due_on })}) `
              : null}
            <LegalRef of={{ legalRef: act.legal_ref, status: act.law_status }} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
