import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId, type Id } from '#kernel/id.ts';
import { depthBelow, moved, outlineOf, type AgendaRow } from './agenda.ts';

type Item = Id<'conferences.agenda_item'>;
const START = Temporal.Instant.from('2026-12-04T01:00:00Z');
const at = (minutes: number): Temporal.Instant => START.add({ minutes });
const row = (parts: Partial<AgendaRow> & { readonly id: Item }): AgendaRow => ({
  above: null,
  place: 1,
  kind: 'discussion',
  title: 'Thảo luận',
  plannedAt: null,
  minutes: null,
  ledBy: null,
  ...parts,
});

const [opening, papers, first, second, closing] = Array.from({ length: 5 }, () => newId<'conferences.agenda_item'>()) as [
  Item,
  Item,
  Item,
  Item,
  Item,
];
const rows = [
  row({ id: closing, place: 3, minutes: 10, plannedAt: at(60) }),
  row({ id: second, above: papers, place: 2, minutes: 15 }),
  row({ id: opening, minutes: 15 }),
  row({ id: first, above: papers, place: 1, minutes: 10 }),
  row({ id: papers, place: 2, kind: 'papers' }),
];

describe('the outline of an agenda', () => {
  test('numbers, times, gaps and the sum', () => {
    const { items, endsAt, total } = outlineOf(rows, START);
    expect(items.map(({ id, number, startsAt, lasts, gap }) => [id, number, startsAt.toString(), lasts, gap])).toEqual([
      [opening, '1', at(0).toString(), 15, 0],
      [papers, '2', at(15).toString(), 25, 0],
      [first, '2.1', at(15).toString(), 10, 0],
      [second, '2.2', at(25).toString(), 15, 0],
      [closing, '3', at(60).toString(), 10, 20],
    ]);
    expect([endsAt.toString(), total]).toEqual([at(70).toString(), 50]);
    expect(items.filter((item) => item.first).map(({ number }) => number)).toEqual(['1', '2.1']);
    expect(items.filter((item) => item.last).map(({ number }) => number)).toEqual(['2.2', '3']);
  });

  test('a planned time before the end of the last item overlaps', () => {
    const early = [row({ id: opening, minutes: 30 }), row({ id: closing, place: 2, plannedAt: at(20), minutes: 5 })];
    expect(outlineOf(early, START).items[1]?.gap).toBe(-10);
  });

  test('moving swaps with the neighbour and loses nobody', () => {
    expect(moved([opening, papers, closing], papers, 'up')).toEqual([papers, opening, closing]);
    expect(moved([opening, papers], opening, 'up')).toBeNull();
    expect(moved([opening], papers, 'down')).toBeNull();
    const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 }) as fc.Arbitrary<Item[]>;
    fc.assert(
      fc.property(ids, fc.nat(), fc.constantFrom('up' as const, 'down' as const), (siblings, pick, way) => {
        const item = siblings[pick % siblings.length] as Item;
        const next = moved(siblings, item, way);
        if (next !== null) {
          expect(next.toSorted()).toEqual(siblings.toSorted());
          expect(moved(next, item, way === 'up' ? 'down' : 'up')).toEqual(siblings);
        }
      }),
    );
  });

  test('depth', () => {
    expect([depthBelow(rows, null), depthBelow(rows, papers), depthBelow(rows, first)]).toEqual([0, 1, 2]);
  });
});
