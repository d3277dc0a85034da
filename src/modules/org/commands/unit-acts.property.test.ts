import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '#kernel/canonical.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { systemActor, testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { loadCountry } from '../queries/load-country.ts';
import { treeOn } from '../queries/tree-on.ts';
import { ACT_KINDS, childField, partField } from '../rules/act-form.ts';
import { applyAct } from '../rules/apply-act.ts';
import type { ActPlan } from '../rules/act-types.ts';
import { isWhole, sum } from '../rules/share.ts';
import { whatBecameOf } from '../rules/succession.ts';
import { checkTree, treeAsOf, type TreeNode } from '../rules/tree.ts';
import type { Country } from '../rules/types.ts';
import { makeSmallCountry, SMALL_START, type SmallCountry } from '../testing/small-country.ts';
import { planUnitAct } from './plan-unit-act.ts';
import { undoUnitAct } from './undo-unit-act.ts';

/** Acts of random kinds on random units, through the command and the real database, against the rules in memory. */

type Unit = Id<'org.unit'>;
type Fields = Record<string, unknown>;

const TODAY = '2026-11-21' as Day;
const wish = fc.record({
  kind: fc.constantFrom(...ACT_KINDS),
  wait: fc.integer({ min: 1, max: 60 }),
  picks: fc.array(fc.nat({ max: 999 }), { minLength: 5, maxLength: 5 }),
});
type Wish = { readonly kind: (typeof ACT_KINDS)[number]; readonly wait: number; readonly picks: readonly number[] };
const RUNS = { numRuns: 12, seed: 2_025 };

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom();
});
afterAll(() => room.close());

/** Every unit of one small country, with all it has become since. */
async function ownCountry(small: SmallCountry): Promise<Country> {
  const known = new Set<Unit>([small.hoa, small.mau]);
  for (let size = 0; size < known.size;) {
    size = known.size;
    const { units } = await loadCountry(room.reader, [...known]);
    for (const unit of units.values())
      if (unit.level === 'province' ? known.has(unit.id as Unit) : true) known.add(unit.id as Unit);
  }
  const { units, links } = await loadCountry(room.reader, [...known]);
  return { units: new Map([...units].filter(([id]) => known.has(id as Unit)).toSorted(([a], [b]) => (a < b ? -1 : 1))), links };
}

/** What a random act is drawn from: a unit, one beside it, and words that fit its level. */
interface Draw {
  readonly unit: TreeNode;
  readonly peer: TreeNode | undefined;
  readonly begin: { readonly name: string; readonly type: string };
  readonly n: (index: number) => number;
}

function drawOf(country: Country, on: Day, { picks }: Wish, index: number): Draw | null {
  const n = (i: number): number => picks[i] ?? 0;
  const units = [...treeAsOf(country, on).nodes.values()].filter(({ level }) => level !== 'province');
  const unit = units[n(0) % units.length];
  if (unit === undefined) return null;
  const peers = units.filter(({ id, level }) => level === unit.level && id !== unit.id);
  const begin = unit.level === 'commune' ? { name: `Xã Mới ${index}`, type: 'xa' } : { name: `Thôn Mới ${index}`, type: 'thon' };
  return { unit, peer: peers[n(1) % peers.length], begin, n };
}

function splitOf({ unit, begin, n }: Draw): Fields {
  const keeps = n(3) % 2 === 0;
  const second = { [partField(2, 'name')]: `${begin.name} B`, [partField(2, 'type')]: begin.type, [partField(2, 'count')]: '5' };
  return {
    ...(keeps ? { keeps: 'co', rest: '7' } : second),
    basis: 'households',
    [partField(1, 'name')]: begin.name,
    [partField(1, 'type')]: begin.type,
    [partField(1, 'count')]: String(1 + (n(4) % 9)),
    ...Object.fromEntries(unit.children.map((child, i) => [childField(child), keeps ? String(i % 2) : String(1 + (i % 2))])),
  };
}

const retyped = ({ unit }: Draw, index: number): Fields =>
  unit.level === 'commune'
    ? { name: `Phường Mới ${index}`, type: 'phuong' }
    : { name: `Tổ dân phố Mới ${index}`, type: 'to-dan-pho' };

function fieldsOf(country: Country, on: Day, wish: Wish, index: number): Fields {
  const { kind } = wish;
  const draw = drawOf(country, on, wish, index);
  if (draw === null) return { kind };
  const { unit, peer, begin, n } = draw;
  const own = { kind, unit: unit.id };
  switch (kind) {
    case 'merge':
      return { kind, unit: [unit.id, peer?.id], ...(n(2) % 2 === 0 ? { into: unit.id } : begin) };
    case 'split':
      return { ...own, ...splitOf(draw) };
    case 'retype':
      return { ...own, ...retyped(draw, index) };
    case 'move':
      return { ...own, parent: peer?.version.parentId };
    case 'create':
      return { kind, parent: peer?.version.parentId, ...begin };
    default:
      return { ...own, name: begin.name, to: peer?.id };
  }
}

interface Step {
  readonly act: Id<'org.unit_act'>;
  readonly plan: ActPlan;
  readonly before: Country;
}

async function carryOut(small: SmallCountry, wishes: readonly Wish[]): Promise<Step[]> {
  const steps: Step[] = [];
  let on = addDays(TODAY, 1);
  for (const [index, one] of wishes.entries()) {
    on = addDays(on, one.wait);
    const before = await ownCountry(small);
    const fields = { day: on, document: 'Nghị quyết thử', ...fieldsOf(before, on, one, index) };
    const outcome = await planUnitAct(room, systemActor, fields);
    if (!outcome.ok) continue;
    const { preview } = await room.db
      .selectFrom('org.unit_act')
      .select('preview')
      .where('id', '=', outcome.value.id)
      .executeTakeFirstOrThrow();
    steps.push({ act: outcome.value.id, plan: preview as ActPlan, before });
  }
  return steps;
}

const asText = ({ units, links }: Country): string =>
  canonicalJson([[...units.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)), links.map(canonicalJson).toSorted()]);

const turns = (country: Country): Day[] => {
  const days = [...country.units.values()].flatMap(({ versions }) =>
    versions.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
  );
  return [...new Set(days)].flatMap((on) => (on <= SMALL_START ? [on] : [addDays(on, -1), on])).toSorted();
};

describe('random acts through the database', () => {
  const kinds = new Set<string>();

  test('leave on every day a sound tree, in which communes divide the country, and can be taken back to the first row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 3, maxLength: 7 }), async (wishes) => {
        const small = await makeSmallCountry(room.db);
        const start = await ownCountry(small);
        const steps = await carryOut(small, wishes);
        const end = await ownCountry(small);
        for (const { plan } of steps) kinds.add(plan.kind);

        expect(asText(end)).toBe(asText(steps.reduce((country, { plan }) => applyAct(country, plan), start)));
        await checkEveryDay(small, start, end);

        for (const { act, before } of steps.toReversed()) {
          expect(await undoUnitAct(room, systemActor, { act })).toMatchObject({ ok: true });
          expect(asText(await ownCountry(small))).toBe(asText(before));
        }
      }),
      RUNS,
    );
    expect([...kinds].toSorted()).toEqual([...ACT_KINDS].toSorted());
  }, 120_000);

  /** Against `treeOn`, which reads the tables and not the rules. */
  async function checkEveryDay(small: SmallCountry, start: Country, end: Country): Promise<void> {
    for (const on of turns(end)) {
      expect(checkTree(treeAsOf(end, on))).toEqual([]);
      const own = (await treeOn(room.reader, on, 'village')).filter(({ id }) => end.units.has(id));
      const ids = new Set(own.map(({ id }) => id));
      expect(ids.size).toBe(own.length);
      for (const { parent, level } of own)
        expect(level === 'province' ? parent === small.root : ids.has(parent as Unit)).toBe(true);
      const communes = new Set<string>(own.filter(({ level }) => level === 'commune').map(({ id }) => id));
      for (const unit of start.units.values()) {
        if (unit.level !== 'commune') continue;
        const parts = whatBecameOf(end, unit.id, SMALL_START, on);
        expect(isWhole(sum(parts.map(({ share }) => share)))).toBe(true);
        for (const { unitId } of parts) expect(communes).toContain(unitId);
      }
    }
  }
});
