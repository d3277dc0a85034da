import { fold } from '#kernel/fold.ts';
import { refuse, ok, type Result } from '#kernel/result.ts';
import type { Id } from '#kernel/id.ts';

export interface IndexedUnit {
  readonly id: Id<'org.unit'>;
  readonly name: string;
  readonly code: string | null;
  /** From the province down: "tinh-minh-hoa/xa-suoi-mo". */
  readonly path: string;
}

export type FindUnit = (text: string | null) => Result<Id<'org.unit'>, 'org.import.unit-not-here' | 'org.import.unit-ambiguous'>;

/**
 * How lists name units: by official code, by address, or by full name with or without marks. An empty cell means the unit
 * the list is sent to. Only the units given can be meant, so a list never reaches beyond what its sender keeps.
 */
export function unitIndex(units: readonly IndexedUnit[], own: Id<'org.unit'>): FindUnit {
  const found = new Map<string, Set<Id<'org.unit'>>>();
  const learn = (word: string, unit: Id<'org.unit'>): void => {
    const known = found.get(word);
    if (known) known.add(unit);
    else found.set(word, new Set([unit]));
  };
  for (const unit of units) {
    if (unit.code !== null) learn(`code:${unit.code}`, unit.id);
    learn(`path:${unit.path}`, unit.id);
    learn(`name:${fold(unit.name)}`, unit.id);
  }
  return (text) => {
    if (text === null) return ok(own);
    const bare = text.replace(/^\/|\/$/g, '');
    const hits = found.get(`code:${bare}`) ?? found.get(`path:${bare}`) ?? found.get(`name:${fold(bare)}`) ?? new Set();
    const [first] = hits;
    if (first === undefined) return refuse('org.import.unit-not-here');
    return hits.size > 1 ? refuse('org.import.unit-ambiguous') : ok(first);
  };
}
