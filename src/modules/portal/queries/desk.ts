import type { Holding } from '#kernel/actor.ts';
import { addDays, weekday, type Day } from '#kernel/day.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { deskConclusions, type ConclusionDeskItem } from '#modules/conferences/index.ts';
import { decisionPaths, deskDecisions, sayStep, type DecisionDeskItem, type DecisionWork } from '#modules/decisions/index.ts';
import { unitNames } from '#modules/org/index.ts';
import {
  deskItems,
  deskRequests,
  publicityPaths,
  publicPaths,
  statusOf,
  type DeskItem,
  type DeskRequest,
} from '#modules/publicity/index.ts';

export const DESK_PARTS = ['late', 'today', 'week', 'later'] as const;

export interface DeskEntry extends Pick<DeskItem, 'title' | 'href' | 'dueOn' | 'holding' | 'legalRef' | 'unitName'> {
  /** `answer`: a request for information waits for its answer; `conclusion`: of a conference; the rest about village decisions. */
  readonly work: DeskItem['work'] | 'answer' | DecisionWork | 'conclusion';
  /** Of what has a deadline: how near it is. */
  readonly status: DeskItem['status'];
  /** Title of the post for which this is their work. */
  readonly post: string;
}

export interface DeskPart {
  readonly when: (typeof DESK_PARTS)[number];
  readonly items: readonly DeskEntry[];
}

export interface DeskModel {
  readonly posts: readonly {
    readonly id: Id<'org.holding'>;
    readonly title: string;
    readonly unitName: string;
    /** Where this post keeps its register; null for posts that keep none. */
    readonly register: string | null;
    /** Requests for information to that register; null for posts that keep none. */
    readonly requests: string | null;
    /** Where this post runs the decisions of a village, or follows those of a commune; null for others. */
    readonly decisions: string | null;
    /** How the communes below stand, for posts of a province or the country. */
    readonly overview: string | null;
  }[];
  readonly demo: boolean;
  /** Only parts that hold something, the most urgent first. */
  readonly parts: readonly DeskPart[];
}

/** What the posts of the person who asks oblige them to, sorted by when. The number of queries does not grow with it. */
export async function loadDesk(visit: Visit): Promise<DeskModel> {
  const { reader, actor, today } = visit;
  const units = actor.holdings.map((holding) => holding.unit);
  const [items, requests, decisions, conclusions, names] = await Promise.all([
    deskItems(reader, actor, today),
    deskRequests(reader, actor, today),
    deskDecisions(reader, actor, today),
    deskConclusions(reader, actor),
    unitNames(reader, units, today),
  ]);
  const titles = new Map(actor.holdings.map((holding) => [holding.id, holding.title]));
  const others = [
    ...requests.map((request) => requestEntry(request, today)),
    ...decisions.map((item) => decisionEntry(item, visit)),
    ...conclusions.map((item) => conclusionEntry(item, today)),
  ];
  const all = [...items, ...others].toSorted(
    (a, b) => Number(isMending(a)) - Number(isMending(b)) || (a.dueOn < b.dueOn ? -1 : 1),
  );
  const entries = all.map((item) => ({ ...item, post: titles.get(item.holding) ?? '' }));
  return {
    posts: actor.holdings.map(({ id, title, unit, unitName, post, body }) => ({
      id,
      title,
      unitName,
      register: registerOf({ post, unit, body }, names.get(unit)?.level, publicityPaths.work),
      requests: registerOf({ post, unit, body }, names.get(unit)?.level, publicPaths.requests),
      decisions: decisionsOf(post, unit, names.get(unit)?.level),
      overview: ['country', 'province'].includes(names.get(unit)?.level ?? '') ? publicPaths.gaps(unit) : null,
    })),
    demo: units.some((unit) => names.get(unit)?.demo ?? false),
    parts: DESK_PARTS.flatMap((when) => {
      const these = entries.filter((entry) => whenOf(entry, today) === when);
      return these.length === 0 ? [] : [{ when, items: these }];
    }),
  };
}

/** Those of a commune's government keep its register, those of an agency or enterprise that of their body. */
function registerOf(
  { post, unit, body }: Pick<Holding, 'post' | 'unit' | 'body'>,
  level: string | undefined,
  pathOf: (keeper: Id<'org.unit'> | Id<'org.body'>) => string,
): string | null {
  if (post.startsWith('agency-')) return pathOf(body);
  return post.startsWith('committee-') && level === 'commune' ? pathOf(unit) : null;
}

function requestEntry(request: DeskRequest, today: Day): Omit<DeskEntry, 'post'> {
  const { title, code, ...rest } = request;
  const status = statusOf({ state: 'due', dueOn: request.dueOn, publishedOn: null }, today);
  return { ...rest, title: title ?? code, work: 'answer', status };
}

/** Heads run their village; those of the commune's government and Front follow all of it. */
function decisionsOf(post: string, unit: Id<'org.unit'>, level: string | undefined): string | null {
  if (post === 'village-head' || post === 'front-board-head') return decisionPaths.village(unit);
  const follows = post.startsWith('committee-') || post.startsWith('front-') || post.startsWith('party-');
  return follows && level === 'commune' ? decisionPaths.commune(unit) : null;
}

/** What the law names no day for is for today. */
function decisionEntry({ late: _late, dueOn, step, ...item }: DecisionDeskItem, visit: Visit): Omit<DeskEntry, 'post'> {
  const { today } = visit;
  const due = dueOn ?? today;
  const title = step === null ? item.title : `${sayStep(step, visit)}: ${item.title}`;
  return { ...item, title, dueOn: due, status: statusOf({ state: 'due', dueOn: due, publishedOn: null }, today) };
}

const conclusionEntry = (item: ConclusionDeskItem, today: Day): Omit<DeskEntry, 'post'> => ({
  ...item,
  status: statusOf({ state: 'due', dueOn: item.dueOn, publishedOn: null }, today),
});

const MENDING: readonly DeskEntry['work'][] = ['channels', 'short', 'announce'];

/** Public already, with something wrong: after what is not public at all. */
const isMending = ({ work }: Pick<DeskEntry, 'work'>): boolean => MENDING.includes(work);

/** What is overdue or wrong with something public comes first; the rest by its day. */
export function whenOf(item: Pick<DeskEntry, 'dueOn' | 'work'>, today: Day): DeskPart['when'] {
  if (item.work === 'announce') return 'week';
  if (item.dueOn < today || isMending(item)) return 'late';
  if (item.dueOn === today) return 'today';
  return item.dueOn <= addDays(today, 7 - weekday(today)) ? 'week' : 'later';
}
