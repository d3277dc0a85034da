import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { provisionOn } from '#modules/law/index.ts';
import { paths } from '../paths.ts';
import { mayRuleOn } from '../policy-meeting.ts';
import { sendingDue } from '../rules/answer-clock.ts';
import { lawOfMatter } from '../rules/law-of-matter.ts';
import type { ProcedureWorkKind } from '../rules/procedure-work.ts';
import { deskProcedures } from './desk-procedures.ts';

/**
 * `meet`: a meeting is near or running. `send`: a passed decision waits for its paper. `rule`: an answer is due. `challenge`: nobody
 * answered yet. `step`: something a procedure asks for. `summary`: the yearly report of a province on conventions.
 */
export type DecisionWork = 'meet' | 'send' | 'rule' | 'challenge' | 'step' | 'summary';

/** One thing a person has to do about village decisions, for the desk `/viec`. */
export interface DecisionDeskItem {
  readonly work: DecisionWork;
  /** Of a step, which one. */
  readonly step: ProcedureWorkKind | null;
  readonly title: string;
  readonly href: string;
  readonly unitName: string;
  /** Null where the law names no day. */
  readonly dueOn: Day | null;
  readonly late: boolean;
  readonly legalRef: string;
  /** The post of the person for which this is their work. */
  readonly holding: Id<'org.holding'>;
}

const HEADS = ['village-head', 'front-board-head'];
const RULERS = ['committee-chair', 'committee-deputy', 'front-chair'];
const ANSWERING: Readonly<Record<string, string>> = {
  'committee-chair': 'peoples-committee',
  'committee-deputy': 'peoples-committee',
  'committee-officer': 'peoples-committee',
  'front-chair': 'front',
  'front-officer': 'front',
  'inspection-member': 'inspection-board',
};
const MOST = 100;

const unitsOf = ({ holdings }: Actor, posts: readonly string[]): Id<'org.unit'>[] =>
  holdings.filter(({ post }) => posts.includes(post)).map(({ unit }) => unit);

/** What is due and what is late about decisions, the most urgent first. The number of queries does not grow with it. */
export async function deskDecisions(reader: Reader, actor: Actor, today: Day): Promise<DecisionDeskItem[]> {
  const items = [
    ...(await meetings(reader, actor, today)),
    ...(await toSend(reader, actor, today)),
    ...(await toRule(reader, actor, today)),
    ...(await toAnswer(reader, actor, today)),
    ...(await deskProcedures(reader, actor, today)),
  ];
  return items.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
}

interface Row {
  readonly id: Id<'decisions.decision'>;
  readonly title: string;
  readonly matter: string;
  readonly village: Id<'org.unit'>;
  readonly commune: Id<'org.unit'>;
  readonly villageName: string;
  readonly ruleDay: Day;
  readonly decidedOn: Day | null;
  readonly answerDue: Day | null;
}

/** Decisions with their village and commune of that day. */
async function rowsWhere(reader: Reader, today: Day, where: RawBuilder<unknown>): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select d.id, d.title, d.matter, d.unit_id as village, v.parent_id as commune, v.name as "villageName", d.rule_day as "ruleDay",
      d.decided_on as "decidedOn", d.answer_due as "answerDue"
    from decisions.decision d join org.unit_version v on v.unit_id = d.unit_id and v.valid @> ${today}::date
    where ${where} order by d.id limit ${MOST}`.execute(reader);
  return rows;
}

/** Meetings that are called for today or earlier and not closed: somebody has to open or close them. */
async function meetings(reader: Reader, actor: Actor, today: Day): Promise<DecisionDeskItem[]> {
  const villages = unitsOf(actor, HEADS);
  if (villages.length === 0) return [];
  const { rows } = await sql<{ id: Id<'decisions.meeting'>; unit: Id<'org.unit'>; place: string; on: Day; name: string }>`
    select m.id, m.unit_id as unit, m.place, (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date as on, v.name
    from decisions.meeting m join org.unit_version v on v.unit_id = m.unit_id and v.valid @> ${today}::date
    where m.unit_id = any(${villages}::uuid[]) and m.state in ('called', 'open')
    order by m.starts_at limit ${MOST}`.execute(reader);
  return rows.flatMap((row) => {
    const holding = actor.holdings.find(({ unit, post }) => unit === row.unit && HEADS.includes(post));
    if (holding === undefined) return [];
    const shared = {
      work: 'meet',
      step: null,
      href: paths.meeting(row.id),
      unitName: row.name,
      dueOn: row.on,
      holding: holding.id,
    } as const;
    return [{ ...shared, title: row.place, late: row.on < today, legalRef: '' }];
  });
}

/** Passed decisions whose paper has not gone to the commune. */
async function toSend(reader: Reader, actor: Actor, today: Day): Promise<DecisionDeskItem[]> {
  const villages = unitsOf(actor, HEADS);
  if (villages.length === 0) return [];
  const rows = await rowsWhere(
    reader,
    today,
    sql`d.unit_id = any(${villages}::uuid[]) and d.state = 'passed' and d.sent_on is null and d.commune_wide_id is null`,
  );
  return rows.flatMap((row) => {
    const holding = actor.holdings.find(({ unit, post }) => unit === row.village && HEADS.includes(post));
    const due = row.decidedOn === null ? null : sendingDue(row.decidedOn);
    if (holding === undefined || due === null) return [];
    return [itemOf('send', row, { dueOn: due.due, legalRef: due.legalRef }, holding.id, today)];
  });
}

/** Decisions sent for recognition: silence is no answer, so they stand here until there is one. */
async function toRule(reader: Reader, actor: Actor, today: Day): Promise<DecisionDeskItem[]> {
  const communes = unitsOf(actor, RULERS);
  if (communes.length === 0) return [];
  const rows = await rowsWhere(reader, today, sql`v.parent_id = any(${communes}::uuid[]) and d.state = 'sent'`);
  return rows.flatMap((row) => {
    const { recognition } = unwrap(lawOfMatter(row.matter, row.ruleDay));
    const verdict = mayRuleOn(actor, { unit: row.village, above: [row.commune] }, 'recognised', recognition?.by ?? null);
    if (recognition === null || !verdict.may || verdict.because.kind !== 'post') return [];
    return [
      itemOf('rule', row, { dueOn: row.answerDue, legalRef: recognition.rule.legalRef }, verdict.because.holding.id, today),
    ];
  });
}

/** Challenges nobody has answered, for the body each was sent to. */
async function toAnswer(reader: Reader, actor: Actor, today: Day): Promise<DecisionDeskItem[]> {
  const answering = actor.holdings.flatMap((holding) => {
    const addressee = ANSWERING[holding.post];
    return addressee === undefined ? [] : [{ holding, addressee }];
  });
  if (answering.length === 0) return [];
  const communes = answering.map(({ holding }) => holding.unit);
  const { rows } = await sql<Pick<Row, 'id' | 'title' | 'commune' | 'villageName'> & { addressee: string }>`
    select d.id, d.title, v.parent_id as commune, v.name as "villageName", c.addressee
    from decisions.challenge c join decisions.decision d on d.id = c.decision_id
    join org.unit_version v on v.unit_id = d.unit_id and v.valid @> ${today}::date
    where c.answered_on is null and v.parent_id = any(${communes}::uuid[]) order by c.sent_on, c.id limit ${MOST}`.execute(
    reader,
  );
  const legalRef = provisionOn('decision.challenge', today)?.legalRef ?? '';
  return rows.flatMap((row) => {
    const own = answering.find(({ holding, addressee }) => holding.unit === row.commune && addressee === row.addressee);
    if (own === undefined) return [];
    const shared = {
      title: row.title,
      step: null,
      href: `${paths.workOn(row.id)}#kien-nghi`,
      unitName: row.villageName,
    } as const;
    return [{ ...shared, work: 'challenge' as const, dueOn: null, late: false, legalRef, holding: own.holding.id }];
  });
}

const itemOf = (
  work: DecisionWork,
  row: Row,
  due: { readonly dueOn: Day | null; readonly legalRef: string },
  holding: Id<'org.holding'>,
  today: Day,
): DecisionDeskItem => ({
  work,
  step: null,
  title: row.title,
  href: `${paths.workOn(row.id)}#${work === 'send' ? 'van-ban' : 'quyet-dinh'}`,
  unitName: row.villageName,
  late: due.dueOn !== null && due.dueOn < today,
  holding,
  ...due,
});
