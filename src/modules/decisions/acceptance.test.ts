import { afterAll, describe, expect, test } from 'vitest';
import { addDays, addMonths, day } from '#kernel/day.ts';
import { newId } from '#kernel/id.ts';
import { testRoom } from '#kernel/testing/room.ts';
import {
  checkLocalRule,
  countPosting,
  deadline,
  isTimeRule,
  legalCalendar,
  matterOn,
  packOn,
  ruleOn,
  type LocalRule,
  type MatterKey,
  type RuleKey,
} from '#modules/law/index.ts';
import { castSealed } from './box/cast-sealed.ts';
import { makeBoxKeys } from './box/seal.ts';
import { checkInspectionBoard } from './rules/board-size.ts';
import { synthesise } from './rules/commune-wide.ts';
import { missingElements, type RecordContents } from './rules/elements.ts';
import { chooseForm, openForms } from './rules/forms.ts';
import { consentProgress } from './rules/initiative.ts';
import { lawOfMatter } from './rules/law-of-matter.ts';
import { cannotPass, type Tally } from './rules/result.ts';
import { resultOf } from './rules/round-result.ts';
import { needed, reaches, shareOf } from './rules/threshold.ts';
import { makeRound } from './testing/factories.ts';

/** The must-pass cases of the law, one by one: numbers of the village, and what has to come out. */
const ON = day('2026-11-20');
const NO_GROUND = { communeWide: false, meetingFailed: false, withFront: false };

const lawOf = (key: MatterKey) => {
  const law = lawOfMatter(key, ON);
  if (!law.ok) throw new Error(law.why);
  return law.value;
};
const ruleOf = (key: RuleKey) => {
  const rule = ruleOn(key, ON);
  if (rule === null) throw new Error(`no rule ${key}`);
  return rule;
};
const hands = (households: number, agree: number, present: number): Tally => ({
  households,
  counted: [
    { no: 1, votes: agree },
    { no: 2, votes: present - agree },
  ],
  blank: 0,
  spoiled: 0,
  channels: { hands: present, paper: 0, phone: 0, desk: 0 },
});
const meeting = (key: MatterKey, households: number, agree: number, present = households) =>
  resultOf(hands(households, agree, present), lawOf(key), { election: null, seats: 1, present });

describe('thresholds on all households of the village', () => {
  test('1. of 300, matter 15.1 fails at 199 and passes at 200; 15.6 fails at 150 and passes at 151', () => {
    expect(meeting('contribution', 300, 199).outcome).toBe('failed');
    expect(meeting('contribution', 300, 200)).toMatchObject({ outcome: 'passed', needed: 200, votes: 200 });
    expect(meeting('self-management', 300, 150).outcome).toBe('failed');
    expect(meeting('self-management', 300, 151)).toMatchObject({ outcome: 'passed', needed: 151 });
  });

  test('2. of 301, matter 15.1 needs 201; of one household, one; no household is no village', () => {
    const { share } = lawOf('contribution').pass;
    expect(needed(301, share)).toBe(201);
    expect(needed(1, share)).toBe(1);
    expect(() => needed(0, share)).toThrow(RangeError);
  });

  test('3. with 140 of 300 present a meeting cannot pass 15.1; ballots are offered and the failed meeting stays', () => {
    const law = lawOf('contribution');
    expect(cannotPass(140, 300, law.pass.share)).toBe(true);
    expect(meeting('contribution', 300, 140, 140)).toMatchObject({ outcome: 'no-result', present: 140 });
    expect(openForms(law.matter, NO_GROUND).map(({ form }) => form)).not.toContain('ballot');
    expect(openForms(law.matter, { ...NO_GROUND, meetingFailed: true }).map(({ form }) => form)).toContain('ballot');
  });

  test('4. a convention needs more than half of the households represented: 150 of 300 is none, 151 is one', () => {
    expect(meeting('convention', 300, 150, 150).outcome).toBe('no-result');
    expect(meeting('convention', 300, 151, 151).outcome).toBe('passed');
  });

  test('5. a matter of the whole commune: 10 of 15 villages pass it, 9 do not; a village that failed is not passed', () => {
    const share = shareOf(ruleOf('pass.commune-wide'));
    const villages = (passed: number) =>
      Array.from({ length: 15 }, (_, at) => (at < passed ? ('passed' as const) : ('failed' as const)));
    expect(synthesise(villages(10), share)).toMatchObject({ outcome: 'passed', needed: 10 });
    expect(synthesise(villages(9), share)).toMatchObject({ outcome: 'failed', failed: 6 });
    expect(synthesise([...villages(9).slice(0, 14), 'open'], share).outcome).toBe('open');
  });
});

describe('one household, one vote', async () => {
  const room = await testRoom();
  afterAll(() => room.close());

  test('6. a second vote, and a vote after the close, are refused', async () => {
    const { publicKey } = makeBoxKeys();
    const { round, codes } = await makeRound(room.db, room.secret, { boxKey: publicKey });
    const cast = (code: string) =>
      castSealed(room, { round, code, choices: [1], seed: newId(), helper: null, boxKey: publicKey });
    expect((await cast(codes[0] ?? '')).ok).toBe(true);
    expect(await cast(codes[0] ?? '')).toMatchObject({ why: 'decisions.vote.already' });
    await room.db.updateTable('decisions.roll').set({ votable: false }).where('round_id', '=', round).execute();
    expect(await cast(codes[1] ?? '')).toMatchObject({ why: 'decisions.vote.not-open' });
  });
});

describe('forms and the way to a decision', () => {
  test('7. an online vote is refused for 15.1 to 15.5; exactly half is not enough to choose it', () => {
    for (const key of ['contribution', 'collection', 'convention', 'village-head', 'board'] as const)
      expect(chooseForm(lawOf(key).matter, 'online', { ...NO_GROUND, withFront: true }).ok).toBe(false);
    expect(chooseForm(lawOf('self-management').matter, 'online', { ...NO_GROUND, withFront: true }).ok).toBe(true);
    expect(reaches(50, 100, lawOf('self-management').pass.share)).toBe(false);
    expect(reaches(51, 100, lawOf('self-management').pass.share)).toBe(true);
  });

  test('8. a consent given three months and one day ago does not count', () => {
    const months = ruleOf('initiative.valid').value as number;
    const progress = (given: ReturnType<typeof day>) =>
      consentProgress([given], { households: 10, share: shareOf(ruleOf('initiative.share')), months, on: ON, endorsed: false });
    expect(progress(addDays(addMonths(ON, -3), -1))).toMatchObject({ valid: 0, expired: 1, ready: false });
    expect(progress(addMonths(ON, -3))).toMatchObject({ valid: 1, expired: 0, ready: true });
  });

  test('9. a posting of 29 days is short, and an interruption starts the count again', () => {
    const thirty = { kind: 'consecutive-days' as const, days: 30 };
    const from = day('2026-09-01');
    expect(countPosting([{ from, to: addDays(from, 29) }], thirty, ON, true).state).toBe('short');
    const broken = [
      { from, to: addDays(from, 20) },
      { from: addDays(from, 22), to: addDays(from, 42) },
    ];
    expect(countPosting(broken, thirty, ON, true)).toMatchObject({ state: 'short', restarts: 1 });
  });

  test('10. recognition in five working days: sent on a Friday it skips the weekend, and a holiday', () => {
    const rule = ruleOf('recognise');
    if (!isTimeRule(rule)) throw new Error('not a time');
    expect(deadline(rule, day('2026-11-13'), legalCalendar).due).toBe('2026-11-20');
    expect(deadline(rule, day('2026-04-24'), legalCalendar).due > day('2026-05-01')).toBe(true);
  });

  test('11. a decision that misses one of the seven elements cannot be sent', () => {
    const whole: RecordContents = {
      heldOn: '2026-11-20',
      households: 300,
      present: 250,
      discussed: 'Nội dung đã bàn',
      form: 'meeting',
      hasResult: true,
      decided: 'Nội dung quyết định',
      signedOn: '2026-11-20',
      signatures: ['Lò Văn An', 'Cà Thị Bình', 'Quàng Văn Chung', 'Tòng Thị Dung'],
    };
    expect(missingElements(whole)).toEqual([]);
    const without: Partial<RecordContents>[] = [
      { heldOn: null },
      { present: null },
      { discussed: ' ' },
      { form: null },
      { hasResult: false },
      { decided: '' },
      { signatures: ['Lò Văn An', 'Cà Thị Bình', null, 'Tòng Thị Dung'] },
    ];
    for (const part of without) expect(missingElements({ ...whole, ...part })).toHaveLength(1);
  });
});

describe('packs and places', () => {
  test('12. an inspection board of 4 villages has exactly 5 members; of 12 villages 12; a village without one is named', () => {
    const rule = ruleOf('inspection.least');
    const least = rule.unit === 'people' ? rule.value : Number.NaN;
    const villages = (count: number) => Array.from({ length: count }, (_, at) => `Thôn ${at + 1}`);
    const board = (members: number, count: number) =>
      checkInspectionBoard(
        villages(count),
        Array.from({ length: members }, (_, at) => `Thôn ${(at % count) + 1}`),
        least,
      );
    expect([4, 5, 6].map((members) => board(members, 4).right)).toEqual([false, true, false]);
    expect([11, 12].map((members) => board(members, 12).right)).toEqual([false, true]);
    expect(board(11, 12).without).toEqual(['Thôn 12']);
  });

  test('13. a local pack that raises two thirds to three quarters is refused; a longer posting is accepted', () => {
    const local = (key: RuleKey, amount: object): LocalRule =>
      ({ ...amount, key, legalRef: 'Nghị quyết số 05/NQ-HĐND', status: 'confirmed', validFrom: ON, validTo: null }) as LocalRule;
    const raised = local('pass.contribution', { unit: 'share', value: { numerator: 3, denominator: 4, strict: false } });
    expect(checkLocalRule(ruleOf('pass.contribution'), raised).ok).toBe(false);
    expect(checkLocalRule(ruleOf('publish.post'), local('publish.post', { unit: 'days', value: 45 })).ok).toBe(true);
  });

  test('14. a record of 30 June 2023 falls under the old pack, one of 1 July under the new', () => {
    expect(packOn(day('2023-06-30'))?.key).toBe('ordinance-2007');
    expect(packOn(day('2023-07-01'))?.key).toBe('law-2022');
    expect(lawOfMatter('contribution', day('2023-06-30')).ok).toBe(false);
    expect(matterOn('contribution', day('2023-07-01'))?.number).toBe('15.1');
  });

  test('15. a staff conference: 66 of 100 is no quorum, 67 is; then 34 of 67 passes', () => {
    const [quorum, pass] = [shareOf(ruleOf('staff.quorum')), shareOf(ruleOf('staff.pass'))];
    expect(reaches(66, 100, quorum)).toBe(false);
    expect(reaches(67, 100, quorum)).toBe(true);
    expect(reaches(33, 67, pass)).toBe(false);
    expect(reaches(34, 67, pass)).toBe(true);
  });
});
