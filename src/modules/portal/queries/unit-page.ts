import type { Day } from '#kernel/day.ts';
import { Moved } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import {
  childrenOf,
  orgPaths,
  successorsOf,
  unitHead,
  unitNames,
  unitsAtPath,
  unitsBelow,
  type UnitHeadModel,
  type UnitName,
} from '#modules/org/index.ts';
import { communeNews, type CommuneNews } from './commune-news.ts';

type Unit = Id<'org.unit'>;

/** A unit of today, with what lies under it. */
export interface PresentUnit {
  readonly kind: 'present';
  readonly head: UnitHeadModel;
  /** Of the commune itself; on the page of a village, of the commune it belongs to. Null for a province. */
  readonly news: CommuneNews | null;
  readonly below: readonly {
    readonly id: Unit;
    readonly name: string;
    readonly type: string;
    readonly code: string | null;
    readonly path: string;
  }[];
}

/** An address of the past: one or several units that bore it, and what became of each. */
export interface PastUnits {
  readonly kind: 'past';
  readonly units: readonly { readonly named: UnitName; readonly became: readonly UnitName[] }[];
}

export type UnitPage = PresentUnit | PastUnits;

/** What an address of units shows; moved when the unit lives on under another address. */
export async function loadUnitPage(visit: Visit, slugs: readonly string[]): Promise<UnitPage | Moved | null> {
  const { reader, today } = visit;
  const [first, ...others] = await unitsAtPath(reader, slugs, today);
  if (first === undefined) return null;
  if (first.current) return presentUnit(visit, first.id, slugs.join('/'));
  if (first.alive && others.length === 0) {
    const named = (await unitNames(reader, [first.id], today)).get(first.id);
    if (named !== undefined) return new Moved(orgPaths.unit(named.path), true);
  }
  return pastUnits(visit, [first.id, ...others.map((one) => one.id)], today);
}

async function presentUnit(visit: Visit, unit: Unit, asked: string): Promise<PresentUnit | Moved | null> {
  const head = await unitHead(visit, unit);
  if (head === null) return null;
  if (head.unit.path !== asked) return new Moved(orgPaths.unit(head.unit.path), true);
  return { kind: 'present', head, news: await newsFor(visit, head), below: await unitsUnder(visit, head) };
}

/** A village keeps no register: what concerns its people stands in that of their commune. */
async function newsFor(visit: Visit, { unit }: UnitHeadModel): Promise<CommuneNews | null> {
  if (unit.level === 'commune') return communeNews(visit, unit.id, unit);
  if (unit.level !== 'village' || unit.parent === null) return null;
  const commune = (await unitNames(visit.reader, [unit.parent], visit.today)).get(unit.parent);
  return commune === undefined ? null : communeNews(visit, commune.id, commune);
}

/** A province shows its communes (also through the districts of old), a commune its villages. */
async function unitsUnder(visit: Visit, head: UnitHeadModel): Promise<PresentUnit['below']> {
  const { reader, today } = visit;
  if (head.unit.level === 'province') {
    const communes = await unitsBelow(reader, head.unit.id, 'commune', today);
    return communes.map(({ id, name, type, code, slug }) => ({ id, name, type, code, path: `${head.unit.path}/${slug}` }));
  }
  const children = await childrenOf(reader, head.unit.id, today);
  return children.map(({ id, name, type, code, slug }) => ({ id, name, type, code, path: `${head.unit.path}/${slug}` }));
}

async function pastUnits(visit: Visit, units: readonly Unit[], today: Day): Promise<PastUnits> {
  const { reader } = visit;
  const became = await successorsOf(reader, units, today);
  const names = await unitNames(reader, [...units, ...[...became.values()].flat()], today);
  const namesOf = (ids: readonly Unit[]): UnitName[] => ids.flatMap((id) => names.get(id) ?? []);
  return {
    kind: 'past',
    units: namesOf(units).map((named) => ({ named, became: namesOf(became.get(named.id) ?? []) })),
  };
}
