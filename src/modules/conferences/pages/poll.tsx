import type { FastifyReply } from 'fastify';
import type { Query } from '#kernel/html/table-state.ts';
import { readTableState, tableHref } from '#kernel/html/table-state.ts';
import { Actions, ButtonLink } from '#kernel/html/button.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { cancelPoll } from '../commands/cancel-poll.ts';
import { changePoll } from '../commands/change-poll.ts';
import { closePoll } from '../commands/close-poll.ts';
import { openPoll, type PollKeys } from '../commands/open-poll.ts';
import { publishPoll } from '../commands/publish-poll.ts';
import { removePoll } from '../commands/remove-poll.ts';
import { pollActs, pollPaths } from '../paths-polls.ts';
import { audienceOf, mayRecord } from '../policy.ts';
import { listAgenda } from '../queries/list-agenda.ts';
import { countSites, listSiteCounts, type SiteCountRow } from '../queries/list-site-counts.ts';
import type { AgendaRow } from '../rules/agenda.ts';
import { countsBySite } from '../rules/poll/kinds.ts';
import { resultOf, type PollResult } from '../rules/poll/result.ts';
import { hallFields } from '../steps/enter.ts';
import { tallyOf } from '../steps/gather-votes.ts';
import { followEvery, FollowLink } from '../views/follow.tsx';
import { PollChip } from '../views/poll/poll-chip.tsx';
import { PollControl } from '../views/poll/control.tsx';
import { PollRegion } from '../views/poll/region.tsx';
import { PollResultView } from '../views/poll/result-view.tsx';
import { SiteTable } from '../views/poll/site-table.tsx';
import { words } from '../words.ts';
import { loadPoll, mayAttendPoll, pollParams, type PollModel, type PollParams } from './poll-page.ts';
import { anyQuery } from './work-page.ts';

const PAGE_SIZE = 50;
const SECONDS = 15;

interface PollPage extends PollModel {
  readonly sites: readonly SiteCountRow[];
  readonly table: { readonly page: number; readonly pageSize: number; readonly total: number };
  readonly query: Query;
  /** Of a closed vote, before it is published; null for all but chair and secretary. */
  readonly soFar: PollResult | null;
  /** What a draft may be put under, for whoever may change it. */
  readonly agenda: readonly AgendaRow[];
}

const page: PageSpec<PollParams, Query, PollPage> = {
  path: pollPaths.poll(':conference', ':poll'),
  params: pollParams,
  query: anyQuery,
  load: async (visit, asked, query) => {
    const model = await loadPoll(visit, asked);
    return model === null ? null : { ...model, ...(await workingPart(model, visit, query)), query };
  },
  may: mayAttendPoll,
  view: pollView,
};

/** What chair and secretary see besides: which halls have reported, and the result before it is published. */
async function workingPart(
  { conference, poll }: PollModel,
  { reader }: Visit,
  query: Query,
): Promise<Pick<PollPage, 'sites' | 'table' | 'soFar' | 'agenda'>> {
  const { page: at, offset, limit } = readTableState(query, { sorts: [], pageSize: PAGE_SIZE });
  const none = { sites: [], table: { page: at, pageSize: PAGE_SIZE, total: 0 }, soFar: null, agenda: [] };
  if (!mayRecord(conference.standing).may) return none;
  if (poll.state === 'draft') return { ...none, agenda: await listAgenda(reader, conference.id) };
  const bySite = countsBySite(poll.method);
  const sites = bySite ? await listSiteCounts(reader, { poll: poll.id, site: null, limit, offset }) : [];
  const total = bySite ? await countSites(reader, poll.id) : 0;
  const soFar = poll.state === 'closed' ? resultOf(await tallyOf(reader, poll, poll.options), poll) : null;
  return { ...none, sites, table: { page: at, pageSize: PAGE_SIZE, total }, soFar };
}

/** One vote for everybody in the meeting; the buttons are those the policy allows. */
export function registerPoll(site: Site, keys: PollKeys): void {
  const done = (_value: unknown, _visit: Visit, _reply: FastifyReply, { conference, poll }: PollParams): string =>
    pollPaths.poll(conference, poll);
  const at = (act: string) => ({ page, path: pollPaths.act(':conference', ':poll', act), input: hallFields, done });
  site.page(page);
  site.form({
    ...at(pollActs.open),
    command: openPoll(keys),
    refusalAt: {
      'conferences.poll.few-voters': 'few',
      'conferences.poll.no-quorum': '',
      'conferences.poll.no-voters': '',
      'conferences.session.not-running': '',
      'conferences.session.poll-open': '',
    },
  });
  site.form({ ...at(pollActs.close), command: closePoll(keys), refusalAt: { 'conferences.poll.released': '' } });
  site.form({ ...at(pollActs.publish), command: publishPoll });
  site.form({ ...at(pollActs.cancel), command: cancelPoll(keys) });
  site.form({
    ...at(pollActs.change),
    command: changePoll,
    refusalAt: { 'conferences.poll.unknown-item': 'item' },
  });
  site.form({
    ...at(pollActs.remove),
    command: removePoll,
    done: (_value, _visit, _reply, { conference }) => pollPaths.list(conference),
  });
}

function pollView(model: PollPage, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { conference, poll, sites, table, soFar, agenda, query } = model;
  const { standing } = conference;
  const title = t('conferences.poll.title', { no: poll.no });
  const href = tableHref(pollPaths.poll(conference.id, poll.id), query);
  const follows = poll.state === 'open' || poll.state === 'closed';
  const watches = follows && !mayRecord(standing).may;
  return {
    title: `${title} · ${conference.title}`,
    demo: conference.demo,
    indexed: false,
    refresh: watches && form.of === null ? followEvery(query, SECONDS) : undefined,
    breadcrumbs: crumbs(model, visit),
    body: (
      <>
        <PageTitle
          title={poll.question}
          lead={
            <>
              {title} <PollChip state={poll.state} />
            </>
          }
        />
        <Stack>
          <PollRegion poll={poll} audience={audienceOf(standing)} own />
          {poll.cancelReason === null ? null : (
            <Notice kind="info" title={t('conferences.poll.called-off', { reason: poll.cancelReason })} />
          )}
          {watches ? (
            <Actions>
              <FollowLink path={pollPaths.poll(conference.id, poll.id)} query={query} seconds={SECONDS} />
            </Actions>
          ) : null}
          <PollControl poll={poll} standing={standing} form={form} agenda={agenda} />
          {soFar === null ? null : (
            <Section title={t('conferences.poll.so-far')}>
              <PollResultView poll={poll} result={soFar} whole />
            </Section>
          )}
          {sites.length === 0 ? null : (
            <SiteTable poll={poll} sites={sites} page={table} href={href} figures={poll.state !== 'open'} entering={follows} />
          )}
        </Stack>
      </>
    ),
  };
}

/** Chairs and secretaries come from the list of votes. */
export const crumbs = ({ conference }: PollModel, visit: Visit) =>
  mayRecord(conference.standing).may
    ? [{ href: pollPaths.list(conference.id), label: visit.t(words)('conferences.polls.title') }]
    : [];

/** Back to where everybody of the meeting follows it. */
export const backTo = (href: string, visit: Visit) => (
  <Actions>
    <ButtonLink href={href}>{visit.t(words)('conferences.poll.back')}</ButtonLink>
  </Actions>
);
