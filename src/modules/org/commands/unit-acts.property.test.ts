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
import { checkTree, treeAsOf } from '../rules/tree.ts';
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

function fieldsOf(country: Country, on: Day, { kind, picks }: Wish, index: number): Fields {
  const units = [...treeAsOf(country, on).nodes.values()].filter(({ level }) => level !== 'province');
  const at = (n: number) => units[(picks[n] ?? 0) % Math.max(units.length, 1)];
  const unit = at(0);
  if (unit === undefined) return { kind };
  const peers = units.filter(({ id, level }) => level === unit.level && id !== unit.id);
  const peer = peers[(picks[1] ?? 0) % Math.max(peers.length, 1)];
  const name = `${unit.level === 'commune' ? 'Xã' : 'Thôn'} Mới ${index}`;
  const begin = { name, type: unit.level === 'commune' ? 'xa' : 'thon' };
  const keeps = (picks[3] ?? 0) % 2 === 0;
  switch (kind) {
    case 'merge':
      return { kind, unit: [unit.id, peer?.id], ...((picks[2] ?? 0) % 2 === 0 ? { into: unit.id } : begin) };
    case 'split':
      return {
        kind,
        unit: unit.id,
        ...(keeps
          ? { keeps: 'co', rest: '7' }
          : { [partField(2, 'name')]: `${name} B`, [partField(2, 'type')]: begin.type, [partField(2, 'count')]: '5' }),
        basis: 'households',
        [partField(1, 'name')]: name,
        [partField(1, 'type')]: begin.type,
        [partField(1, 'count')]: String(1 + ((picks[4] ?? 0) % 9)),
        ...Object.fromEntries(unit.children.map((child, i) => [childField(child), keeps ? String(i % 2) : String(1 + (i % 2))])),
      };
    case 'retype':
      return {
        kind,
        unit: unit.id,
        name: `${unit.level === 'commune' ? 'Phường' : 'Tổ dân phố'} Mới ${index}`,
        type: unit.level === 'commune' ? 'phuong' : 'to-dan-pho',
      };
    case 'move':
      return {
        kind,
        unit: unit.id,
        parent: peer === undefined ? undefined : country.units.get(peer.id)?.versions.at(-1)?.parentId,
      };
    case 'create':
      return { kind, parent: at(1)?.version.parentId, ...begin };
    default:
      return { kind, unit: unit.id, name, to: peer?.id };
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
