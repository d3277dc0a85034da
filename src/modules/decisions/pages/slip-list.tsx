import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Notice } from '#kernel/html/notice.tsx';
import { Pagination } from '#kernel/html/pagination.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { queryText, readTableState, tableHref, type Query, type TableState } from '#kernel/html/table-state.ts';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { markIssued } from '../commands/mark-issued.ts';
import { markReturned, type Marked } from '../commands/mark-returned.ts';
import { replaceSlip } from '../commands/replace-slip.ts';
import { ballotActs, paths } from '../paths.ts';
import { mayHelpVillage, mayRunVillage } from '../policy.ts';
import { findBallot, type BallotView } from '../queries/find-ballot.ts';
import { countSlips, listSlips, SLIP_FILTERS, type SlipCounts, type SlipFilter, type SlipRow } from '../queries/list-slips.ts';
import { takes } from '../rules/channels.ts';
import { readVoterCode, voterCodeHash } from '../rules/voter-code.ts';
import { SlipCards, SlipTicks } from '../views/ballot/slip-rows.tsx';
import { SlipSearch } from '../views/ballot/slip-search.tsx';
import { words } from '../words.ts';
import { slipsParts } from './ballot-slips.tsx';

const params = z.object({ round: id('decisions.round') });
type Params = z.infer<typeof params>;

/** The list of slips or cards: who has theirs, whose came back. */
export interface SlipListModel {
  readonly ballot: BallotView;
  readonly counts: SlipCounts;
  /** Filters that make sense now: slips go out before they come back, and nothing changes once counting has begun. */
  readonly filters: readonly SlipFilter[];
  readonly filter: SlipFilter;
  readonly search: string;
  readonly rows: readonly SlipRow[];
  readonly total: number;
  /** What was written down a moment ago. */
  readonly just: Marked | null;
  readonly runs: boolean;
  readonly query: Query;
  readonly state: TableState;
}

/** Few enough to look through on a phone, and to tick before the next household is at the door. */
const PAGE_SIZE = 25;
/** Of the address after something was written down: the code of the one household, or how many. */
const JUST = { one: 'vua', count: 'so' } as const;
const STATES = ['called', 'open', 'counting'];

const page: PageSpec<Params, Query, SlipListModel> = {
  path: paths.roundAct(':round', ballotActs.list),
  params,
  query: z.record(z.string(), z.unknown()),
  load: loadSlipList,
  may: (actor, { ballot }) => mayHelpVillage(actor, ballot.place),
  view: slipListView,
};

/** Handing slips out and taking them back, on a phone at the door: found by the code on the slip, by household, or in the list. */
export function registerSlipList(site: Site): void {
  const done =
    (filter: SlipFilter) =>
    ({ one, count }: Marked, _visit: Visit, _reply: unknown, { round }: Params): string => {
      const just = one === null ? `${JUST.count}=${count}` : `${JUST.one}=${encodeURIComponent(one)}`;
      return `${paths.roundAct(round, ballotActs.list)}?xem=${filter}&${just}`;
    };
  const at = (act: string) => ({ page, path: paths.roundAct(':round', act) });
  site.page(page);
  site.form({
    ...at(ballotActs.issued),
    command: markIssued,
    done: done('to-issue'),
    refusalAt: { 'decisions.mark.nobody': 'households' },
  });
  site.form({
    ...at(ballotActs.returned),
    command: markReturned,
    done: done('to-return'),
    refusalAt: { 'decisions.mark.nobody': 'households', 'decisions.return.already': 'households' },
  });
  site.form({
    ...at(ballotActs.replace),
    command: replaceSlip,
    done: (sheet, visit, _reply, { round }) => slipsParts(sheet, visit, round),
  });
}

async function loadSlipList(visit: Visit, { round }: Params, query: Query): Promise<SlipListModel | null> {
  const ballot = await findBallot(visit.reader, round, visit.today);
  if (ballot === null || ballot.meeting !== null || !STATES.includes(ballot.state)) return null;
  const paper = takes(ballot.form, 'paper');
  const filters = SLIP_FILTERS.filter(
    (one) => one === 'all' || (one === 'to-return' ? paper && ballot.state === 'open' : ballot.state !== 'counting'),
  );
  const filter = filters.find((one) => one === queryText(query, 'xem')) ?? filters[0] ?? 'all';
  const state = readTableState(query, { sorts: [], pageSize: PAGE_SIZE });
  const search = queryText(query, 'tim').slice(0, 100);
  // The code on a slip of paper proves that it came back; the code of an online vote is the vote itself and is not asked for here.
  const code = paper ? readVoterCode(search) : null;
  const asked = { search, codeHash: code === null ? null : voterCodeHash(visit.room.secret, code), ...state };
  const [counts, { rows, total }] = await Promise.all([
    countSlips(visit.reader, round),
    // Whoever searches for a household wants to see it, wherever its slip is.
    listSlips(visit.reader, round, { ...asked, filter: search === '' ? filter : 'all' }),
  ]);
  const one = queryText(query, JUST.one).slice(0, 30);
  const count = Number(/^\d{1,5}$/.exec(queryText(query, JUST.count))?.[0] ?? 0);
  const just = one !== '' ? { one, count: 1 } : count > 0 ? { one: null, count } : null;
  const runs = mayRunVillage(visit.actor, ballot.place).may;
  return { ballot, counts, filters, filter, search, rows, total, just, runs, query, state };
}

function slipListView(model: SlipListModel, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { ballot } = model;
  const path = paths.roundAct(ballot.id, ballotActs.list);
  const title = t(takes(ballot.form, 'paper') ? 'decisions.slips.title' : 'decisions.slips.title-cards');
  const shared = { model, form, visit };
  return {
    title,
    demo: ballot.decision.demo,
    indexed: false,
    breadcrumbs: [
      { href: paths.village(ballot.place.unit), label: ballot.villageName },
      { href: paths.round(ballot.id), label: ballot.decision.title },
    ],
    body: (
      <>
        <PageTitle
          title={title}
          lead={ballot.decision.title}
          actions={<ButtonLink href={paths.round(ballot.id)}>{t('decisions.slips.back')}</ButtonLink>}
        />
        <Stack>
          <Just model={model} />
          <SlipSearch model={model} path={path} />
          {model.search === '' && model.filter !== 'all' ? <SlipTicks {...shared} /> : <SlipCards {...shared} />}
          {model.total > PAGE_SIZE ? (
            <Pagination
              state={{ page: model.state.page, pageSize: PAGE_SIZE, total: model.total }}
              href={tableHref(path, withoutJust(model.query))}
            />
          ) : null}
        </Stack>
      </>
    ),
  };
}

const withoutJust = (query: Query): Query =>
  Object.fromEntries(Object.entries(query).filter(([name]) => name !== JUST.one && name !== JUST.count));

function Just({ model: { just, filter } }: { readonly model: SlipListModel }) {
  const t = useWords(words);
  if (just === null) return null;
  const which = just.one === null ? t('decisions.slips.so-many', just) : t('decisions.slip.household', { code: just.one });
  const key = filter === 'to-return' ? 'decisions.slips.just-returned' : 'decisions.slips.just-issued';
  return <Notice kind="success" live title={t(key, { which })} />;
}
