import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#kernel/day.ts';
import type { Act, ActPlan, NewUnit } from './act-types.ts';
import { planAct } from './acts.ts';
import { applyAct, undoAct } from './apply-act.ts';
import { childrenOn } from './act-draft.ts';
import { SMALL, START } from './country.fixture.ts';
import { isWhole, share, sum } from './share.ts';
import { whatBecameOf, whatWasMadeOf } from './succession.ts';
import { checkTree, treeAsOf, unitsUnder, versionsInOrder } from './tree.ts';
import type { Country, UnitId } from './types.ts';

/** A wish, turned into an act on whatever the country looks like by then. `wait` may go back in time. */
type Wish = { readonly kind: Act['kind']; readonly wait: number; readonly picks: readonly number[] };

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom('merge', 'merge', 'split', 'split', 'rename', 'retype', 'move', 'create', 'abolish'),
  wait: fc.integer({ min: -20, max: 200 }),
  picks: fc.array(fc.nat({ max: 1000 }), { minLength: 6, maxLength: 6 }),
});
const wishes = fc.array(wish, { minLength: 1, maxLength: 12 });

type Pick = { readonly ids: readonly UnitId[]; at(n: number): UnitId; n(i: number): number };

const picker = (country: Country, day: Day, { picks }: Wish): Pick => {
  const ids = [...treeAsOf(country, day).nodes.keys()];
  const n = (i: number): number => picks[i] ?? 0;
  return { ids, n, at: (i) => ids[n(i) % ids.length] ?? 'p1' };
};

/** A new unit of the kind of `like`, under the same parent or a random one. */
function another(country: Country, like: UnitId, name: string): NewUnit {
  const last = country.units.get(like)?.versions.at(-1);
  const type = last?.type ?? 'xa';
  const words = { tinh: 'Tỉnh', 'thanh-pho-tw': 'Thành phố', huyen: 'Huyện', phuong: 'Phường', 'thi-tran': 'Thị trấn' } as const;
  const word = type in words ? words[type as keyof typeof words] : 'Xã';
  return { id: name, name: `${word} ${name}`, type, code: null, parentId: last?.parentId ?? null };
}

const peers = (country: Country, pick: Pick, id: UnitId): readonly UnitId[] =>
  pick.ids.filter((other) => other !== id && country.units.get(other)?.level === country.units.get(id)?.level);

function splitOf(country: Country, day: Day, unit: UnitId, pick: Pick, name: string): Act {
  const children = childrenOn(country, unit, day);
  const cut = pick.n(2) % (children.length + 1);
  const [den, keeps] = [2 + (pick.n(3) % 7), pick.n(4) % 2 === 0];
  const num = pick.n(5) % (den + 1);
  const peer = peers(country, pick, unit)[0];
  const into = pick.n(1) % 3 === 0 && peer !== undefined ? peer : another(country, unit, `${name}a`);
  const one = { into, share: share(num, den), basis: 'people', children: children.slice(0, cut) } as const;
  const two = {
    into: another(country, unit, `${name}b`),
    share: share(den - num, den),
    basis: 'people',
    children: children.slice(cut),
  } as const;
  return { kind: 'split', day, unit, keeps, parts: keeps ? [one] : [one, two] };
}

function actOf(country: Country, day: Day, w: Wish, i: number): Act {
  const pick = picker(country, day, w);
  const [unit, name] = [pick.at(0), `N${i}`];
  switch (w.kind) {
    case 'merge': {
      const others = peers(country, pick, unit).slice(0, 1 + (pick.n(1) % 3));
      return { kind: 'merge', day, units: [unit, ...others], into: pick.n(2) % 2 === 0 ? unit : another(country, unit, name) };
    }
    case 'split':
      return splitOf(country, day, unit, pick, name);
    case 'rename':
      return { kind: 'rename', day, unit, name: another(country, unit, name).name };
    case 'retype':
      return { kind: 'retype', day, unit, type: 'phuong', name: `Phường ${name}` };
    case 'move':
      return { kind: 'move', day, unit, parentId: pick.at(1) };
    case 'create':
      return { kind: 'create', day, unit: { ...another(country, unit, name), parentId: pick.at(1) } };
    case 'abolish':
      return { kind: 'abolish', day, unit, childrenTo: pick.n(1) % 2 === 0 ? null : pick.at(2) };
  }
}

type Step = { readonly before: Country; readonly plan: ActPlan; readonly after: Country };

/** Carries the wishes out as far as they are allowed. */
function history(list: readonly Wish[]): readonly Step[] {
  const steps: Step[] = [];
  let country = SMALL;
  let day = START;
  for (const [i, w] of list.entries()) {
    const on = addDays(day, w.wait);
    const plan = planAct(country, actOf(country, on, w, i));
    if (!plan.ok) continue;
    const after = applyAct(country, plan.value);
    steps.push({ before: country, plan: plan.value, after });
    country = after;
    if (on > day) day = on;
  }
  return steps;
}

const turns = (country: Country): readonly Day[] => {
  const days = [...country.units.values()].flatMap(({ versions }) =>
    versions.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
  );
  return [...new Set(days)].flatMap((day) => (day === START ? [day] : [addDays(day, -1), day])).toSorted();
};

const last = (steps: readonly Step[]): Country => steps.at(-1)?.after ?? SMALL;
const COMMUNES = ['x1', 'x2', 'x3', 'x4', 'y1', 'y2'] as const;
const RUNS = { numRuns: 150 };

describe('random histories of a small country', () => {
  it('carry out every kind of act, so that the properties below say something', () => {
    const kinds = new Map<string, number>();
    for (const step of fc.sample(wishes, { numRuns: 400, seed: 7 }).flatMap(history))
      kinds.set(step.plan.kind, (kinds.get(step.plan.kind) ?? 0) + 1);
    for (const kind of ['merge', 'split', 'rename', 'retype', 'move', 'create', 'abolish'])
      expect(kinds.get(kind) ?? 0).toBeGreaterThan(20);
  });

  it('have a sound tree on every day: one parent each, no circle, levels in order', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const country = last(history(list));
        for (const unit of country.units.values()) expect(versionsInOrder(unit)).toBe(true);
        for (const day of turns(country)) expect(checkTree(treeAsOf(country, day))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('divide every first commune among communes in force, all of it, each in exactly one province', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const country = last(history(list));
        for (const day of turns(country)) {
          const tree = treeAsOf(country, day);
          const placed = tree.roots.flatMap((root) => unitsUnder(tree, root, 'commune')).map(({ id }) => id);
          const communes = [...tree.nodes.values()].filter(({ level }) => level === 'commune').map(({ id }) => id);
          expect(placed.toSorted()).toEqual(communes.toSorted());
          for (const id of COMMUNES) {
            const parts = whatBecameOf(country, id, START, day);
            expect(isWhole(sum(parts.map((part) => part.share)))).toBe(true);
            for (const part of parts) expect(communes).toContain(part.unitId);
          }
        }
      }),
      RUNS,
    );
  });

  it('read the same forwards and backwards', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const country = last(history(list));
        const day = turns(country).at(-1) ?? START;
        const forwards = COMMUNES.flatMap((id) =>
          whatBecameOf(country, id, START, day).map((part) => [id, part.unitId, part.share]),
        );
        const now = [...treeAsOf(country, day).nodes.values()].filter(({ level }) => level === 'commune');
        const backwards = now.flatMap(({ id }) =>
          whatWasMadeOf(country, id, START, day).map((part) => [part.unitId, id, part.share]),
        );
        expect(backwards.map((row) => JSON.stringify(row)).toSorted()).toEqual(
          forwards.map((row) => JSON.stringify(row)).toSorted(),
        );
      }),
      RUNS,
    );
  });

  it('leave every day before the act as it was', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        for (const { before, plan, after } of history(list)) {
          const eve = addDays(plan.day, -1);
          const view = (country: Country): unknown =>
            [...treeAsOf(country, eve).nodes.values()].map(({ id, version, children }) => ({
              id,
              ...version,
              to: null,
              children,
            }));
          expect(view(after)).toEqual(view(before));
          for (const id of COMMUNES) expect(whatBecameOf(after, id, START, eve)).toEqual(whatBecameOf(before, id, START, eve));
        }
      }),
      RUNS,
    );
  });

  it('can be taken back, act by act, to the first day', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        for (const { before, plan, after } of history(list).toReversed()) {
          const undone = undoAct(after, plan, addDays(plan.day, -1));
          expect(undone.ok && undone.value).toEqual(before);
        }
      }),
      RUNS,
    );
  });
});
