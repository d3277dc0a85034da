import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Id } from '#kernel/id.ts';
import { readChoices } from './choices.ts';
import { mayOpenBox } from './closing.ts';
import { electorateOf } from './electorate.ts';
import { hidesFigures } from './kinds.ts';
import { resultOf, type PollOption } from './result.ts';
import { tallySites, tallyVotes, whyNoCount, type Tally } from './tally.ts';

const YES_NO: readonly PollOption[] = [
  { no: 1, kind: 'yes', label: null },
  { no: 2, kind: 'no', label: null },
  { no: 3, kind: 'abstain', label: null },
];
const named = (...labels: string[]): PollOption[] => labels.map((label, at) => ({ no: at + 1, kind: 'choice', label }));
const HALF = { numerator: 1, denominator: 2, strict: true };
const TWO_THIRDS = { numerator: 2, denominator: 3, strict: false };
const tally = (votes: readonly number[], more: Partial<Tally> = {}): Tally => ({
  counted: votes.map((one, at) => ({ no: at + 1, votes: one })),
  valid: votes.reduce((a, b) => a + b, 0),
  spoiled: 0,
  present: 60,
  entitled: 90,
  ...more,
});
const question = { shape: 'question', options: YES_NO, most: 1, ruleRef: 'Điều 5 Quy chế' } as const;

describe('a question', () => {
  test.each([
    ['valid', HALF, [30, 20, 10], 60, 31, false],
    ['valid', HALF, [31, 20, 9], 60, 31, true],
    ['cast', HALF, [31, 20, 9], 62, 32, false],
    ['present', TWO_THIRDS, [40, 0, 0], 60, 40, true],
    ['entitled', TWO_THIRDS, [59, 0, 0], 90, 60, false],
    ['entitled', TWO_THIRDS, [60, 0, 0], 90, 60, true],
    ['valid', HALF, [0, 0, 0], 0, 0, false],
  ] as const)('of %s votes, %o: %o of %d needs %d', (base, share, votes, whole, least, carried) => {
    const spoiled = base === 'cast' ? 2 : 0;
    expect(resultOf(tally(votes, { spoiled }), { ...question, base, share })).toMatchObject({ whole, needed: least, carried });
  });
});

describe('so many of several', () => {
  const choice = { shape: 'choice', base: 'valid', share: HALF, ruleRef: 'Điều lệ' } as const;
  const of = (votes: readonly number[], most: number) =>
    resultOf(tally(votes, { valid: 40 }), { ...choice, most, options: named('A', 'B', 'C', 'D').slice(0, votes.length) });

  test('the most votes come first, as far as they reach the share', () => {
    expect(of([25, 30, 20, 5], 3)).toMatchObject({ chosen: [2, 1], tied: [], carried: true });
  });

  test('equal votes at the last place choose nobody of them', () => {
    expect(of([30, 25, 25, 5], 2)).toMatchObject({ chosen: [1], tied: [2, 3] });
    expect(of([30, 25, 25, 5], 3)).toMatchObject({ chosen: [1, 2, 3], tied: [] });
  });
});

test('what is chosen is a ballot: known options, each once, not too many', () => {
  const poll = { options: named('A', 'B', 'C'), most: 2 };
  expect(readChoices(poll, [3, 1, 3])).toEqual({ ok: true, value: [1, 3] });
  expect(readChoices(poll, [])).toMatchObject({ why: 'conferences.poll.no-choice' });
  expect(readChoices(poll, [4])).toMatchObject({ why: 'conferences.poll.unknown-choice' });
  expect(readChoices(poll, [1, 2, 3])).toMatchObject({ why: 'conferences.poll.too-many-choices', details: { most: 2 } });
});

test('a hall cannot count more votes than it had, nor more names than its slips hold', () => {
  const hall = { entitled: 48, shape: 'question', most: 1 } as const;
  expect(whyNoCount({ counts: { 1: 45, 2: 3 }, ballots: 48, spoiled: 0 }, hall)).toBeNull();
  expect(whyNoCount({ counts: { 1: 45, 2: 3 }, ballots: 48, spoiled: 1 }, hall)).toBe('conferences.poll.more-than-entitled');
  expect(whyNoCount({ counts: { 1: 45, 2: 3 }, ballots: 40, spoiled: 0 }, hall)).toBe('conferences.poll.choices-differ');
  const choice = { entitled: 48, shape: 'choice', most: 2 } as const;
  expect(whyNoCount({ counts: { 1: 40, 2: 20 }, ballots: 40, spoiled: 1 }, choice)).toBeNull();
  expect(whyNoCount({ counts: { 1: 41 }, ballots: 40, spoiled: 0 }, choice)).toBe('conferences.poll.choices-differ');
  expect(whyNoCount({ counts: { 1: 40, 2: 40, 3: 1 }, ballots: 40, spoiled: 0 }, choice)).toBe('conferences.poll.choices-differ');
});

test('a mandate counts while its giver is away and its holder there; a hall without a list has its heads', () => {
  const id = (text: string) => text as Id<'conferences.delegate'>;
  const [a, b] = ['a' as Id<'conferences.site'>, 'b' as Id<'conferences.site'>];
  const row = { weight: 1, present: true, mandateTo: null };
  const { voters, sites } = electorateOf(
    [
      { ...row, id: id('1'), site: a, weight: 2 },
      { ...row, id: id('2'), site: a, present: false, mandateTo: id('1') },
      { ...row, id: id('3'), site: a, present: false, mandateTo: id('2') },
      { ...row, id: id('4'), site: a, mandateTo: id('1') },
    ],
    [
      { id: a, heads: 40 },
      { id: b, heads: 25 },
    ],
  );
  expect(voters.map(({ caster, present }) => [caster, present])).toEqual([
    ['1', true],
    ['1', true],
    ['3', false],
    ['4', true],
  ]);
  expect(sites).toEqual([
    { site: 'a', entitled: 5, present: 4, people: 3 },
    { site: 'b', entitled: 25, present: 25, people: 0 },
  ]);
});

test('two people open a box, one of whom presides', () => {
  expect(mayOpenBox([{ who: 'a', presides: true }])).toBe(false);
  expect(
    mayOpenBox([
      { who: 'a', presides: true },
      { who: 'a', presides: false },
    ]),
  ).toBe(false);
  expect(
    mayOpenBox([
      { who: 'a', presides: false },
      { who: 'b', presides: false },
    ]),
  ).toBe(false);
  expect(
    mayOpenBox([
      { who: 'a', presides: true },
      { who: 'b', presides: false },
    ]),
  ).toBe(true);
});

test('figures of few are told only where the vote was in the open', () => {
  expect([hidesFigures('secret', 9), hidesFigures('secret', 10), hidesFigures('hands', 9)]).toEqual([true, false, false]);
});

const frozen = { present: 500, entitled: 500 };
const votes = fc.array(
  fc.record({
    choices: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 1 }),
    weight: fc.integer({ min: 1, max: 5 }),
  }),
  { maxLength: 60 },
);

test('totals add up, and the order of arrival is irrelevant', () => {
  fc.assert(
    fc.property(votes, fc.infiniteStream(fc.nat()), (all, keys) => {
      const one = tallyVotes(YES_NO, all, frozen);
      const shuffled = all.map((vote) => ({ vote, key: keys.next().value ?? 0 })).toSorted((a, b) => a.key - b.key);
      expect(
        tallyVotes(
          YES_NO,
          shuffled.map(({ vote }) => vote),
          frozen,
        ),
      ).toEqual(one);
      expect(one.counted.reduce((sum, { votes: of }) => sum + of, 0)).toBe(one.valid);
      expect(one.valid).toBe(all.reduce((sum, { weight }) => sum + weight, 0));
    }),
  );
});

test('halls that count the same votes come to the same tally', () => {
  fc.assert(
    fc.property(fc.array(votes, { minLength: 1, maxLength: 5 }), (halls) => {
      const counts = halls.map((own) => {
        const { counted, valid, spoiled } = tallyVotes(YES_NO, own, frozen);
        return { counts: Object.fromEntries(counted.map(({ no, votes: of }) => [no, of])), ballots: valid, spoiled };
      });
      expect(tallySites(YES_NO, counts, frozen)).toEqual(tallyVotes(YES_NO, halls.flat(), frozen));
    }),
  );
});

test('one vote more never turns yes into no', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 9 }), fc.boolean(), (yes, no, numerator, strict) => {
      const share = { numerator, denominator: 9, strict };
      const asked = { ...question, base: 'valid', share } as const;
      const less = resultOf(tally([yes, no, 0]), asked);
      const more = resultOf(tally([yes + 1, no, 0]), asked);
      if (less.carried) expect(more.carried).toBe(true);
      expect(more.carried).toBe(yes + 1 >= more.needed);
    }),
  );
});
