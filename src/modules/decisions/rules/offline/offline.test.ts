import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { subjectOf, type CountEntry, type Entry, type Value } from './entry.ts';
import { judge, sameValue } from './judge.ts';
import { latest, mergeKept, unsynced, type Kept } from './kept.ts';
import { inOrder } from './order.ts';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const count = (n: number, agree: number, parts: Partial<CountEntry> = {}): CountEntry => ({
  id: uuid(n),
  kind: 'count',
  device: 'Máy thử',
  day: '2026-11-22',
  after: null,
  settles: [],
  keep: false,
  meeting: uuid(900),
  round: uuid(901),
  cluster: null,
  value: { counts: { '1': agree }, spoiled: 0 },
  seen: null,
  ...parts,
});

describe('what the server has meanwhile', () => {
  test.each<[string, Value | null, Value | null, 'apply' | 'same' | 'conflict']>([
    ['nothing, as the phone knew', null, null, 'apply'],
    ['what the phone noted', { spoiled: 0, counts: { '1': 5 } }, null, 'same'],
    ['what the phone knew', { counts: { '1': 3 }, spoiled: 0 }, { counts: { '1': 3 }, spoiled: 0 }, 'apply'],
    ['something where the phone knew nothing', { counts: { '1': 4 }, spoiled: 0 }, null, 'conflict'],
    ['something other than the phone knew', { counts: { '1': 4 }, spoiled: 0 }, { counts: { '1': 3 }, spoiled: 0 }, 'conflict'],
    ['nothing any more', null, { counts: { '1': 3 }, spoiled: 0 }, 'conflict'],
  ])('%s', (_name, server, seen, verdict) => {
    expect(judge(count(1, 5, { seen: seen as CountEntry['seen'] }), server)).toBe(verdict);
  });
});

/** A server in a few lines: what it has, and which entries came in. */
interface Server {
  readonly values: ReadonlyMap<string, Value>;
  readonly came: ReadonlySet<string>;
}

/** One send, as the command does it: an entry that cannot be taken leaves everything as it was. */
function send(server: Server, entry: Entry): Server {
  if (server.came.has(entry.id) || (entry.after !== null && !server.came.has(entry.after))) return server;
  const here = server.values.get(subjectOf(entry)) ?? null;
  const verdict = judge(entry, here);
  if (verdict === 'conflict') return server;
  return {
    came: new Set([...server.came, entry.id]),
    values: verdict === 'same' ? server.values : new Map(server.values).set(subjectOf(entry), entry.value),
  };
}

/** Recounts of some parts of a village, each taking the one before further. */
const chains = fc
  .array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((parts) =>
    parts.flatMap((agrees, part) =>
      agrees.map((agree, at) => {
        const before = agrees[at - 1];
        return count(part * 10 + at, agree, {
          cluster: part + 1,
          after: before === undefined ? null : uuid(part * 10 + at - 1),
          seen: before === undefined ? null : { counts: { '1': before }, spoiled: 0 },
        });
      }),
    ),
  );

const told = ({ values }: Server): unknown => [...values].sort(([one], [other]) => (one < other ? -1 : 1));
const EMPTY: Server = { values: new Map(), came: new Set() };

describe('any order and any repetition of entries', () => {
  test('in one send give the same as the order they were noted in', () => {
    fc.assert(
      fc.property(
        chains.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries, ...entries], { minLength: entries.length * 2 })),
        ),
        ([entries, mixed]) => {
          expect(told(inOrder(mixed).reduce(send, EMPTY))).toEqual(told(entries.reduce(send, EMPTY)));
        },
      ),
    );
  });

  test('over many broken-off sends give the same, once everything was sent', () => {
    fc.assert(
      fc.property(
        chains.chain((entries) => fc.tuple(fc.constant(entries), fc.array(fc.shuffledSubarray(entries), { maxLength: 6 }))),
        ([entries, sends]) => {
          const broken = sends.reduce((server, some) => some.reduce(send, server), EMPTY);
          const whole = inOrder(entries).reduce(send, broken);
          expect(told(whole)).toEqual(told(entries.reduce(send, EMPTY)));
          expect(whole.came.size).toBe(entries.length);
        },
      ),
    );
  });

  test('a recount that overtakes the count before it waits, and is no conflict', () => {
    const first = count(1, 5);
    const second = count(2, 6, { after: first.id, seen: first.value });
    const early = send(EMPTY, second);
    expect(early).toBe(EMPTY);
    expect(told([first, second].reduce(send, early))).toEqual([[subjectOf(first), second.value]]);
  });
});

const kept = chains.map((entries) =>
  entries.flatMap((entry): Kept[] => [
    { unit: uuid(7), entry, state: { is: 'waiting', tried: false } },
    { unit: uuid(7), entry, state: { is: 'refused', words: 'vì thế' } },
    { unit: uuid(7), entry, state: { is: 'done' } },
  ]),
);

describe('entries of a file beside those of the phone', () => {
  test('merge to the same in any order and any repetition, one of each id', () => {
    fc.assert(
      fc.property(
        kept.chain((all) => fc.tuple(fc.array(fc.shuffledSubarray(all), { minLength: 1, maxLength: 4 }), fc.nat(3))),
        ([lists, turn]) => {
          const merged = mergeKept(...lists);
          const turned = [...lists.slice(turn), ...lists.slice(0, turn), ...lists];
          expect(mergeKept(...turned)).toEqual(merged);
          expect(mergeKept(merged, merged)).toEqual(merged);
          expect(new Set(merged.map(({ entry }) => entry.id)).size).toBe(merged.length);
        },
      ),
    );
  });

  test('what the server has taken is not sent again because a file says otherwise', () => {
    const entry = count(1, 5);
    const merged = mergeKept(
      [{ unit: uuid(7), entry, state: { is: 'done' } }],
      [{ unit: uuid(7), entry, state: { is: 'waiting', tried: true } }],
    );
    expect(unsynced(merged)).toEqual([]);
  });

  test('the last of several recounts is the one shown', () => {
    const [first, second] = [count(5, 5), count(3, 6, { after: uuid(5), seen: count(5, 5).value })];
    const all: Kept[] = [second, first].map((entry) => ({ unit: uuid(7), entry, state: { is: 'waiting', tried: false } }));
    expect(latest(all, subjectOf(first))?.entry.value).toEqual(second.value);
    expect(sameValue(first.value, second.value)).toBe(false);
  });
});
