import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { PageTitle, Prose, Section, Stack } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { DayText } from '#kernel/html/time.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { useWords } from '#kernel/words.ts';
import { endorseProposal } from '../commands/endorse-proposal.ts';
import { enterConsents } from '../commands/enter-consents.ts';
import { putProposal } from '../commands/put-proposal.ts';
import { withdrawConsent } from '../commands/withdraw-consent.ts';
import { withdrawProposal } from '../commands/withdraw-proposal.ts';
import { paths } from '../paths.ts';
import { paperPaths } from '../paths-papers.ts';
import { mayEndorse, mayHelpVillage, mayRunVillage } from '../policy.ts';
import { findConsentSheet, type ConsentSheet } from '../queries/find-proposal.ts';
import { Endorse, EnterConsents, PutProposal, WithdrawProposal } from '../views/consent-forms.tsx';
import { PaperLinks } from '../views/paper-links.tsx';
import { ConsentBar, ProposalChip, ProposalFacts } from '../views/proposal-facts.tsx';
import { words } from '../words.ts';

type Params = { proposal: Id<'decisions.proposal'> };

const page: PageSpec<Params, object, ConsentSheet> = {
  path: paths.proposalWork(':proposal'),
  params: z.object({ proposal: id('decisions.proposal') }),
  load: (visit, { proposal }) => findConsentSheet(visit.reader, proposal, visit.today),
  may: (actor, { village }) => mayHelpVillage(actor, village),
  view: workView,
};

/** Where consents are entered and a proposal is put to the village; and the sheet to print. */
export function registerProposalWork(site: Site): void {
  const done = (_value: unknown, _visit: Visit, _reply: unknown, { proposal }: Params): string => paths.proposalWork(proposal);
  site.page(page);
  site.page({ ...page, path: paths.proposalAct(':proposal', 'phieu'), view: sheetView });
  site.form({
    page,
    path: paths.proposalAct(':proposal', 'nhap'),
    command: enterConsents,
    done,
    refusalAt: {
      'decisions.consent.in-future': 'givenOn',
      'decisions.consent.expired': 'givenOn',
      'decisions.consent.unknown-household': 'codes',
    },
  });
  site.form({
    page,
    path: paths.proposalAct(':proposal', 'rut-y-kien'),
    command: withdrawConsent,
    done,
    refusalAt: { 'decisions.consent.unknown-household': 'code' },
  });
  site.form({ page, path: paths.proposalAct(':proposal', 'tan-thanh'), command: endorseProposal, done });
  site.form({ page, path: paths.proposalAct(':proposal', 'rut'), command: withdrawProposal, done });
  site.form({
    page,
    path: paths.proposalAct(':proposal', 'dua-ra'),
    command: putProposal,
    done: ({ decision }) => paths.workOn(decision),
    refusalAt: { 'decisions.draft.which-election': 'election' },
  });
}

function workView(model: ConsentSheet, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { row, unit, village } = model;
  const open = row.state === 'collecting' || row.state === 'ready';
  const collecting = open && row.proposer === 'residents';
  return {
    title: row.title,
    demo: unit.demo,
    indexed: false,
    breadcrumbs: [{ href: paths.village(unit.id), label: unit.name }],
    body: (
      <Stack>
        <PageTitle
          title={row.title}
          lead={<ProposalChip state={row.state} />}
          actions={
            <>
              <ButtonLink href={paths.proposal(row.code)}>{t('decisions.proposal.public')}</ButtonLink>
              {collecting ? (
                <ButtonLink href={paths.proposalAct(row.id, 'phieu')}>{t('decisions.consent.sheet-do')}</ButtonLink>
              ) : null}
            </>
          }
        />
        <ConsentBar model={model} />
        {collecting ? <SheetLinks model={model} visit={visit} /> : null}
        {model.decision === null ? null : <a href={paths.workOn(model.decision.id)}>{t('decisions.proposal.became')}</a>}
        {open && model.progress.ready && mayRunVillage(visit.actor, village).may ? (
          <PutProposal model={model} form={form} elects={row.matter === 'village-head' || row.matter === 'board'} />
        ) : null}
        {collecting ? <EnterConsents model={model} form={form} today={visit.today} /> : null}
        {row.state === 'collecting' && mayEndorse(visit.actor, village).may ? <Endorse model={model} form={form} /> : null}
        <ProposalFacts model={model} officer />
        {collecting ? <Consents model={model} /> : null}
        {open ? <WithdrawProposal model={model} form={form} /> : null}
      </Stack>
    ),
  };
}

function Consents({ model }: { readonly model: ConsentSheet }) {
  const t = useWords(words);
  return (
    <DataTable
      caption={t('decisions.consent.list')}
      rows={model.lines}
      rowKey={(line) => line.code}
      empty={<Empty title={t('decisions.consent.empty')} next={t('decisions.consent.empty-next')} />}
      columns={[
        { key: 'ma', label: t('decisions.consent.codes'), cell: (line) => line.code },
        { key: 'dia-chi', label: t('decisions.consent.address'), cell: (line) => line.address },
        {
          key: 'ngay',
          label: t('decisions.consent.given-on'),
          cell: (line) => (line.givenOn === null ? t('decisions.consent.none') : <DayText day={line.givenOn} />),
        },
      ]}
    />
  );
}

/** The consent sheet as Word and PDF. */
function SheetLinks({ model, visit }: { readonly model: ConsentSheet; readonly visit: Visit }) {
  const t = visit.t(words);
  return (
    <PaperLinks
      papers={[{ name: t('decisions.papers.phieu-dong-y'), href: (format) => paperPaths.proposal(model.row.id, format) }]}
    />
  );
}

/** One line for each household, with room to sign; nobody's consent is printed on it. */
function sheetView(model: ConsentSheet, visit: Visit): Parts {
  const t = visit.t(words);
  const { row, unit } = model;
  const title = t('decisions.consent.sheet');
  return {
    title: `${title}: ${row.title}`,
    demo: unit.demo,
    indexed: false,
    breadcrumbs: [{ href: paths.proposalWork(row.id), label: row.title }],
    body: (
      <>
        <PageTitle title={title} lead={`${unit.name}. ${t('decisions.consent.sheet-lead')}`} />
        <Section title={row.title}>
          <Prose>
            {row.content.split(/\n+/).map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </Prose>
        </Section>
        <DataTable
          caption={t('decisions.consent.list')}
          rows={model.lines}
          rowKey={(line) => line.code}
          empty={<Empty title={t('decisions.consent.empty')} next={t('decisions.consent.empty-next')} />}
          columns={[
            { key: 'ma', label: t('decisions.consent.codes'), cell: (line) => line.code },
            { key: 'dia-chi', label: t('decisions.consent.address'), cell: (line) => line.address },
            { key: 'ky', label: t('decisions.consent.signature'), cell: () => ' ' },
            { key: 'ngay', label: t('decisions.consent.day'), cell: () => '…/…/……' },
          ]}
        />
        <p>
          {t('decisions.proposal.initiator')}: {model.initiator ?? ''}
        </p>
      </>
    ),
  };
}
