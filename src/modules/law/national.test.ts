import { describe, expect, it } from 'vitest';
import { day } from '#kernel/day.ts';
import { boundBodies, packOn, publicationItem, publicationItems, ruleOn } from './national.ts';
import { isYearDayRule, yearDay } from './rules/day-of-year.ts';
import { RULE_KEYS, type RuleKey } from './rules/keys.ts';
import type { PublicationItem } from './rules/publication.ts';
import type { Regime } from './rules/rule.ts';

const today = day('2026-11-21');
const commune = publicationItems('commune', today);
const channels = (item: PublicationItem) => item.channels.map((channel) => channel.channel).join(' ');
const posting = (item: PublicationItem) => item.channels.find((channel) => channel.channel === 'posting');

describe('packs by the date of the act', () => {
  it.each([
    ['2007-06-30', undefined],
    ['2007-07-01', 'ordinance-2007'],
    ['2023-06-30', 'ordinance-2007'],
    ['2023-07-01', 'law-2022'],
    ['2025-06-30', 'law-2022'],
    ['2025-07-01', 'law-2022-as-amended-2025'],
    ['2026-11-21', 'law-2022-as-amended-2025'],
  ])('section 16 test 14: %s uses %s', (on, key) => {
    expect(packOn(day(on))?.key).toBe(key);
  });

  it('a record of 30/6/2023 has the old items, one of 1/7/2023 the new', () => {
    const before = publicationItems('commune', day('2023-06-30'));
    const after = publicationItems('commune', day('2023-07-01'));
    expect([before.length, after.length]).toEqual([11, 14]);
    expect(before.every((item) => item.legalRef.includes('34/2007/PL-UBTVQH11') && item.status === 'verify')).toBe(true);
    expect(before.every((item) => item.deadline === null)).toBe(true);
    expect(after.every((item) => item.legalRef.includes('10/2022/QH15'))).toBe(true);
  });

  it('a pack holds every rule in force on its day, also those of earlier packs', () => {
    const keys = packOn(today)?.rules.map((rule) => rule.key);
    expect(keys?.toSorted()).toEqual(RULE_KEYS.toSorted());
  });

  it('every key has a rule today, and decrees only from their own day', () => {
    for (const key of RULE_KEYS) expect(ruleOn(key, today), key).not.toBeNull();
    expect(ruleOn('annual.summons', day('2023-08-14'))).toBeNull();
    expect(ruleOn('convention.post', day('2023-08-15'))).toBeNull();
    expect(ruleOn('convention.post', day('2023-08-16'))?.value).toBe(30);
  });

  it.each<[RuleKey, number, string]>([
    ['publish.default', 5, 'working-days'],
    ['publish.post', 30, 'days'],
    ['publish.speaker', 3, 'days'],
    ['agency.publish', 5, 'working-days'],
    ['agency.post', 20, 'days'],
    ['enterprise.publish', 15, 'days'],
    ['enterprise.post', 20, 'days'],
    ['decision.send', 5, 'working-days'],
    ['recognise', 5, 'working-days'],
    ['ballot.plan.send', 2, 'days'],
    ['cluster.min', 200, 'households'],
    ['dialogue.year', 1, 'times-a-year'],
    ['head.team', 10, 'days'],
    ['head.reelect', 60, 'days'],
    ['initiative.valid', 3, 'months'],
    ['consult.period', 20, 'days'],
    ['meeting.notice', 2, 'days'],
    ['documents', 2, 'days'],
    ['annual.summons', 5, 'days'],
    ['witnesses', 2, 'people'],
    ['counting.copies', 3, 'copies'],
    ['head.plan', 20, 'days'],
    ['head.candidates', 15, 'days'],
    ['head.posted', 7, 'days'],
    ['head.interim', 6, 'months'],
    ['head.term', 5, 'years'],
    ['head.term-change', 6, 'months'],
    ['head.age', 21, 'years'],
    ['board.answer', 15, 'days'],
    ['board.plan', 5, 'working-days'],
    ['invest.notice', 45, 'days'],
    ['convention.post', 30, 'days'],
    ['convention.dossier', 5, 'working-days'],
    ['convention.recognise', 5, 'working-days'],
    ['convention.suspend', 3, 'working-days'],
    ['convention.abolish', 5, 'working-days'],
    ['convention.send', 2, 'working-days'],
    ['supervision.notice', 15, 'days'],
    ['subject.report', 7, 'days'],
    ['team.report', 15, 'days'],
    ['critique.draft', 15, 'days'],
  ])('section 16: %s is %i %s', (key, value, unit) => {
    expect(ruleOn(key, today)).toMatchObject({ value, unit });
  });

  it('thresholds are fractions, never percentages', () => {
    expect(ruleOn('initiative.share', today)?.value).toEqual({ numerator: 1, denominator: 10, strict: false });
    expect(ruleOn('pass.contribution', today)?.value).toEqual({ numerator: 2, denominator: 3, strict: false });
    expect(ruleOn('pass.majority', today)?.value).toEqual({ numerator: 1, denominator: 2, strict: true });
    expect(ruleOn('team', today)?.value).toEqual({ min: 3, max: 5 });
  });

  it("a head's term and age are confirmed from 26/5/2026, and to be checked before", () => {
    for (const key of ['head.term', 'head.term-change', 'head.age'] as const) {
      expect(ruleOn(key, day('2026-05-25'))).toMatchObject({ status: 'verify' });
      expect(ruleOn(key, day('2026-05-26'))).toMatchObject({ status: 'confirmed', legalRef: 'Nghị định 185/2026/NĐ-CP' });
    }
  });

  it('days of the year say whether they themselves are too late', () => {
    const days = (['convention.review', 'convention.report'] as const).map((key) => {
      const rule = ruleOn(key, today);
      return rule !== null && isYearDayRule(rule) ? yearDay(rule, 2026) : null;
    });
    expect(days).toEqual(['2026-11-18', '2026-11-29']);
  });

  it('access to information changes law on 1/9/2026 and says that it must be checked', () => {
    expect(ruleOn('info.post', day('2026-08-31'))).toMatchObject({ value: 30, status: 'confirmed' });
    expect(ruleOn('info.post', day('2026-09-01'))).toMatchObject({ value: 30, status: 'verify' });
  });
});

describe('the 14 items of Article 11', () => {
  it('are numbered 1 to 14 and each names its clause', () => {
    expect(commune.map((item) => item.number)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
    for (const item of commune) expect(item.legalRef).toContain(`Điều 11 khoản ${item.number} Luật 10/2022/QH15`);
    expect(new Set(commune.map((item) => item.key)).size).toBe(14);
  });

  it('are due in 5 working days and always on the website where there is one', () => {
    for (const item of commune) {
      expect(item.deadline).toMatchObject({ value: 5, unit: 'working-days', legalRef: 'Điều 12 khoản 2 Luật 10/2022/QH15' });
      expect(item.channels[0]).toMatchObject({ channel: 'web', obligation: 'where-exists' });
    }
  });

  it.each([
    [[1, 2, 3, 5, 6], 'web posting', 'consecutive-days'],
    [[4, 13], 'web posting', 'permanent'],
    [[7, 8, 9, 10, 11, 12], 'web posting loudspeaker heads', 'consecutive-days'],
    [[14], 'web posting', 'sector-law'],
  ])('items %j: %s, %s', (numbers, expected, kind) => {
    for (const item of commune.filter((one) => numbers.includes(one.number))) {
      expect([channels(item), posting(item)?.duration.kind]).toEqual([expected, kind]);
    }
  });

  it('permanent items hang at the headquarters, the others also in the villages', () => {
    expect(commune.filter((item) => posting(item)?.places.join() === 'headquarters').map((item) => item.number)).toEqual([4, 13]);
  });

  it('the loudspeaker speaks three days, only where there is one', () => {
    const loud = publicationItem('commune', 'relief', today)?.channels.find((channel) => channel.channel === 'loudspeaker');
    expect(loud).toMatchObject({
      obligation: 'where-exists',
      duration: { days: 3 },
      legalRef: 'Điều 13 khoản 3 Luật 10/2022/QH15',
    });
  });

  it('items 7 to 10 carry personal data', () => {
    expect(commune.filter((item) => item.personalData).map((item) => item.number)).toEqual([7, 8, 9, 10]);
  });

  it('item 3 changes its planning wording on 1/7/2025', () => {
    const covers = (on: string) => publicationItem('commune', 'projects-land-planning', day(on))?.covers.vi;
    expect(covers('2025-06-30')).toContain('quy hoạch xây dựng vùng huyện');
    expect(covers('2025-07-01')).toContain('quy hoạch đô thị và nông thôn');
    expect(publicationItem('commune', 'projects-land-planning', today)?.status).toBe('verify');
  });
});

describe('agencies and enterprises', () => {
  it.each<[Regime, number, number, string, number]>([
    ['agency', 12, 5, 'working-days', 20],
    ['enterprise', 8, 15, 'days', 20],
  ])('%s: %i items, %i %s, posted %i days or on the internal site', (regime, size, value, unit, days) => {
    const items = publicationItems(regime, today);
    expect(items.map((item) => item.number)).toEqual(Array.from({ length: size }, (_, index) => index + 1));
    for (const item of items) {
      expect(item.deadline).toMatchObject({ value, unit });
      expect(channels(item)).toBe('internal-site posting');
      expect(item.channels.every((channel) => channel.obligation === 'one-of')).toBe(true);
      expect(posting(item)?.duration).toMatchObject({ days });
    }
  });

  it('had no regime before the law, and private employers may opt in', () => {
    expect(publicationItems('agency', day('2023-06-30'))).toEqual([]);
    expect(boundBodies('enterprise', today).map((body) => [body.key, body.optIn])).toEqual([
      ['state-enterprise', false],
      ['private-employer', true],
    ]);
  });

  it('the commune is a special zone, no longer a township, from 1/7/2025', () => {
    expect(boundBodies('commune', day('2025-06-30'))[0]?.title.vi).toContain('thị trấn');
    expect(boundBodies('commune', day('2025-07-01'))[0]?.title.vi).toContain('đặc khu');
  });
});

it('every Vietnamese text of the packs is in NFC', () => {
  const text = JSON.stringify([packOn(day('2010-01-01')), packOn(today), commune, publicationItems('agency', today)]);
  expect(text).toBe(text.normalize('NFC'));
});
