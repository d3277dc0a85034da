import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { headsOf, listPeople, type HeadOf, type PersonRow } from '#modules/org/index.ts';
import { communeOf } from '../policy.ts';
import { termBounds, termFrom, type Term, type TermBounds } from '../rules/term.ts';
import { findHeadTerm, officeGround, type HeadTermRow, type OfficeGround } from '../steps/head-term.ts';
import type { DecisionView } from './find-decision.ts';
import { procedureFacts, type ProcedureRow } from './procedure-facts.ts';

/** Who leads a village after an election or a release, for those who say which person on record it is. */
export interface OfficeModel {
  /** Null while nobody may take office by this decision. */
  readonly ground: OfficeGround | null;
  /** The period, once somebody took office. */
  readonly term: HeadTermRow | null;
  /** Who holds the post by this decision; null for somebody who left it, or was erased. */
  readonly holder: string | null;
  /** How far the end may be moved; null for an interim head, and before there is a term. */
  readonly bounds: TermBounds | null;
  /** The period by law, if it began on the first day possible. */
  readonly planned: Term | null;
  /** Names on the ballot that won. */
  readonly elected: readonly string[];
  /** Whoever was released and holds the post still; since when they should not. */
  readonly leaving: { readonly heads: readonly HeadOf[]; readonly since: Day } | null;
  /** People of the commune whose name fits what is looked for; empty for those who may not choose. */
  readonly people: readonly PersonRow[];
  readonly search: string;
}

const SHOWN = 10;

/**
 * Null for matters that put nobody into office.
 * @param search part of a name; null looks for the name that won
 * @param chooses whether people are shown at all
 */
export async function findOffice(
  reader: Reader,
  decision: DecisionView,
  { search: typed, chooses }: { readonly search: string | null; readonly chooses: boolean },
  today: Day,
): Promise<OfficeModel | null> {
  if (decision.law.matter.key !== 'village-head') return null;
  const row = await reader.selectFrom('decisions.decision').selectAll().where('id', '=', decision.id).executeTakeFirstOrThrow();
  const [ground, term] = [await officeGround(reader, row), await findHeadTerm(reader, decision.id)];
  const heads = await headsOf(reader, row.unit_id, today);
  const elected = winnersOf(decision);
  const search = typed ?? elected[0] ?? '';
  const looking = chooses && ground !== null && term === null && search !== '';
  return {
    ground,
    term,
    holder: heads.find(({ holding }) => holding === term?.holding_id)?.name ?? null,
    bounds: term === null || term.kind === 'interim' ? null : termBounds(term.law_until, today),
    planned: ground === null ? null : termByLaw(ground),
    elected,
    leaving: row.election === 'release' ? await leavingOf(reader, row, heads) : null,
    people: looking ? await peopleOf(reader, decision, search, today) : [],
    search,
  };
}

const termByLaw = ({ kind, since }: OfficeGround): Term | null => {
  const term = termFrom(kind, since);
  return term.ok ? term.value : null;
};

/** Whoever held the post before the release and holds it still. */
async function leavingOf(reader: Reader, row: ProcedureRow, heads: readonly HeadOf[]): Promise<OfficeModel['leaving']> {
  const since = (await procedureFacts(reader, row)).starts.recognised;
  const leaving = since === null ? [] : heads.filter(({ from }) => from < since);
  return since === null || leaving.length === 0 ? null : { heads: leaving, since };
}

async function peopleOf(reader: Reader, { village }: DecisionView, search: string, today: Day): Promise<readonly PersonRow[]> {
  const units = [communeOf(village).unit];
  return (await listPeople(reader, { units, search, on: today, offset: 0, limit: SHOWN })).rows;
}

/** Those whom the last count chose. */
const winnersOf = ({ election, rounds }: DecisionView): readonly string[] => {
  const last = rounds.findLast(({ result }) => result !== null);
  if (election !== 'elect' || last === undefined || last.result === null) return [];
  const { chosen } = last.result;
  return last.options.flatMap(({ no, label }) => (label !== null && chosen.includes(no) ? [label] : []));
};
