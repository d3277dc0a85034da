import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { compareVi, fold, normaliseTone } from '#kernel/fold.ts';
import type { Id } from '#kernel/id.ts';
import { rankByName, rankByWords } from '../rules/rank-units.ts';
import { hitsByName, hitsByWords, type NameHit } from './name-hits.ts';
import { successorsOf } from './successors-of.ts';
import { unitNames, type UnitName } from './unit-names.ts';

type Unit = Id<'org.unit'>;

export interface FoundUnit {
  /** The unit; for a name that is known without days, the unit its people are in now. */
  readonly id: Unit;
  /** The name that matched, with its type word. */
  readonly name: string;
  readonly level: 'province' | 'district' | 'commune' | 'village';
  readonly demo: boolean;
  /** Address from the province down, and the names above it, nearest first: 246 names occur more than once. */
  readonly path: string;
  readonly above: readonly string[];
  /** False when the name or the unit is of the past. */
  readonly current: boolean;
  /** What it is called today, when the unit lives on under another name. */
  readonly nowCalled: string | null;
  /** Units in force today that it went into, when it has ended ("đã sáp nhập vào"). */
  readonly became: readonly { readonly id: Unit; readonly name: string; readonly path: string }[];
}

const MOST = 50;
const LONGEST = 100;
const MOST_WORDS = 10;

/**
 * Units by part of a name, with or without marks, of today and of the past. What was typed with marks ranks exact hits
 * first; several words may also name the unit and what lies above it ("tân lập lạng sơn").
 * @param typed what a person wrote; what is longer than 100 characters is cut
 * @param limit 1 to 50
 */
export async function findUnits(reader: Reader, typed: string, today: Day, limit = 20): Promise<FoundUnit[]> {
  const query = asSearched(typed.slice(0, LONGEST)).trim();
  const folded = fold(query);
  if (!/[a-z0-9]/.test(folded)) return [];
  const most = Math.min(limit, MOST);
  const byName = await hitsByName(reader, folded, today);
  if (byName.length > 0) return describe(reader, rankByName(byName, query).slice(0, most), today);
  const words = [...new Set(folded.split(' '))].slice(0, MOST_WORDS);
  if (words.length < 2) return [];
  return describe(reader, rankByWords(await hitsByWords(reader, words, today), words).slice(0, most), today);
}

/** One spelling of the tone mark; commas part what a space parts; apostrophes are often left out (Cư M'gar). */
const asSearched = (text: string): string =>
  normaliseTone(text)
    .replace(/['`\u2018\u2019\u02bc]/g, '')
    .replace(/[\s\p{Cc},;.]+/gu, ' ');

/** Where each one lies and what became of it, in two more queries however many there are. */
async function describe(reader: Reader, found: readonly NameHit[], today: Day): Promise<FoundUnit[]> {
  const ended = found.flatMap(({ id, ended }) => (ended && id !== null ? [id] : []));
  const became = await successorsOf(reader, ended, today);
  const heirs = [...[...became.values()].flat(), ...found.flatMap((hit) => hit.heirs)];
  const names = await unitNames(reader, [...found.flatMap(({ id }) => id ?? []), ...heirs], today);
  return found.flatMap((hit) => {
    const to = (hit.id === null ? hit.heirs : (became.get(hit.id) ?? [])).flatMap((id) => names.get(id) ?? []);
    to.sort((a, b) => compareVi(a.name, b.name));
    return foundUnit(hit, hit.id === null ? undefined : names.get(hit.id), to);
  });
}

function foundUnit(hit: NameHit, now: UnitName | undefined, became: readonly UnitName[]): FoundUnit[] {
  const shared = {
    name: hit.name,
    level: hit.level,
    demo: hit.demo,
    current: hit.current,
    became: became.map(({ id, name, path }) => ({ id, name, path })),
  };
  if (now !== undefined) {
    const nowCalled = !hit.ended && !hit.current ? now.name : null;
    return [{ ...shared, id: now.id, path: now.path, above: now.above, nowCalled }];
  }
  const [heir] = became;
  return heir === undefined ? [] : [{ ...shared, id: heir.id, path: heir.path, above: hit.above, nowCalled: null }];
}
