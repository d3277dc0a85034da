import type { z } from 'zod';
import type { Actor, Verdict } from '#kernel/actor.ts';
import { wholeNumber } from '#kernel/fields.ts';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { Code } from '#kernel/html/cut-sheet.tsx';
import { DefinitionList } from '#kernel/html/definition-list.tsx';
import { formatInstant, formatNumber } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { SearchForm } from '#kernel/html/search-form.tsx';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { queryText, readTableState, tableHref, type Query } from '#kernel/html/table-state.ts';
import type { Site } from '#kernel/http/site.ts';
import type { GetSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { readReceipt } from '#modules/decisions/index.ts';
import { paths } from '../paths.ts';
import { pollPaths } from '../paths-polls.ts';
import { mayAttend, mayFollow, mayRecord } from '../policy.ts';
import { findConference } from '../queries/find-conference.ts';
import { findShownPoll } from '../queries/find-shown-poll.ts';
import { listNamedVotes, type NamedRow } from '../queries/list-named-votes.ts';
import { hasReceipt, listReceipts } from '../queries/list-receipts.ts';
import { countSites, listSiteCounts, type SiteCountRow } from '../queries/list-site-counts.ts';
import { countsBySite, hidesFigures } from '../rules/poll/kinds.ts';
import type { PollResult } from '../rules/poll/result.ts';
import { PollResultView } from '../views/poll/result-view.tsx';
import { Rule } from '../views/poll/region.tsx';
import { sayOptions } from '../views/poll/say.ts';
import { SiteTable } from '../views/poll/site-table.tsx';
import { words } from '../words.ts';
import { publicParams } from './public-page.tsx';
import { anyQuery } from './work-page.ts';
import type { PollModel } from './poll-page.ts';

const params = publicParams.extend({ no: wholeNumber(1, 500) });
type Params = z.infer<typeof params>;
const PAGE_SIZE = 50;

interface ResultModel extends PollModel {
  readonly result: PollResult;
  readonly sites: readonly SiteCountRow[];
  readonly named: readonly NamedRow[];
  readonly table: { readonly page: number; readonly pageSize: number; readonly total: number };
  readonly query: Query;
  /** What somebody looked for, and whether it stands in the list. */
  readonly looked: boolean | null;
}

const base = {
  params,
  query: anyQuery,
  may: (actor: Actor, { conference }: ResultModel): Verdict => mayFollow({ ...conference.standing, actor }),
} satisfies Omit<GetSpec<Params, Query, ResultModel>, 'path' | 'load'>;

/** What came out of a vote, for everybody who may follow the conference; names only for whoever is in it. */
export function registerPollResult(site: Site): void {
  site.page({ ...base, path: pollPaths.result(':code', ':no'), load: loadResult, view: resultView });
  site.document({
    ...base,
    path: pollPaths.receipts(':code', ':no'),
    load: async (visit, asked, query) => {
      const model = await loadResult(visit, asked, query);
      return model === null || model.poll.method !== 'secret' ? null : model;
    },
    send: async ({ poll }, visit, reply) => {
      const codes = await listReceipts(visit.reader, poll.id);
      return reply.type('text/plain; charset=utf-8').send(`${codes.join('\n')}\n`);
    },
  });
}

async function loadResult(visit: Visit, { code, no }: Params, query: Query): Promise<ResultModel | null> {
  const { reader } = visit;
  const conference = await findConference(visit, { code });
  const poll = conference === null ? null : await findShownPoll(reader, { code, no });
  if (conference === null || poll === null || poll.result === null) return null;
  const { page, offset, limit } = readTableState(query, { sorts: [], pageSize: PAGE_SIZE });
  const asked = { poll: poll.id, limit, offset };
  const bySite = countsBySite(poll.method);
  const byName = poll.method === 'named' && mayAttend(conference.standing).may;
  const typed = poll.method === 'secret' ? queryText(query, 'ma') : '';
  const receipt = readReceipt(typed);
  return {
    conference,
    poll,
    result: poll.result,
    sites: bySite ? await listSiteCounts(reader, { ...asked, site: null }) : [],
    named: byName ? await listNamedVotes(reader, asked) : [],
    table: { page, pageSize: PAGE_SIZE, total: bySite ? await countSites(reader, poll.id) : poll.progress.done },
    query,
    looked: typed === '' ? null : receipt !== null && (await hasReceipt(reader, poll.id, receipt)),
  };
}

function resultView(model: ResultModel, visit: Visit): Parts {
  const t = visit.t(words);
  const { conference, poll, result, sites, table, query } = model;
  const whole = mayRecord(conference.standing).may;
  const href = tableHref(pollPaths.result(conference.code, poll.no), query);
  return {
    title: `${poll.question} · ${conference.title}`,
    demo: conference.demo,
    breadcrumbs: [{ href: paths.conference(conference.code), label: conference.title }],
    body: (
      <>
        <PageTitle title={poll.question} lead={t('conferences.poll.title', { no: poll.no })} />
        <Stack>
          <PollResultView poll={poll} result={result} whole={whole} />
          <Rule poll={poll} />
          <Figures model={model} visit={visit} />
          {poll.method === 'secret' ? <Receipts model={model} visit={visit} /> : null}
          {sites.length === 0 ? null : <SiteTable poll={poll} sites={sites} page={table} href={href} figures />}
          {model.named.length === 0 ? null : <Named model={model} visit={visit} />}
        </Stack>
      </>
    ),
  };
}

interface Props {
  readonly model: ResultModel;
  readonly visit: Visit;
}

function Figures({ model: { poll, result, conference }, visit }: Props) {
  const t = visit.t(words);
  const number = (value: number): string => formatNumber(value, visit.lang);
  const { tally } = result;
  const hidden = hidesFigures(poll.method, tally.valid + tally.spoiled) && !mayRecord(conference.standing).may;
  const at = (when: Temporal.Instant | null): string => (when === null ? '' : formatInstant(when, visit.lang));
  return (
    <Section title={t('conferences.poll.figures')}>
      <DefinitionList
        items={[
          { term: t('conferences.poll.figure.method'), value: t(`conferences.poll.method.${poll.method}`) },
          ...(poll.item === null ? [] : [{ term: t('conferences.poll.field.item'), value: poll.item.title }]),
          { term: t('conferences.poll.figure.entitled'), value: number(tally.entitled) },
          { term: t('conferences.poll.figure.present'), value: number(tally.present) },
          ...(hidden ? [] : [{ term: t('conferences.poll.figure.valid'), value: number(tally.valid) }]),
          ...(hidden ? [] : [{ term: t('conferences.poll.spoiled'), value: number(tally.spoiled) }]),
          { term: t('conferences.poll.figure.opened'), value: at(poll.openedAt) },
          { term: t('conferences.poll.figure.closed'), value: at(poll.closedAt) },
          ...(poll.merkleRoot === null
            ? []
            : [{ term: t('conferences.poll.figure.root'), value: <Code>{poll.merkleRoot}</Code> }]),
        ]}
      />
    </Section>
  );
}

function Receipts({ model: { conference, poll, looked, query }, visit }: Props) {
  const t = visit.t(words);
  return (
    <Section title={t('conferences.receipts.title')}>
      <Stack>
        <SearchForm
          action={pollPaths.result(conference.code, poll.no)}
          name="ma"
          label={t('conferences.receipts.label')}
          button={t('conferences.receipts.do')}
          value={queryText(query, 'ma')}
        />
        {looked === null ? null : (
          <Notice
            kind={looked ? 'success' : 'warning'}
            title={t(looked ? 'conferences.receipts.found' : 'conferences.receipts.not-found')}
            live
          />
        )}
        <Actions>
          <ButtonLink href={pollPaths.receipts(conference.code, poll.no)}>{t('conferences.receipts.file')}</ButtonLink>
        </Actions>
      </Stack>
    </Section>
  );
}

function Named({ model: { conference, poll, named, table, query }, visit }: Props) {
  const t = visit.t(words);
  return (
    <Section title={t('conferences.poll.by-name')}>
      <DataTable
        caption={t('conferences.poll.by-name')}
        rows={named}
        rowKey={({ delegate }) => delegate}
        page={table}
        href={tableHref(pollPaths.result(conference.code, poll.no), query)}
        columns={[
          { key: 'name', label: t('conferences.poll.delegate'), cell: ({ name }) => name ?? t('conferences.poll.unnamed') },
          { key: 'site', label: t('conferences.poll.site'), cell: ({ site }) => site },
          {
            key: 'choice',
            label: t('conferences.poll.choice'),
            cell: ({ choices, weight }) =>
              sayOptions(choices, poll.options, t) +
              (weight === 1 ? '' : ` (${t('conferences.poll.weight', { votes: weight })})`),
          },
        ]}
      />
    </Section>
  );
}
