import { Moved } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { orgPaths, unitHead, unitNames, unitsAtPath, type UnitHeadModel } from '#modules/org/index.ts';

/**
 * The commune at an address by names, for a page below it. Under an old name of a unit that lives on, the page moves to
 * where it is today; of a unit that is no more, the unit's own page says what became of it.
 * @param pathOf address of the same page, from the address of the unit
 */
export async function communeAt(
  visit: Visit,
  slugs: readonly string[],
  pathOf: (unitPath: string) => string,
): Promise<UnitHeadModel | Moved | null> {
  const { reader, today } = visit;
  const asked = slugs.join('/');
  const [first, ...others] = await unitsAtPath(reader, slugs, today);
  if (first === undefined) return null;
  if (!first.current && !(first.alive && others.length === 0)) return new Moved(orgPaths.unit(asked));
  if (!first.current) {
    const named = (await unitNames(reader, [first.id], today)).get(first.id);
    return named === undefined ? null : new Moved(pathOf(named.path), true);
  }
  const head = await unitHead(visit, first.id);
  if (head === null || head.unit.level !== 'commune') return null;
  return head.unit.path === asked ? head : new Moved(pathOf(head.unit.path), true);
}
