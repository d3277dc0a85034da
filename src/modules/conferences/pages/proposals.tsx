import { anyOf, type Actor, type Verdict } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { Button } from '#kernel/html/button.tsx';
import { Select } from '#kernel/html/choices.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { HiddenField } from '#kernel/html/form.tsx';
import { Pagination } from '#kernel/html/pagination.tsx';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { readTableState, tableHref, type Query } from '#kernel/html/table-state.ts';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { addProposal } from '../commands/add-proposal.ts';
import { answerProposal } from '../commands/answer-proposal.ts';
import { changeProposal } from '../commands/change-proposal.ts';
import { paths } from '../paths.ts';
import { concludePaths } from '../paths-conclude.ts';
import { mayRecord, mayRunSite } from '../policy.ts';
import { findConference, type ConferenceModel } from '../queries/find-conference.ts';
import { countProposals, listProposals, type ProposalRow } from '../queries/list-proposals.ts';
import { listSiteChoices, type SiteChoices } from '../queries/list-site-choices.ts';
import { hallFields } from '../steps/enter.ts';
import { ProposalCards } from '../views/conclude/proposal-cards.tsx';
import { AnswerForm, ChangeForm, ProposalFields } from '../views/conclude/proposal-forms.tsx';
import { siteOptions, SiteSearch, siteSearchOf, withSiteSearch } from '../views/site-search.tsx';
import { words } from '../words.ts';
import { anyQuery, conferenceParams, type ConferenceParams } from './work-page.ts';

const PAGE_SIZE = 30;

interface ProposalsModel {
  readonly conference: ConferenceModel;
  readonly rows: readonly ProposalRow[];
  readonly total: number;
  readonly page: number;
  readonly query: Query;
  /** The hall one proposes for; null for whoever may choose. */
  readonly own: Id<'conferences.site'> | null;
  readonly choices: SiteChoices | null;
}

const page: PageSpec<ConferenceParams, Query, ProposalsModel> = {
  path: concludePaths.proposals(':conference'),
  params: conferenceParams,
  query: anyQuery,
  load: async (visit, asked, query) => {
    const conference = await findConference(visit, asked.conference);
    if (conference === null) return null;
    const { reader } = visit;
    const all = mayRecord(conference.standing).may;
    const own = conference.standing.seat?.site ?? null;
    const { page: at, offset, limit } = readTableState(query, { sorts: [], pageSize: PAGE_SIZE });
    const site = all ? null : own;
    return {
      conference,
      rows: await listProposals(reader, { conference: conference.id, site, limit, offset }),
      total: await countProposals(reader, conference.id, site),
      page: at,
      query,
      own: site,
      choices: all ? await listSiteChoices(reader, conference.id, siteSearchOf(visit)) : null,
    };
  },
  may: mayPropose,
  view: proposalsView,
};

/** The secretariat, and each hall for itself. */
function mayPropose(actor: Actor, { conference }: ProposalsModel): Verdict {
  const standing = { ...conference.standing, actor };
  const own = standing.seat?.site ?? null;
  return own === null ? mayRecord(standing) : anyOf(mayRecord(standing), mayRunSite(standing, own));
}

/** What halls propose (kiến nghị), with who must answer; the secretariat writes answers down. */
export function registerProposals(site: Site): void {
  const done = (_value: unknown, _visit: Visit, _reply: unknown, { conference }: ConferenceParams) =>
    concludePaths.proposals(conference);
  site.page(page);
  site.form({
    page,
    command: addProposal,
    input: hallFields,
    done,
    refusalAt: {
      'conferences.proposal.unknown-site': 'site',
      'conferences.proposal.too-many': '',
      'conferences.proposal.over': '',
    },
  });
  site.form({ page, path: concludePaths.changeProposal(':conference'), command: changeProposal, input: hallFields, done });
  site.form({ page, path: concludePaths.answerProposal(':conference'), command: answerProposal, input: hallFields, done });
}

function proposalsView(model: ProposalsModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { conference, rows, total, page: at, query } = model;
  const answers = mayRecord(conference.standing).may;
  const open = ['called', 'open', 'closed'].includes(conference.state);
  return {
    title: `${t('conferences.proposals.title')} · ${conference.title}`,
    demo: conference.demo,
    indexed: false,
    breadcrumbs: answers ? [{ href: paths.work(conference.id), label: conference.title }] : [],
    body: (
      <>
        <PageTitle title={t('conferences.proposals.title')} lead={t('conferences.proposals.lead')} />
        <Stack>
          {rows.length === 0 ? (
            <Empty title={t('conferences.proposals.none')} next={t('conferences.proposals.none-next')} />
          ) : (
            <ProposalCards
              rows={rows}
              level={2}
              visit={visit}
              below={(row) => (
                <>
                  {open && row.answer === null ? (
                    <ChangeForm row={row} conference={conference.id} visit={visit} form={form} />
                  ) : null}
                  {answers ? <AnswerForm row={row} conference={conference.id} visit={visit} form={form} /> : null}
                </>
              )}
            />
          )}
          {total > PAGE_SIZE ? (
            <Pagination
              state={{ page: at, pageSize: PAGE_SIZE, total }}
              href={tableHref(concludePaths.proposals(conference.id), query)}
            />
          ) : null}
          <Section title={t('conferences.proposals.new')}>
            <NewForm model={model} visit={visit} form={form} />
          </Section>
        </Stack>
      </>
    ),
  };
}

interface Props {
  readonly model: ProposalsModel;
  readonly visit: Visit;
  readonly form: FormState;
}

function NewForm({ model: { conference, own, choices }, visit, form }: Props) {
  const t = visit.t(words);
  const path = concludePaths.proposals(conference.id);
  return (
    <>
      {choices === null ? null : <SiteSearch choices={choices} action={path} />}
      <CommandForm
        form={form}
        command={addProposal}
        action={choices === null ? path : withSiteSearch(path, choices)}
        words={words}
        idPrefix="moi"
      >
        {choices === null ? (
          <HiddenField name="site" value={own ?? ''} />
        ) : (
          <Select name="site" label={t('conferences.proposal.site')} options={siteOptions(choices.sites)} />
        )}
        <ProposalFields visit={visit} />
        <Button>{t('conferences.proposal.do')}</Button>
      </CommandForm>
    </>
  );
}
