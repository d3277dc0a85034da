import { z } from 'zod';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Prose, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { readShortCode } from '#kernel/short-code.ts';
import { paths } from '../paths.ts';
import { mayHelpVillage, maySeeDecisions } from '../policy.ts';
import { findProposal, type ProposalView } from '../queries/find-proposal.ts';
import { ConsentBar, ProposalChip, ProposalFacts } from '../views/proposal-facts.tsx';
import { words } from '../words.ts';

const code = z
  .string()
  .transform((typed) => readShortCode(typed))
  .pipe(z.string());

/** One initiative for everybody: what it wants, how far it is, by which rule; never which household agreed. */
export function registerProposal(site: Site): void {
  site.page({
    path: paths.proposal(':code'),
    params: z.object({ code }),
    load: (visit, params) => findProposal(visit.reader, { code: params.code }, visit.today),
    may: maySeeDecisions,
    view: proposalView,
  });
}

function proposalView(model: ProposalView, visit: Visit): Parts {
  const t = visit.t(words);
  const { row, unit } = model;
  return {
    title: row.title,
    description: t('decisions.proposal.progress', model.progress),
    demo: unit.demo,
    breadcrumbs: [{ href: paths.verb(unit.path), label: unit.name }],
    body: (
      <Stack>
        <PageTitle
          title={row.title}
          lead={
            <>
              <ProposalChip state={row.state} /> {t('decisions.proposal.kind')}, {unit.name}
            </>
          }
          actions={
            mayHelpVillage(visit.actor, model.village).may ? (
              <ButtonLink href={paths.proposalWork(row.id)}>{t('decisions.proposal.work')}</ButtonLink>
            ) : undefined
          }
        />
        {model.decision === null ? null : (
          <Notice kind="success" title={t('decisions.proposal.state.put')}>
            <a href={paths.decision(model.decision.code)}>{t('decisions.proposal.became')}</a>
          </Notice>
        )}
        <ConsentBar model={model} />
        <Prose>
          {row.content.split(/\n{1,}/).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </Prose>
        <ProposalFacts model={model} />
        <p class="meta">{t('decisions.proposal.no-names')}</p>
      </Stack>
    ),
  };
}
